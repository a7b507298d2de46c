// The standalone page: readable as it stands; the widget takes its place in one step when it is
// ready. If it cannot start, or stops later, the page is put back as it was and says why. Nothing
// here needs eval, inline scripts or innerHTML: it runs under a strict policy and Trusted Types.

import { writeQuery } from "./address.js";
import { afterFrame } from "./after_frame.js";
import { announcer } from "./announce.js";
import { beside } from "./compile.js";
import { fail, noted, onTrap } from "./failure.js";
import { gridKeys } from "./grid_keys.js";
import { tellHeights } from "./heights.js";
import { chosen, fetchWords, learn, offerLanguages, wordsOf } from "./language.js";
import { main } from "./main.js";
import { keepPlaces } from "./motion.js";
import { recordAt } from "./records.js";
import { rehearse } from "./rehearsal.js";
import { offerSharing } from "./share.js";
import { sight } from "./sight.js";
import { Told } from "./told.js";
import { complete, whole } from "./whole.js";

const FRAMED = parent !== window;

/** The record that the address names; it must lie on this very host. */
function source(given) {
  if (!given) return "";
  const address = new URL(given, document.baseURI);
  if (address.origin !== location.origin) throw new Told("other-host");
  return address.href;
}

/** The page's own language where it is a translated one; else, on its own, the browser's. */
function languages() {
  const { lang } = document.documentElement;
  if (lang !== "en") return [lang];
  return FRAMED ? [] : navigator.languages;
}

/** Writes the view into the address. */
function write(query, step) {
  // A link that was only read stays as it is, with what was not understood in it.
  if (query === location.search.slice(1)) return;
  writeQuery(step === 1 && !FRAMED ? "pushState" : "replaceState", null, query);
}

async function start(root) {
  const given = new URLSearchParams(location.search).get("src");
  // Another dispute than the one in the page must not be taken for it, whatever comes.
  if (given) {
    root.replaceChildren();
    delete root.dataset.failed;
  }
  const others = languages();
  let tag = chosen(location.search, others);
  fetchWords(tag);
  const fallback = [...root.childNodes];
  let failed = false;
  const failing = (error) => {
    if (!failed) fail(root, error, fallback, tag);
    failed = true;
  };
  onTrap(() => true, failing);
  try {
    const address = source(given);
    const glue = await coming;
    let record = await recordAt(glue, address, location.search);
    let widget;
    let shown = "";
    const completed = complete(
      root,
      () => !record && tag,
      (number) => glue.tell_by(widget, (record = number), tag),
    );
    const look = (...seen) => glue.look(widget, ...seen);
    const seen = sight(root, look);
    const drawn = [gridKeys(root), announcer(root), completed];
    const keep = keepPlaces(root);
    const told = (query, title, step) => {
      const { lang, dir } = root.firstElementChild;
      // A direction that is set anew, even to what it is, has all styles of the page worked out again.
      if (document.documentElement.lang !== lang) Object.assign(document.documentElement, { lang, dir });
      shown = query;
      seen();
      // Not in the frame of an act: what a browser keeps with an address takes it longer than some frames.
      const then = () => {
        document.title = title;
        for (const then of drawn) then();
        if (step) write(query, step);
      };
      if (widget == null) return then();
      afterFrame(() => {
        then();
        keep();
      });
    };
    let unlearnt;
    [tag, unlearnt] = await learn(glue, tag);
    widget = glue.mount(root, record, tag, "", location.search, told);
    rehearse(glue, root, record, tag, "", shown);
    const note = noted("language");
    note(root, unlearnt, tag);
    const speak = async (wanted, then) => {
      [tag, unlearnt] = wanted === tag ? [tag] : await learn(glue, wanted, tag);
      then(tag);
      note(root, unlearnt, tag);
    };
    addEventListener("popstate", () => {
      const { search } = location;
      speak(chosen(search, others), (tag) => glue.ask(widget, tag, search));
    });
    offerLanguages(root, (wanted) => speak(wanted, (tag) => glue.speak(widget, tag)));
    offerSharing(root, async () => ({
      record: glue.record(record || (await whole())),
      words: await wordsOf(tag),
      query: shown,
      page: location.origin + location.pathname,
      host: "",
      build: beside("./"),
      source: address,
    }));
  } catch (error) {
    failing(error);
  }
}

/** The module is on its way at once: this script may run before the page stands whole. */
const coming = main();
coming.catch(() => {});

/** Calls back with the root, where it stands by now; gives what that gives. */
function withRoot(act) {
  const root = document.getElementById("dispute-matrix");
  return root && act(root);
}

/** Calls back when the page stands whole. */
function parsed(act) {
  if (document.readyState === "loading") document.addEventListener("readystatechange", act, { once: true });
  else act();
}

// Of a page that grows the host hears nothing.
parsed(() => withRoot(tellHeights));
// The widget need not wait for the rows: those that are still to come go to the table that it replaces.
const started = withRoot((root) => root.querySelector("table") && start(root));
if (!started) parsed(() => withRoot(start));
