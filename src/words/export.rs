//! What files of a view say: their stamp, the titles of their columns, citations.

use super::quote::quoted;
use super::row::{names, row_end, verdict_short};
use super::{
    Blank, FileKey, Key, controls, date, joined, list, option_evidence, option_order, say, suppose,
};
use crate::consensus::Finding;
use crate::record::{Day, Record};
use crate::view::{Picture, Table, View};

/// Titles of a spreadsheet's columns, one line a cell.
pub const CELL_COLUMNS: [FileKey; 26] = [
    FileKey::ColumnGroupCode,
    FileKey::ColumnGroup,
    FileKey::ColumnBlocCode,
    FileKey::ColumnBloc,
    FileKey::ColumnMember,
    FileKey::ColumnPosition,
    FileKey::ColumnPositionWords,
    FileKey::ColumnConfidence,
    FileKey::ColumnByConduct,
    FileKey::ColumnConductDiffers,
    FileKey::ColumnWeak,
    FileKey::ColumnSupposed,
    FileKey::ColumnOnRecord,
    FileKey::ColumnWas,
    FileKey::ColumnVerdict,
    FileKey::ColumnVerdictOnRecord,
    FileKey::ColumnWhoBlocks,
    FileKey::ColumnClaim,
    FileKey::ColumnDate,
    FileKey::ColumnBasis,
    FileKey::ColumnSummary,
    FileKey::ColumnSourceTitle,
    FileKey::ColumnSource,
    FileKey::ColumnSourceAddress,
    FileKey::ColumnAbout,
    FileKey::ColumnAboutWords,
];

/// Titles of a spreadsheet's columns, one line for two blocs.
pub const PAIR_COLUMNS: [FileKey; 14] = [
    FileKey::ColumnBlocCode,
    FileKey::ColumnBloc,
    FileKey::ColumnOtherCode,
    FileKey::ColumnOther,
    FileKey::ColumnMeasure,
    FileKey::ColumnShared,
    FileKey::ColumnAgreed,
    FileKey::ColumnDisagreed,
    FileKey::ColumnDivided,
    FileKey::ColumnPercent,
    FileKey::ColumnKappa,
    FileKey::ColumnThin,
    FileKey::ColumnAbout,
    FileKey::ColumnAboutWords,
];

/// Stamp of every file with what-ifs: all of them in words, and that they are none of the record.
pub fn not_the_record(record: &Record, view: &View) -> String {
    say!(
        file FileNotTheRecord,
        &suppose::what_if(record, view)
    )
}

/// The same as short as a picture needs it: many what-ifs are counted.
pub fn not_the_record_short(record: &Record, view: &View) -> String {
    say!(
        file FileNotTheRecordShort,
        &suppose::condition(record, view)
    )
}

/// Which record it is: its title, id and version.
pub fn record_name(record: &Record) -> String {
    say!(
        file FileRecordName,
        &*record.title,
        &*record.id,
        &*record.version
    )
}

/// "As of 20 January 2016.", with the day compared with where the picture marks changes.
pub fn as_of(view: &View, table: &Table) -> String {
    let day = date::day(table.at);
    match (table.compared, view.picture) {
        (Some(before), Picture::Matrix) => say!(
            file FileDayAgainst,
            &day,
            &date::day(before)
        ),
        _ => say!(file FileDay, &day),
    }
}

/// How much of the record is shown: "22 of 25 groups and 10 of 10 blocs are shown."
pub fn shown(record: &Record, table: &Table) -> String {
    say!(
        file FileHowMuch,
        table.counts.shown,
        record.groups.len(),
        table.blocs().count(),
        record.blocs.len()
    )
}

