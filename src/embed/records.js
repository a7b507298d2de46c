// Records given at run time, each address read once.

import { ask, later, once } from "./compile.js";
import { Told } from "./told.js";
import { recordFor } from "./whole.js";

/** The largest record that is read, in bytes (see src/record/limits.rs). */
const LIMIT = 8_000_000;

const known = new Map();
const reading = once(() => later(READER_JS, READER_INTEGRITY));

/**
 * The number under which the module has the record of an address; for none that of the embedded one,
 * as far as the view of a query needs it.
 */
export async function recordAt(glue, address, query) {
  if (!address) return recordFor(query);
  if (!known.has(address)) known.set(address, once(() => take(glue, address)));
  return known.get(address)();
}

async function take(glue, address) {
  const [text, reader] = await Promise.all([
    fetched(address),
    reading().then((module) => module.reader()),
  ]);
  return glue.take(reader.read(address.split("/").pop(), text));
}

async function fetched(address) {
  const tooLarge = () => new Told("too-large", LIMIT);
  const response = await ask(address);
  if (Number(response.headers.get("content-length")) > LIMIT) {
    // Left unread it would hold its connection, and whoever waits for one.
    response.body?.cancel();
    throw tooLarge();
  }
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > LIMIT) throw tooLarge();
  return new TextDecoder().decode(bytes);
}
