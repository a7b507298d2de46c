// The dialog: opened over the widget, closed by Escape, its button or a press beside it. While it
// is open the focus stays in it; then it goes back to where it came from. No link says that it is open.

import styles from "share-styles";
import { Handle, initSync } from "glue";
import { compile, once } from "./compile.js";
import { copy, picture, save } from "./give.js";

const module = once(async () => {
  initSync({ module: await compile(SHARE_WASM, SHARE_WASM_INTEGRITY) });
});

/** Space between the dialog and the edge of the window, in CSS pixels. */
const EDGE = 8;

let sheet;

/** Gives the dialog its styles, in the document or in the shadow root it opens in. */
function adopt(home) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  if (!home.adoptedStyleSheets.includes(sheet)) home.adoptedStyleSheets.push(sheet);
}

/** Opens the dialog. `now` is what is shown: see `offerSharing`. */
export async function open(root, button, now) {
  await module();
  adopt(root.getRootNode());
  const today = new Date().toISOString().slice(0, 10);
  const handle = new Handle(now.record, now.words, now.query, now.page, now.host, now.build, now.source, today);
  const dialog = handle.dialog();
  const field = (name) => dialog.querySelector(`[name=${name}]`);
  const said = dialog.querySelector(".dm-said");
  const say = (what) => (said.textContent = said.dataset[what]);
  const taken = (name) => copy(field(name)).then((done) => say(done ? "copied" : "byHand"));
  const saved = ([name, kind, text]) => save(name, new Blob([text], { type: kind })) ?? say("saved");
  const sheetData = () => ({ title: document.title, url: field("link").value });
  const acts = {
    close: () => dialog.close(),
    "copy-link": () => taken("link"),
    "copy-code": () => taken("code"),
    "copy-citation": () => taken("citation"),
    // A reader who changes their mind closes the sheet: that is no fault.
    sheet: () => navigator.share(sheetData()).catch(() => {}),
    save: (format) => saved(handle.file(format)),
    "save-citation": () => saved(handle.file(field("style").value)),
    picture: async () => {
      const [name, , text] = handle.file("svg");
      await picture(text).then(
        (png) => save(name.replace(/svg$/, "png"), png) ?? say("saved"),
        () => say("noPicture"),
      );
    },
  };
  dialog.querySelector("[data-act=sheet]").hidden = !navigator.canShare?.(sheetData());

  dialog.addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-act]");
    if (pressed) acts[pressed.dataset.act](pressed.value);
    else if (target === dialog) dialog.close();
  });
  dialog.addEventListener("change", ({ target: { name } }) => {
    if (name === "style") field("citation").value = handle.file(field(name).value)[2];
    else field("code").value = handle.code(field("form").value, field("pin").value);
  });
  dialog.addEventListener("keydown", (event) => event.key === "Tab" && turn(dialog, event));
  // The widget's own listeners have no part in it.
  for (const kind of ["click", "input", "change", "keydown", "submit"]) {
    dialog.addEventListener(kind, (event) => event.stopPropagation());
  }
  dialog.addEventListener("close", () => {
    dialog.remove();
    handle.free();
    // The button may have been drawn anew meanwhile.
    (button.isConnected ? button : root.querySelector("[data-share]"))?.focus();
  });
  root.append(dialog);
  dialog.showModal();
  stand(dialog, button);
  field("link").select();
}

/** From the last control on to the first, and back: browsers would go on to their own controls. */
function turn(dialog, event) {
  const all = [...dialog.querySelectorAll("button, input, select, textarea")].filter(({ hidden }) => !hidden);
  const [first, last] = [all[0], all.at(-1)];
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (dialog.getRootNode().activeElement !== from) return;
  event.preventDefault();
  to.focus();
}

/** In a frame as tall as its page the middle may be far out of sight: the dialog stands by its button. */
function stand(dialog, button) {
  if (parent === window) return;
  const { top } = button.getBoundingClientRect();
  const lowest = innerHeight - dialog.offsetHeight - EDGE;
  const at = Math.max(EDGE, Math.min(top - dialog.offsetHeight / 2, lowest));
  dialog.style.setProperty("margin-top", `${at}px`);
}