/// Every choice of the view that is not the record's default, a sentence each. The rule and the
/// voices counted stand in the method; the day and the what-ifs have lines of their own.
pub fn export_filters(record: &Record, view: &View) -> Vec<String> {
    let default = View::of(record);
    let mut said = lists(record, view, &default);
    if !view.members.is_empty() {
        let of = names(record, &view.members);
        said.push(say!(file FileOwnColumns, &list(&of)));
    }
    if view.verdicts != default.verdicts {
        let verdicts = view.verdicts.iter();
        let verdicts: Vec<String> = verdicts.map(|v| verdict_short(record, *v)).collect();
        let verdicts: Vec<&str> = verdicts.iter().map(String::as_str).collect();
        let verdicts = joined(&verdicts, Key::ListSemicolon);
        said.push(say!(file FileVerdicts, &verdicts));
    }
    if !view.q.is_empty() {
        said.push(say!(file FileWords, &quoted(&view.q)));
    }
    if view.evidence != default.evidence {
        said.push(say!(file FileEvidence, option_evidence(view.evidence)));
    }
    if view.order != default.order {
        said.push(say!(file FileOrder, option_order(view.order)));
    }
    said
}

/// The filters that are lists of the record's own names.
fn lists(record: &Record, view: &View, default: &View) -> Vec<String> {
    let mut said = Vec::new();
    let mut add = |label: Key, differs: bool, names: Vec<&str>| {
        if differs {
            said.push(say!(file FileList, label.text(), &list(&names)));
        }
    };
    add(
        Key::LabelBlocs,
        view.blocs != default.blocs,
        names(record, &view.blocs),
    );
    let groups = view.groups.iter().filter_map(|group| record.group(*group));
    add(
        Key::LabelGroups,
        view.groups != default.groups,
        groups.map(|group| &*group.name).collect(),
    );
    let kinds = view.kinds.iter().filter_map(|kind| record.kind(*kind));
    add(
        Key::LabelKinds,
        view.kinds != default.kinds,
        kinds.map(|kind| &*kind.name).collect(),
    );
    let camps = view.camps.iter().filter_map(|camp| record.camp(*camp));
    add(
        Key::LabelCamps,
        view.camps != default.camps,
        camps.map(|camp| &*camp.name).collect(),
    );
    said
}

/// What a file shows, as its title: the question, the day, the picture.
pub fn export_title(record: &Record, view: &View) -> String {
    let title = super::document_title(record, view);
    match view.picture {
        Picture::Matrix => title,
        picture => say!(file FileTitle, &title, controls::option_picture(picture)),
    }
}

/// The end of a row where no section says the verdict: "Disputed; 2 against 3".
pub fn verdict_and_end(record: &Record, finding: &Finding) -> String {
    let verdict = verdict_short(record, finding.verdict);
    say!(file FileVerdictAndEnd, &verdict, &row_end(record, finding))
}

/// Said in place of rows or columns where the filters leave none.
pub fn nothing_left() -> &'static str {
    FileKey::FileNothingLeft.text()
}

/// What of the view a small picture has no room for.
pub fn more_in_view(rows: usize, columns: usize) -> String {
    let rows = (rows > 0).then(|| say!(file FileMoreRows, rows));
    let columns = (columns > 0).then(|| say!(file FileMoreColumns, columns));
    let more: Vec<&str> = rows.iter().chain(&columns).map(String::as_str).collect();
    say!(file FileMore, &list(&more))
}

/// A picture in one sentence of its own, for those who do not see it.
pub fn picture_of(table: &Table, picture: Picture) -> String {
    let template = match picture {
        Picture::Matrix => FileKey::FileMatrix,
        Picture::Agreement => FileKey::FileAgreement,
    };
    template.say(&[
        Blank::from(table.blocs().count()),
        Blank::from(table.counts.shown),
        Blank::from(&date::day(table.at)),
    ])
}

/// A citation as text; what is not known is left out.
pub fn citation(record: &Record, view: &View, url: &str, on: Option<Day>) -> String {
    let mut said = say!(
        file FileCitation,
        &export_title(record, view),
        &*record.id,
        &*record.version,
        &*record.licence
    );
    if let Some(day) = on {
        said.push_str(&say!(file FileAccessed, &date::day(day)));
    }
    // Last and without a full stop, which would be taken for a part of it.
    if !url.is_empty() {
        said.push(' ');
        said.push_str(url);
    }
    said
}

/// The note of a citation: the day shown, the licence, and whether it is a what-if.
pub fn citation_note(record: &Record, view: &View) -> String {
    let note = say!(
        file FileCitationNote,
        &date::day(view.at),
        &*record.id,
        &*record.licence
    );
    if view.suppose.is_empty() {
        return note;
    }
    joined(&[note, not_the_record(record, view)], Key::ListSpace)
}
