// The text of an element in one line, for the scripts below.
const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const text = (within, selector) => clean(within.querySelector(selector)?.textContent);
