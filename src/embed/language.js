// The language that a widget speaks: which, and the file of its words, loaded when it is needed.

import { ask, beside, once } from "./compile.js";
import { spoken } from "./told.js";

/** Separates the parts of a file of words; the texts in a part end with a zero. */
const PART = "\x1d";
/** The part that scripts read themselves. */
const SCRIPTS = 5;

const files = {};
for (const tag of LANGUAGES) files[tag] = once(() => load(tag));

async function load(tag) {
  const file = await (await ask(beside(`words-${tag}-${WORDS_HASH}.txt`))).text();
  const texts = file.split(PART)[SCRIPTS].split("\0");
  spoken[tag] = Object.fromEntries(Object.keys(spoken.en).map((key, ix) => [key, texts[ix]]));
  return file;
}

const base = (tag) => String(tag).toLowerCase().split("-")[0];

/** The language that a query names, else the first of `others` that there is, else English. */
export function chosen(query, others) {
  const tags = [new URLSearchParams(query).get("lang"), ...others].map(base);
  return tags.find((tag) => tag === "en" || LANGUAGES.includes(tag)) ?? "en";
}

const learned = {};

/**
 * Has the module learn a language. Gives what can be spoken then: it, or what is spoken now and the
 * error that says why.
 */
export async function learn(glue, tag, now = "en") {
  try {
    if (files[tag]) {
      learned[tag] ??= once(async () => glue.learn(await files[tag]()));
      await learned[tag]();
    }
    return [tag];
  } catch (error) {
    return [now, error];
  }
}

/** Starts to load a language's words; whoever needs them says why they did not come. */
export const fetchWords = (tag) => files[tag]?.().catch(() => {});

/** The file of a language's words, once they are loaded; empty for English. */
export const wordsOf = async (tag) => (files[tag] ? files[tag]() : "");

/** Calls back with the language that a reader chooses in a widget. */
export function offerLanguages(root, act) {
  const chose = (event) => {
    if (event.target.name !== "lang") return;
    // The module's own listeners would take it for a choice that is drawn at once.
    event.stopPropagation();
    act(event.target.value);
  };
  root.addEventListener("change", chose, true);
}
