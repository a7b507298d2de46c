//! The data behind the widget, described in the words of schema.org for search engines and archives.

use super::Site;
use crate::export::value::{Value, object};
use crate::record::{Day, Record, Source, When};
use crate::ui::Model;
use crate::words;

/// `dataset.jsonld`: a schema.org `Dataset` with every source of the record.
///
/// It has no creator: a record names none.
pub fn dataset(site: &Site) -> String {
    let sources = Model::embedded().record.sources.iter().map(source);
    let sources = Value::List(sources.collect());
    summary(site).and("isBasedOn", Some(sources)).json()
}

/// The same without its sources, small enough for the page itself.
pub(super) fn summary(site: &Site) -> Value {
    let record = &Model::embedded().record;
    object([
        ("@context", "https://schema.org".into()),
        ("@type", "Dataset".into()),
        ("name", (&*record.title).into()),
        ("description", words::dataset_about(record).into()),
        ("identifier", (&*record.id).into()),
        ("license", licence(&record.licence)),
        ("version", (&*record.version).into()),
    ])
    .and(
        "dateModified",
        Day::parse(&record.version).map(|day| day.iso().into()),
    )
    .and("temporalCoverage", coverage(record).map(Value::from))
    .and("isAccessibleForFree", Some(Value::Bool(true)))
    .and("url", site.address().map(Value::from))
    .and("distribution", Some(distribution(site)))
}

/// The files of the default view.
fn distribution(site: &Site) -> Value {
    let files = [
        ("text/csv", "view.csv"),
        ("application/json", "view.json"),
        ("image/svg+xml", "print.svg"),
    ];
    let name = words::dataset_view(Model::embedded().default.at);
    let file = |(kind, file): (&str, &str)| {
        object([
            ("@type", "DataDownload".into()),
            ("name", (&*name).into()),
            ("encodingFormat", kind.into()),
            ("contentUrl", site.file(file).into()),
        ])
    };
    Value::List(files.into_iter().map(file).collect())
}

/// A licence by its address where it is one of Creative Commons', else by its name.
fn licence(name: &str) -> Value {
    match creative_commons(name) {
        Some(address) => address.into(),
        None => object([("@type", "CreativeWork".into()), ("name", name.into())]),
    }
}

/// `CC BY 4.0` is `https://creativecommons.org/licenses/by/4.0/`.
fn creative_commons(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let (kind, version) = name.rsplit_once([' ', '-'])?;
    let kind = match kind {
        "cc0" => "publicdomain/zero".to_owned(),
        kind => format!("licenses/{}", kind.strip_prefix("cc")?.get(1..)?),
    };
    let known = [
        "publicdomain/zero",
        "licenses/by",
        "licenses/by-sa",
        "licenses/by-nd",
        "licenses/by-nc",
        "licenses/by-nc-sa",
        "licenses/by-nc-nd",
    ];
    let is_version = ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(&version);
    (known.contains(&&*kind) && is_version)
        .then(|| format!("https://creativecommons.org/{kind}/{version}/"))
}

/// From the first day of a claim to the last, each as written: `2012-12-11/2016-08`.
fn coverage(record: &Record) -> Option<String> {
    let dates = || record.claims.iter().map(|claim| claim.date);
    let by_day = |when: &When| when.day;
    let (first, last) = (dates().min_by_key(by_day)?, dates().max_by_key(by_day)?);
    Some([&*first.iso(), "/", &last.iso()].concat())
}

fn source(source: &Source) -> Value {
    let publisher = object([
        ("@type", "Organization".into()),
        ("name", (&*source.publisher).into()),
    ]);
    object([
        ("@type", "CreativeWork".into()),
        ("name", (&*source.title).into()),
        ("publisher", publisher),
        ("url", (&*source.url).into()),
    ])
    .and("datePublished", source.date.map(|date| date.iso().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_of_creative_commons_has_its_address() {
        let by = "https://creativecommons.org/licenses/by/4.0/";
        assert_eq!(creative_commons("CC BY 4.0").as_deref(), Some(by));
        assert_eq!(creative_commons("CC-BY-4.0").as_deref(), Some(by));
        let share_alike = "https://creativecommons.org/licenses/by-nc-sa/3.0/";
        assert_eq!(
            creative_commons("CC BY-NC-SA 3.0").as_deref(),
            Some(share_alike)
        );
        let zero = "https://creativecommons.org/publicdomain/zero/1.0/";
        assert_eq!(creative_commons("CC0 1.0").as_deref(), Some(zero));
    }

    #[test]
    fn any_other_licence_is_named_as_it_stands() {
        for name in [
            "",
            "MIT",
            "CC",
            "CC BY",
            "CC BY 9.0",
            "CC XX 4.0",
            "ODbL 1.0",
            "CC é 4.0",
        ] {
            assert_eq!(creative_commons(name), None, "{name}");
        }
        assert_eq!(
            licence("ODbL 1.0").line(),
            r#"{"@type": "CreativeWork", "name": "ODbL 1.0"}"#
        );
    }
}
