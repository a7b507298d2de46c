// Put once into a page that frames the widget: its frames get the height that the widget tells.

(() => {
  const home = new URL("./", document.currentScript?.src ?? location.href).href;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(home));
  addEventListener("message", ({ data, source }) => {
    // Of all that can be sent, `Math.min` alone would stumble over a BigInt.
    const height = data?.type === "dispute-matrix:height" && Number(data.height);
    if (!(height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(height, 20000)}px`;
    }
  });
  // Those that came before this script are asked.
  for (const { contentWindow } of frames()) {
    contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }
})();
