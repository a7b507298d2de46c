//! The default table as a fragment of HTML, to paste where scripts and styles are stripped.

use super::{Site, headline, table};
use crate::record::Record;
use crate::ui::Model;
use crate::ui::piece::{Element, el};
use crate::view::{Row, Section, Table};
use crate::words::{self, Key};

/// `fragment.html`: the table in words, how it was counted, where it is from. Without a class, a
/// style, a script or a picture, so that nothing is lost where those are stripped.
///
/// The link to the live widget is left out where the site is not known: on another page a relative
/// one would lead astray.
pub fn fragment(site: &Site) -> String {
    let model = Model::embedded();
    let record = &model.record;
    let method = el("p").text(words::method(record, &model.default));
    let origin = el("p").text(words::record_line(record));
    let origin = match site.address() {
        None => origin,
        Some(address) => origin.text(" ").child(
            el("a")
                .set("href", address.to_owned())
                .text(words::to_the_widget()),
        ),
    };
    let parts = [drawn(model, &table(model)), method, origin];
    parts.iter().map(|part| part.html() + "\n").collect()
}

fn drawn(model: &'static Model, table: &Table) -> Element {
    let record = &model.record;
    let caption = el("caption")
        .child(el("strong").text(words::document_title(record, &model.default)))
        .text(" ")
        .text(headline(model));
    let sections = table.sections.iter();
    el("table")
        .child(caption)
        .child(heads(record, table))
        .all(sections.map(|section| body(record, section, table.columns.len() + 2)))
}

fn heads(record: &'static Record, table: &Table) -> Element {
    let columns = &table.columns;
    let camps = table.camps(columns.len()).into_iter().map(|(camp, width)| {
        head("colgroup")
            .set("colspan", width.to_string())
            .text(record.camp(camp).map_or("", |camp| &*camp.name))
    });
    let blocs = columns.iter().map(|column| {
        let counted = column.counted || column.member.is_some();
        let name = words::column_title(record, column.bloc, column.member, counted);
        head("col").text(name)
    });
    let camps = el("tr").child(el("td")).all(camps).child(el("td"));
    let blocs = el("tr")
        .child(head("col").text(Key::LabelGroup.text()))
        .all(blocs)
        .child(head("col").text(Key::LabelTally.text()));
    el("thead").child(camps).child(blocs)
}

fn body(record: &'static Record, section: &Section, span: usize) -> Element {
    let title = section.verdict.map(|verdict| {
        let title = words::section_line(record, verdict, section.rows.len());
        let title = head("rowgroup")
            .set("colspan", span.to_string())
            .text(title);
        el("tr").child(title)
    });
    let rows = section.rows.iter().map(|line| row(record, line));
    el("tbody").all(title).all(rows)
}

fn row(record: &'static Record, row: &Row) -> Element {
    let cells = row
        .cells
        .iter()
        .map(|cell| el("td").text(words::cell_short(record, row.group, &cell.stance)));
    let name = record.group(row.group).map_or("", |group| &*group.name);
    el("tr")
        .child(head("row").text(name))
        .all(cells)
        .child(el("td").text(words::row_end(record, &row.finding)))
}

fn head(scope: &'static str) -> Element {
    el("th").set("scope", scope)
}
