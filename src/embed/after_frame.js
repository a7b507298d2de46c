/** After the next frame: what a browser does for longer than some frames does not hold that one up. */
export const afterFrame = (act) => (document.hidden ? act() : requestAnimationFrame(() => setTimeout(act)));
