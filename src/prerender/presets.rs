//! What of its presets' links a record does not hold.

use crate::record::{Preset, Record};
use crate::view::View;

/// A line for each preset whose query asks for what the record has not; none where all are
/// understood. Readers would see such a preset without that part, and nobody would know.
pub fn faults_of_presets(record: &Record) -> Vec<String> {
    let default = View::of(record);
    let fault = |preset: &Preset| {
        let ignored = View::read(&preset.query, record, &default).ignored;
        let found = ignored
            .iter()
            .map(|part| format!("{} {:?}", part.key, part.value));
        let found = found.collect::<Vec<_>>().join(", ");
        (!found.is_empty()).then(|| {
            format!(
                "preset {}: query: found {found}; the record has no such thing",
                preset.id
            )
        })
    };
    record.presets.iter().filter_map(fault).collect()
}
