// Giving a reader something to keep: the clipboard, a file, a picture.

/** How much finer than its own size a picture is drawn. */
const FINENESS = 2;

/** Puts a field's text on the clipboard; whether it is there. The text is selected in any case. */
export async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // A frame without the permission: the older way asks for none.
    return document.execCommand("copy");
  }
}

/** Hands a file to the browser. */
export function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Browsers may start to read it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** An SVG as a PNG. */
export async function picture(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((png) => (png ? done(png) : failed(new Error("no picture"))), "image/png");
  });
}
