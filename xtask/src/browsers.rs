//! The browsers of the browser tests, each with its driver: Chromium, Firefox and WebKitGTK.

use crate::say::Failure;
use crate::{apt, paths, tools};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs elsewhere than on Apple's machines.
    WebKit,
}

/// A browser that is there, with all that it needs.
#[derive(Debug)]
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// Its programs, each under the variable that the tests know it by.
    programs: Vec<(&'static str, PathBuf)>,
}

/// A program that an engine needs: the variable that names it, and how it is found otherwise.
struct Part {
    variable: &'static str,
    find: fn() -> Option<PathBuf>,
}

impl Engine {
    /// All of them, in the order of the tests.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// What the tests and the command line call it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The engine of that name.
    pub fn parse(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// Finds the browser and its driver, installing on Debian what is missing. An engine that
    /// cannot be had is a failure: no tests are left out.
    pub fn ready(self) -> Result<Browser, Failure> {
        if self.missing().is_some() && apt::usable() {
            apt::install(self.packages(), self.what(), self.instead())?;
        }
        if let Some(variable) = self.missing() {
            return Err(Failure::new(
                format!("looking for {}", self.what()),
                format!("there is none on PATH, and {variable} names none"),
                self.instead(),
            ));
        }
        let parts = self.parts().iter();
        let mut programs: Vec<_> = parts
            .filter_map(|part| Some((part.variable, part.path()?)))
            .collect();
        if self == Engine::Firefox {
            let driver = named("GECKODRIVER").map_or_else(tools::geckodriver, Ok)?;
            programs.push(("GECKODRIVER", driver));
        }
        Ok(Browser {
            engine: self,
            programs,
        })
    }

    /// The variable of the first part that is not there.
    fn missing(self) -> Option<&'static str> {
        let mut parts = self.parts().iter();
        let part = parts.find(|part| part.path().is_none());
        part.map(|part| part.variable)
    }

    /// Geckodriver is none of them: it comes from crates.io, see [`tools`].
    fn parts(self) -> &'static [Part] {
        match self {
            Engine::Chromium => &[
                Part {
                    variable: "CHROMIUM",
                    find: || {
                        first_of(&[
                            "chromium",
                            "chromium-browser",
                            "google-chrome",
                            "google-chrome-stable",
                            "chrome",
                        ])
                    },
                },
                Part {
                    variable: "CHROMEDRIVER",
                    find: || first_of(&["chromedriver"]),
                },
            ],
            Engine::Firefox => &[Part {
                variable: "FIREFOX",
                find: || first_of(&["firefox-esr", "firefox"]),
            }],
            Engine::WebKit => &[
                Part {
                    variable: "MINIBROWSER",
                    find: minibrowser,
                },
                Part {
                    variable: "WEBKIT_DRIVER",
                    find: || first_of(&["WebKitWebDriver"]),
                },
                Part {
                    variable: "XVFB",
                    find: || first_of(&["Xvfb"]),
                },
            ],
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromium", "chromium-driver"],
            Engine::Firefox => &["firefox-esr"],
            Engine::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn what(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium and its driver",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK, its driver and a screen for it",
        }
    }

    fn instead(self) -> &'static str {
        match self {
            Engine::Chromium => {
                "install Chromium (or Chrome) and the chromedriver of the same version, on PATH or \
                 named by CHROMIUM and CHROMEDRIVER"
            }
            Engine::Firefox => {
                "install Firefox, on PATH or named by FIREFOX; geckodriver is installed by itself, \
                 or named by GECKODRIVER"
            }
            Engine::WebKit => {
                "install WebKitGTK with its MiniBrowser and WebKitWebDriver, and Xvfb, or name them \
                 by MINIBROWSER, WEBKIT_DRIVER and XVFB; where they cannot be had, `cargo xtask \
                 test --engine chromium` (or firefox) runs the tests in one engine alone"
            }
        }
    }
}

impl Part {
    fn path(&self) -> Option<PathBuf> {
        named(self.variable).or_else(self.find)
    }
}

impl Browser {
    /// Tells a test program which engine to run in, and where it is.
    pub fn tell(&self, command: &mut Command) {
        command.env("DISPUTE_MATRIX_ENGINE", self.engine.name());
        command.envs(
            self.programs
                .iter()
                .map(|(variable, path)| (variable, path)),
        );
    }
}

/// A program that the environment names; a name without a file counts for nothing.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

fn first_of(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| paths::find(name))
}

/// WebKitGTK's small browser: no folder of PATH holds it, but a library's own.
fn minibrowser() -> Option<PathBuf> {
    let libraries = Path::new("/usr/lib");
    let within = fs::read_dir(libraries).into_iter().flatten().flatten();
    let roots = [libraries.into(), "/usr/lib64".into(), "/usr/libexec".into()];
    let roots = roots.into_iter().chain(within.map(|entry| entry.path()));
    roots.into_iter().find_map(|root| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .map(|kit| root.join(kit).join("MiniBrowser"))
            .into_iter()
            .find(|path| path.is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_engine_has_a_name_of_its_own() {
        for engine in Engine::ALL {
            assert_eq!(Engine::parse(engine.name()), Some(engine));
        }
        assert_eq!(Engine::parse("safari"), None);
    }

    #[test]
    fn what_to_do_names_the_variable_of_every_program() {
        for engine in Engine::ALL {
            for part in engine.parts() {
                assert!(engine.instead().contains(part.variable), "{engine:?}");
            }
        }
    }

    #[test]
    fn a_test_program_is_told_the_engine_and_the_programs() {
        let browser = Browser {
            engine: Engine::Firefox,
            programs: vec![("FIREFOX", "/opt/firefox".into())],
        };
        let mut command = Command::new("cargo");
        browser.tell(&mut command);
        let told: Vec<_> = command.get_envs().collect();
        assert!(told.contains(&("DISPUTE_MATRIX_ENGINE".as_ref(), Some("firefox".as_ref()))));
        assert!(told.contains(&("FIREFOX".as_ref(), Some("/opt/firefox".as_ref()))));
    }
}
