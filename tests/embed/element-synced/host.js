// Keeps what the widgets of the page say.
window.heard = [];
for (const what of ["ready", "view", "failed"]) {
  document.addEventListener(`dispute-matrix:${what}`, ({ target, detail }) =>
    heard.push({ what, id: target.id, detail }),
  );
}
