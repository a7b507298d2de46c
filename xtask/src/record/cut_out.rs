//! The record inside the module: found and cut out, so that data and code are weighed apart.

/// The module without the record's bytes, which must be in it exactly once.
pub fn cut_out(module: &[u8], record: &[u8]) -> Result<Vec<u8>, String> {
    let places = places(module, record);
    let [at] = places.as_slice() else {
        return Err(format!(
            "the record is in the module {} times, not once",
            places.len()
        ));
    };
    let mut rest = module[..*at].to_vec();
    rest.extend_from_slice(&module[at + record.len()..]);
    Ok(rest)
}

fn places(module: &[u8], record: &[u8]) -> Vec<usize> {
    let Some(first) = record.first() else {
        return Vec::new();
    };
    let starts = module.iter().enumerate().filter(|(_, byte)| *byte == first);
    starts
        .map(|(at, _)| at)
        .filter(|at| module[*at..].starts_with(record))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_is_cut_out_of_the_module() {
        assert_eq!(
            cut_out(b"code RECORD more", b"RECORD").unwrap(),
            b"code  more"
        );
    }

    #[test]
    fn a_record_that_is_missing_twice_there_or_empty_is_an_error() {
        let wrong = cut_out(b"code", b"RECORD").unwrap_err();
        assert_eq!(wrong, "the record is in the module 0 times, not once");
        assert!(cut_out(b"RECORD RECORD", b"RECORD").is_err());
        assert!(cut_out(b"code", b"").is_err());
    }
}
