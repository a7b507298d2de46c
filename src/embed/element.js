// <dispute-matrix view="QUERY" src="record.json" lang="ar" dark="auto" sync-url="dm-">fallback</dispute-matrix>
//
// What stands inside the tag is shown until the widget is ready, and again where it fails. The
// widget lives in a shadow root: nothing of the host leaks in, nothing of it leaks out.

import styles from "styles";
import { afterFrame } from "./after_frame.js";
import { announcer } from "./announce.js";
import { beside } from "./compile.js";
import { fail, isTrap, noted, onTrap } from "./failure.js";
import { gridKeys } from "./grid_keys.js";
import { chosen, fetchWords, learn, offerLanguages, wordsOf } from "./language.js";
import { main } from "./main.js";
import { keepPlaces } from "./motion.js";
import { own, readOwn, withKeyOf, writeOwn } from "./own_keys.js";
import { recordAt } from "./records.js";
import { rehearse } from "./rehearsal.js";
import { offerSharing } from "./share.js";
import { sight } from "./sight.js";
import { complete, whole } from "./whole.js";

const NAME = "dispute-matrix";
/** How far from the window an element starts loading. */
const NEAR = "800px";
/** The record's own view, in words: a query that says nothing says no view. */
const DEFAULT = "view=matrix";

let sheet;
function adopted() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return [sheet];
}

/** Whether a trap came from this script's module: its calls go through this script. */
function isOurs({ stack = "" }) {
  return stack.includes(import.meta.url) || stack.includes(MAIN_WASM);
}

const near = (act) =>
  new IntersectionObserver(
    (seen, observer) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        act(target);
      }
    },
    { rootMargin: NEAR },
  );
let observer;

class DisputeMatrix extends HTMLElement {
  static observedAttributes = ["view", "src", "dark", "lang"];
  /** Elements with a widget: a trap of the module ends them all. */
  static #live = new Set();
  static #broken = null;

  static {
    onTrap(isOurs, (error) => DisputeMatrix.#trapped(error));
  }

  static #trapped(error) {
    DisputeMatrix.#broken = error;
    for (const element of DisputeMatrix.#live) element.#failed(error);
  }

  #root;
  #slot = document.createElement("slot");
  /** What runs: { glue, id }; null before and after. */
  #widget = null;
  /** The number of its record; null before and after. */
  #record = null;
  /** Each start has a number: one that was overtaken ends itself. */
  #start = 0;
  /** The query last shown; null before the first. */
  #shown = null;
  /** The language that is spoken. */
  #tag = "en";
  /** Says that a language did not come. */
  #unlearnt = noted("language");
  /** What follows each drawing in its frame, and all that does after it. */
  #seen;
  #drawn;
  #keep;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = adopted();
    this.#root = document.createElement("div");
    this.#root.className = "dm";
    this.#root.dataset.state = "loading";
    shadow.append(this.#root, this.#slot);
    const completed = complete(
      this.#root,
      () => this.#record === 0 && this.#tag,
      (number) => {
        this.#record = number;
        this.#widget.glue.tell_by(this.#widget.id, number, this.#tag);
      },
    );
    const look = (...seen) => this.#widget?.glue.look(this.#widget.id, ...seen);
    this.#seen = sight(this.#root, look);
    this.#drawn = [gridKeys(this.#root), announcer(this.#root), completed];
    this.#keep = keepPlaces(this.#root);
    offerLanguages(this.#root, (tag) => {
      const { glue, id } = this.#widget;
      this.#speak(tag, (tag) => glue.speak(id, tag));
    });
    offerSharing(this.#root, () => this.#sharing());
  }

  /** A moved element keeps its widget. */
  connectedMoveCallback() {}

  connectedCallback() {
    if (this.#widget) return;
    observer ??= near((element) => element.#run());
    observer.observe(this);
    addEventListener("popstate", this.#back);
  }

  disconnectedCallback() {
    // Moved elements are connected again at once, and keep their widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      observer?.unobserve(this);
      removeEventListener("popstate", this.#back);
      this.#stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#start) return;
    if (name === "src") {
      this.#stop();
      this.#shown = null;
      if (this.isConnected) this.#run();
    } else if (this.#widget) {
      // A new view takes the reader along; dark and lang leave the reader's view as it is.
      const author = this.#author();
      const query = name === "view" ? author : withKeyOf(author, "dark", this.#shown);
      this.#ask(query, author);
    }
  }

  #dark() {
    const dark = this.getAttribute("dark");
    return dark === null ? "" : `dark=${encodeURIComponent(dark || "true")}`;
  }

  /** The author's view. Of a key given twice the first counts: the attribute. */
  #author() {
    return own(`${this.#dark()}&${own(this.getAttribute("view") ?? "")}`);
  }

  /** The address of the record; empty for the built-in one. */
  #source() {
    const src = this.getAttribute("src");
    return src ? new URL(src, document.baseURI).href : "";
  }

  /** The language of a view: as its query says, else the host's at this place, else the browser's. */
  #wanted(query) {
    return chosen(query, [this.closest("[lang]")?.lang, ...navigator.languages]);
  }

  /** Speaks a language from `then` on; where it cannot, goes on in the one it speaks and says why. */
  async #speak(wanted, then) {
    const { glue } = this.#widget;
    const now = this.#tag;
    const [tag, error] = wanted === now ? [now] : await learn(glue, wanted, now);
    if (!this.#widget) return;
    this.#tag = tag;
    then(tag);
    this.#unlearnt(this.#root, error, tag);
  }

  #ask(query, author) {
    const { glue, id } = this.#widget;
    this.#speak(this.#wanted(query), (tag) => glue.ask(id, tag, query, author));
  }

  #prefix() {
    return this.hasAttribute("sync-url") ? this.getAttribute("sync-url") || "dm-" : null;
  }

