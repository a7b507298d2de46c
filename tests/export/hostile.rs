//! Random links, and records whose texts do their worst.

use crate::Setting;
use dispute_matrix::record::{Text, embedded};
use proptest::prelude::*;
use proptest::sample::select;

/// A link that asks for anything, by parts that are each likely.
pub fn query() -> impl Strategy<Value = String> {
    let parts: [&[&str]; 10] = [
        &[
            "",
            "at=2015-12-18",
            "at=2016-05-11",
            "at=2026-02-27",
            "at=1990-01-01",
        ],
        &[
            "",
            "",
            "blocs=~ru~us",
            "blocs=~eu~eu.members~ar~ar.members",
            "blocs=~tr",
        ],
        &[
            "",
            "",
            "groups=~ahrar",
            "groups=~ahrar~islam~hzb",
            "kinds=~pro-government~political",
        ],
        &["", "", "verdicts=~disputed", "verdicts=~thin~wavering"],
        &["", "", "camps=~opposition", "camps=~none"],
        &["", "", "q=front", "q=nothing%20like%20it", "q=%3Dcmd%22"],
        &[
            "",
            "",
            "rule=majority",
            "rule=two-thirds",
            "evidence=low",
            "evidence=high",
        ],
        &[
            "",
            "order=name",
            "order=similar",
            "order=editorial",
            "count=~ru~us~tr",
        ],
        &["", "", "view=agreement"],
        &[
            "",
            "",
            "if=~ru.ahrar.o",
            "if=~ru.ahrar.o~ru.islam.d~ir.ahrar.o~us.ypg.t~tr.ypg.o~cn.is.d",
            "since=2015-12-18",
        ],
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .map(|part| select(part.to_vec()))
        .collect();
    parts.prop_map(|parts| {
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("&")
    })
}

/// A text with what breaks files: quotes, formulas, markup, line ends, controls, other scripts.
pub fn text() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "=1+1",
        "+",
        "-",
        "@SUM",
        "\t",
        "\r\n",
        "\n",
        "\"",
        "'",
        ",",
        ";",
        "<b>",
        "&amp;",
        "]]>",
        "\\",
        "{",
        "}",
        "%",
        "$",
        "_",
        "\u{0}",
        "\u{1b}",
        "\u{7f}",
        "\u{2028}",
        "\u{fffe}",
        "中文",
        "العربية",
        "Жэ",
        " ",
        "  ",
        "a",
        "Group",
        "Averyveryveryverylongwordwithoutanyspaceinitatall",
    ]);
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// The embedded record with such texts in every place that a file takes up.
pub fn setting() -> impl Strategy<Value = Setting> {
    proptest::collection::vec(text(), 12).prop_map(|texts| {
        let mut record = embedded();
        let mut texts = texts.into_iter().cycle();
        let mut next = || -> Text { texts.next().unwrap().into() };
        record.title = next();
        record.licence = next();
        record.version = next();
        record.id = next();
        for camp in &mut record.camps {
            camp.name = next();
        }
        for bloc in &mut record.blocs {
            bloc.name = next();
            bloc.short = next();
        }
        for group in &mut record.groups {
            group.name = next();
            group.short = next();
        }
        for claim in &mut record.claims {
            claim.summary = next();
            claim.note = Some(next());
        }
        for source in &mut record.sources {
            source.title = next();
            source.publisher = next();
        }
        Setting::of(record)
    })
}
