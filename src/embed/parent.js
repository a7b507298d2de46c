// Put once into a page that frames the widget: its frames get the height that the widget tells.

(() => {
  const home = new URL("./", document.currentScript?.src ?? location.href).href;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(home));
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "dispute-matrix:height" || !(data.height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 20000)}px`;
    }
  });
  // Those that came before this script are asked.
  for (const { contentWindow } of frames()) {
    contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }
})();