  /** What the host's address says of this widget; null where it says nothing. */
  #linked() {
    const prefix = this.#prefix();
    return prefix === null ? null : readOwn(prefix, location.search);
  }

  #back = () => {
    if (this.#widget && this.#prefix() !== null) {
      this.#ask(this.#linked() ?? this.#author());
    }
  };

  async #run() {
    const start = ++this.#start;
    const overtaken = () => start !== this.#start || !this.isConnected;
    const query = () => this.#shown ?? this.#linked() ?? this.#author();
    this.#tag = this.#wanted(query());
    fetchWords(this.#tag);
    try {
      const glue = await main();
      const record = await recordAt(glue, this.#source(), query());
      const [tag, unlearnt] = await learn(glue, this.#tag);
      if (overtaken()) return;
      if (DisputeMatrix.#broken) throw DisputeMatrix.#broken;
      this.#tag = tag;
      this.#record = record;
      const told = (...all) => this.#told(...all);
      const id = glue.mount(this.#root, record, tag, this.#author(), query(), told);
      this.#unlearnt(this.#root, unlearnt, tag);
      this.#slot.remove();
      this.#widget = { glue, id };
      DisputeMatrix.#live.add(this);
      rehearse(glue, this.#root, record, tag, this.#author(), this.#shown);
      this.#say("ready", this.#detail());
    } catch (error) {
      if (isTrap(error)) DisputeMatrix.#trapped(error);
      if (!overtaken()) this.#failed(error);
    }
  }

  #told(query, _, step) {
    this.#shown = query;
    // Not the host's, whatever they are there; set only when they change, since styles follow.
    const { lang, dir } = this.#root.querySelector(".dm-app");
    if (this.#root.lang !== lang) Object.assign(this.#root, { lang, dir });
    this.#seen();
    const then = () => {
      for (const then of this.#drawn) then();
    };
    if (!this.#widget) return then();
    afterFrame(() => {
      if (!this.#widget) return;
      then();
      this.#keep();
    });
    const prefix = this.#prefix();
    // Where the address says nothing the author's view is meant; the record's own has to be named.
    const link = query === this.#author() ? "" : query || DEFAULT;
    if (prefix !== null && step) writeOwn(prefix, link);
    this.#say("view", this.#detail());
  }

  #detail() {
    const sentence = this.#root.querySelector(".dm-headline")?.textContent ?? "";
    return { query: this.#shown, sentence };
  }

  #stop() {
    this.#start += 1;
    this.#record = null;
    if (!this.#widget) return;
    this.#widget.glue.unmount(this.#widget.id);
    this.#widget = null;
    DisputeMatrix.#live.delete(this);
    this.#root.dataset.state = "loading";
    this.shadowRoot.append(this.#slot);
  }

  #failed(error) {
    this.#widget = null;
    this.#record = null;
    DisputeMatrix.#live.delete(this);
    fail(this.#root, error, [], this.#tag);
    this.shadowRoot.append(this.#slot);
    this.#say("failed", { reason: this.#root.querySelector(".dm-failed").textContent });
  }

  #say(what, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}:${what}`, { bubbles: true, composed: true, detail }));
  }

  /** What is shared: the view on the build's own page, or here where that cannot show the record. */
  async #sharing() {
    const { glue } = this.#widget;
    const build = beside("./");
    const source = this.#source();
    const paged = !source || new URL(source).origin === new URL(build).origin;
    return {
      record: glue.record(this.#record || (await whole())),
      words: await wordsOf(this.#tag),
      query: this.#shown,
      page: paged ? build : "",
      host: location.href,
      build,
      source,
    };
  }
}

// A second copy, of this or another version, leaves the first one in place.
if (!customElements.get(NAME)) customElements.define(NAME, DisputeMatrix);
