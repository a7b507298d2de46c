//! A build tells nothing of the machine it was made on: no path of it stands in a file.

use crate::say::Failure;
use crate::{files, paths, run};
use std::path::{Path, PathBuf};

/// Checks the files of a build.
pub fn check(dist: &Path) -> Result<(), Failure> {
    let places = places();
    for path in files::in_folder(dist)? {
        if let Some(place) = told(&files::read(&path)?, &places) {
            return Err(Failure::new(
                "checking that the build holds no path of this machine",
                format!("{} holds {}", files::name(&path), place.display()),
                "mend the step that writes it, or give the compiler a --remap-path-prefix",
            ));
        }
    }
    Ok(())
}

/// Where the sources and libraries of a build lie.
fn places() -> Vec<PathBuf> {
    let compiler = run::answer("rustc", &["--print", "sysroot"]).map(PathBuf::from);
    // Too short a path, `/` or `/usr`, stands in texts that tell of no machine.
    let known = [Some(paths::top()), paths::cargo_home(), compiler].into_iter();
    let long = |place: &PathBuf| place.components().count() > 2;
    known.flatten().filter(long).collect()
}

fn told<'a>(bytes: &[u8], places: &'a [PathBuf]) -> Option<&'a PathBuf> {
    places.iter().find(|place| {
        let place = place.as_os_str().as_encoded_bytes();
        bytes.windows(place.len()).any(|window| window == place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_in_a_file_is_found_wherever_it_stands() {
        let places = [
            PathBuf::from("/home/one/matrix"),
            PathBuf::from("/opt/rust"),
        ];
        assert_eq!(told(b"\0/opt/rust/lib.rs", &places), Some(&places[1]));
        assert_eq!(told(b"see /opt/rus", &places), None);
        assert_eq!(told(b"", &places), None);
    }

    #[test]
    fn the_repository_is_one_of_the_places() {
        assert!(places().contains(&paths::top()));
    }
}
