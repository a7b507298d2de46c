//! What a page has said to the console, error or warning, by the ways that each engine has.

use super::browser::Browser;
use super::engine::{Engine, engine};
use super::page::strings;

/// The console of Firefox: the page's own words are kept by the page's process, the browser's
/// about it by the browser's. What the browser says of itself is none of the page's.
const FIREFOX: &str = "
    const messages = gBrowser.selectedBrowser.messageManager;
    const take = `{
      const kept = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
      const ours = (it) => !/^(resource|chrome):/.test(it.filename);
      const loud = kept.getEvents().filter((it) => ours(it) && /^(error|warn)$/.test(it.level));
      sendAsyncMessage('console', loud.map((it) => it.arguments.map(String).join(' ')));
      kept.clearEvents();
    }`;
    // It also says which words of a policy it does not know, and where a document type is missing:
    // both are the hosts'.
    const own = /^(chrome|component|xpcom) |^(CSS Parser|CSP_couldNotProcessUnknownDirective|HTML_PARSER__DOCTYPE)$/;
    // The hash of nothing: the next page came while a script of this one was on its way.
    const nothing = 'OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb';
    // The module is loaded early in Chromium alone (see xtask/src/page.rs): Firefox says so.
    const early = /^Preload of [^ ]+_bg[.]wasm was ignored due to .* non-matching “media”/;
    // A link as long as this one is the test's.
    const long = /^HTTP Referrer header: Length is over/;
    // On a slow machine places are asked for before the page has loaded: all its styles are in it.
    const laid = /^Layout was forced before the page was fully loaded/;
    const others = [early, long, laid];
    const about = Services.console.getMessageArray()
      .filter((it) => it instanceof Ci.nsIScriptError && !own.test(it.category))
      .filter((it) => !it.errorMessage.includes(nothing))
      .filter((it) => !others.some((said) => said.test(it.errorMessage)))
      .map((it) => `${it.category}: ${it.errorMessage} (${it.sourceName})`);
    Services.console.reset();
    return new Promise((done) => {
      const take_up = ({ data }) => {
        messages.removeMessageListener('console', take_up);
        done([...about, ...data]);
      };
      messages.addMessageListener('console', take_up);
      messages.loadFrameScript('data:,' + encodeURIComponent(take), false);
    });";

/// WebKitWebDriver gives no console: what it would say is noted in the page itself, from the moment
/// that its document is read. What is said before leaves a widget that is not ready, which is seen.
const WEBKIT: &str = "
    const kept = window[Symbol.for('noise')] ??= [];
    if (!kept.listens) {
      kept.listens = true;
      for (const level of ['warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => { kept.push(words.map(String).join(' ')); say(...words); };
      }
      addEventListener('error', ({ message, target }) => {
        kept.push(message ?? `${target.src ?? target.href ?? target.localName} did not load`);
      }, true);
      addEventListener('unhandledrejection', ({ reason }) => kept.push(String(reason)));
      document.addEventListener('securitypolicyviolation', (it) => {
        kept.push(`Content Security Policy: ${it.effectiveDirective} refuses ${it.blockedURI}`);
      });
    }
    return kept.splice(0);";

/// Begins to listen in a document that has just come, where the engine keeps no console.
pub fn listen(browser: &Browser) {
    if engine() == Engine::WebKit {
        browser.run(WEBKIT, &[]);
    }
}

/// The errors and warnings since the last call.
pub fn take(browser: &Browser) -> Vec<String> {
    match engine() {
        Engine::Chromium => {
            let loud = |level: &str| matches!(level, "SEVERE" | "WARNING");
            let log = browser.chromium_log("browser").into_iter();
            log.filter(|entry| loud(&entry.level))
                .map(|entry| entry.message)
                .collect()
        }
        Engine::Firefox => strings(&browser.run_privileged(FIREFOX, &[])),
        Engine::WebKit => strings(&browser.run(WEBKIT, &[])),
    }
}
