// Nothing is done in idle time until the test does it, and elements that are made are counted.
window.idle = [];
window.requestIdleCallback = (act) => idle.push(act);
window.made = 0;
const { createElement } = document;
document.createElement = (...all) => {
  made += 1;
  return createElement.apply(document, all);
};
