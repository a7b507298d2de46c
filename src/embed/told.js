// What scripts say where no module does.

/** Texts by language and key; English is a part of the scripts, others come with their words. */
export const spoken = { en: SCRIPT_WORDS };

/** A text with its blanks filled; in English where the language's words are not loaded. */
export function tell(tag, key, ...blanks) {
  const text = (spoken[tag] ?? spoken.en)[key];
  return text.replace(/\x01(.)/g, (_, place) => blanks[place]);
}

/** An error that can be told in any language. */
export class Told extends Error {
  constructor(...told) {
    super(tell("en", ...told));
    this.told = told;
  }
}
