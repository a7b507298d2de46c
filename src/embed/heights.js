// The height of the page, told to whoever frames it, in every form that hosts listen for.

/** Waits until all of the page that came is shown: until then it is no higher than its head. */
const allShown = (root) => {
  const app = root.querySelector(".dm-app");
  return Promise.allSettled((app?.getAnimations?.({ subtree: true }) ?? []).map(({ finished }) => finished));
};

/**
 * Tells the height when it changes, and when a host asks; Datawrapper's form calls the root's record by
 * its name.
 */
export async function tellHeights(root) {
  if (parent === window) return;
  const id = root.dataset.record;
  const child = new URLSearchParams(location.search).get("childId");
  // The address that the host gave the frame: it knows the frame by it, whatever the reader does.
  const src = location.href;
  let told = 0;
  const tell = (height) => {
    told = height;
    const forms = [
      { "datawrapper-height": { [id]: height } },
      { sentinel: "amp", type: "embed-size", height },
      JSON.stringify({ src, context: "iframe.resize", height }),
      { type: "dispute-matrix:height", height },
    ];
    if (child) forms.push(["pym", child, "height", height].join("xPYMx"));
    for (const form of forms) parent.postMessage(form, "*");
  };
  await allShown(root);
  const height = () => Math.ceil(document.body.getBoundingClientRect().height);
  new ResizeObserver(() => height() !== told && tell(height())).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.sentinel === "amp" && data.type === "frames-init") tell(height());
  });
}
