//! Which browser the tests run in, and what its sessions are started with.

use super::programs;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use thirtyfour::Capabilities;

/// The variable that names the engine: one run of the tests, one engine.
pub const VARIABLE: &str = "DISPUTE_MATRIX_ENGINE";

/// The engines that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, by WebKitWebDriver.
    WebKit,
}

/// Whose browser it is: as most have it, or with a setting that some have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Nothing is set.
    Usual,
    /// Less motion is asked for.
    LessMotion,
    /// Scripts are off.
    WithoutScripts,
    /// There is no WebAssembly, as in an old browser.
    WithoutWebAssembly,
    /// A language that the widget does not speak is preferred, then Turkish.
    // Only the standalone page asks the browser.
    #[allow(dead_code)]
    Turkish,
    /// The typefaces are those of the reviewed pictures alone.
    #[allow(dead_code)]
    Reviewing,
}

/// The engine of this run.
pub fn engine() -> Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    *ENGINE.get_or_init(|| match env::var(VARIABLE).as_deref() {
        Err(_) | Ok("" | "chromium") => Engine::Chromium,
        Ok("firefox") => Engine::Firefox,
        Ok("webkit") => Engine::WebKit,
        Ok(other) => panic!("{VARIABLE} is {other:?}: it names chromium, firefox or webkit"),
    })
}

impl Engine {
    /// What a session is started with. All that leaves this machine goes by a proxy on `outside`
    /// (from Chromium nothing does); `folder` is the driver's, for what the browser is started with.
    pub fn capabilities(self, reader: Reader, outside: u16, folder: &Path) -> Capabilities {
        let all = match self {
            Engine::Chromium => chromium(reader),
            Engine::Firefox => firefox(reader, outside),
            Engine::WebKit => webkit(reader, outside, folder),
        };
        match all {
            Value::Object(mut all) => {
                // A test may hold a file back that the page's load event waits for. WebKit's driver
                // now and then loses what it is asked to run before that event.
                let wait = if self == Engine::WebKit {
                    "normal"
                } else {
                    "eager"
                };
                all.insert("pageLoadStrategy".into(), json!(wait));
                Capabilities::from(all)
            }
            _ => Capabilities::default(),
        }
    }
}

/// What Chromium is started with: nothing of its own on the network or on the screen.
const CHROMIUM: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    // Whatever slips through the other checks still reaches no other machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

fn chromium(reader: Reader) -> Value {
    let mut arguments: Vec<String> = CHROMIUM.iter().map(|it| it.to_string()).collect();
    let mut settings = json!({});
    match reader {
        // Its typefaces are given to the driver: see `Driver`.
        Reader::Usual | Reader::Reviewing => {}
        Reader::WithoutScripts => {
            settings["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        Reader::LessMotion => arguments.push("--force-prefers-reduced-motion".into()),
        // Taken away in the session: see `Lent`.
        Reader::WithoutWebAssembly => {}
        Reader::Turkish => settings["intl.accept_languages"] = json!("ca,tr-TR,en"),
    }
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": programs::chromium(),
            "args": arguments,
            "prefs": settings,
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
    })
}

fn firefox(reader: Reader, outside: u16) -> Value {
    let mut settings = json!({
        // Nothing of its own on the network; see also the driver's environment.
        "services.settings.server": "data:,",
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "app.normandy.enabled": false,
        "browser.topsites.contile.enabled": false,
        "browser.newtabpage.activity-stream.feeds.topsites": false,
        "browser.newtabpage.activity-stream.unifiedAds.adsFeed.enabled": false,
        "browser.newtabpage.activity-stream.unifiedAds.tiles.enabled": false,
        "intl.accept_languages": "en-US",
        // As others do it: Tab goes to all that can be used.
        "accessibility.tabfocus": 7,
    });
    match reader {
        Reader::Usual | Reader::Reviewing => {}
        Reader::WithoutScripts => settings["javascript.enabled"] = json!(false),
        Reader::LessMotion => settings["ui.prefersReducedMotion"] = json!(1),
        Reader::WithoutWebAssembly => settings["javascript.options.wasm"] = json!(false),
        Reader::Turkish => settings["intl.accept_languages"] = json!("ca,tr-TR,en"),
    }
    json!({
        "browserName": "firefox",
        "proxy": by_proxy(outside),
        "moz:firefoxOptions": {
            "binary": programs::firefox(), "args": ["-headless"], "prefs": settings,
        },
    })
}

fn webkit(reader: Reader, outside: u16, folder: &Path) -> Value {
    let mut proxy = by_proxy(outside);
    proxy["noProxy"] = json!(["127.0.0.1"]);
    json!({
        "browserName": "MiniBrowser",
        "proxy": proxy,
        "webkitgtk:browserOptions": {
            "binary": started_by_script(reader, folder), "args": ["--automation"],
        },
    })
}

fn by_proxy(outside: u16) -> Value {
    let address = format!("127.0.0.1:{outside}");
    json!({ "proxyType": "manual", "httpProxy": address, "sslProxy": address })
}

/// A script that starts WebKitGTK's browser: what a reader sets it takes from its surroundings.
fn started_by_script(reader: Reader, folder: &Path) -> String {
    let program = programs::minibrowser();
    let set = match reader {
        Reader::Usual | Reader::Reviewing | Reader::WithoutScripts => "",
        Reader::LessMotion => "export XDG_CONFIG_HOME=\"$HOME/less-motion\"\n",
        Reader::WithoutWebAssembly => "export JSC_useWasm=false JSC_useWebAssembly=false\n",
        // The name of a locale alone is asked for, and it must be one that there is.
        Reader::Turkish => {
            "mkdir -p \"$HOME/locale\"
            ln -sfn /usr/lib/locale/C.utf8 \"$HOME/locale/tr_TR.UTF-8\"
            export LOCPATH=\"$HOME/locale\" LC_ALL=tr_TR.UTF-8\n"
        }
    };
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    };
    // The bars of its window take no more width than a phone has.
    let bars = "* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }\n";
    write("gtk-3.0/gtk.css", bars.into());
    write("less-motion/gtk-3.0/gtk.css", bars.into());
    write(
        "less-motion/gtk-3.0/settings.ini",
        "[Settings]\ngtk-enable-animations=0\n".into(),
    );
    let script = format!("#!/bin/sh\n{set}exec '{}' \"$@\"\n", program.display());
    let path = write(&format!("minibrowser-{reader:?}.sh"), script);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let may = fs::set_permissions(&path, fs::Permissions::from_mode(0o755));
        may.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    path.display().to_string()
}
