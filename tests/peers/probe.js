// In the page before anything of its own: when it was ready, what it shows, and how long it takes
// from an input to the frame that shows its result.
(() => {
  const CHANNEL = new MessageChannel();
  const root = () => document.getElementById('dispute-matrix');

  const ready = new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (root()?.dataset.state !== 'ready') return;
      watch.disconnect();
      done(performance.now());
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
  });

  const memories = new Set();
  const noted = (instance) => {
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
    return instance;
  };
  // The two ways to an instance: made at once of a module, or by a promise.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (made, all) => noted(Reflect.construct(made, all)),
  });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...all) => own.apply(WebAssembly, all).then((result) => {
      noted(result.instance ?? result);
      return result;
    });
  }

  const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const MARKS = ['confidence', 'by-conduct', 'conduct-differs', 'weak'];
  const cell = (element) => {
    const marks = MARKS.filter((name) => element.hasAttribute(`data-${name}`))
      .map((name) => `${name} ${element.getAttribute(`data-${name}`)}`.trim());
    return ['cell', element.dataset.group, element.dataset.bloc, element.dataset.position, ...marks].join(' ');
  };

  /** What the page shows, line by line; the same lines of every page that shows the same. */
  const shown = () => {
    const all = (selector, read) => [...root().querySelectorAll(selector)].map(read);
    return [
      ...all('h1', (it) => `title ${text(it)}`),
      ...all('.dm-headline', (it) => `headline ${text(it)}`),
      ...all('[data-verdict]', (it) => `row ${it.dataset.group} ${it.dataset.verdict}`),
      ...all('[data-section]', (it) => `section ${it.dataset.section}`),
      ...all('[data-bloc][data-group][data-position]', cell).sort(),
      // In a picture a text bears its title as a part of itself.
      ...all('td.dm-end, span.dm-end, g.dm-end text', (it) => `end ${it.tagName === 'text' ? it.firstChild.textContent : text(it)}`).sort(),
      ...all('.dm-claim', (it) => `claim ${it.dataset.position} ${text(it.querySelector('.dm-summary'))} ${it.querySelector('a')?.href}`),
    ];
  };

  /** From the next event of a kind to the first frame after it that shows the lines. */
  const arm = (kind, lines) => {
    const due = lines.join('\n');
    globalThis.__bench.act = new Promise((done) => {
      addEventListener(kind, ({ timeStamp }) => {
        let frames = 0;
        const frame = () => requestAnimationFrame(() => CHANNEL.port2.postMessage(null));
        CHANNEL.port1.onmessage = () => {
          const now = performance.now();
          frames += 1;
          if (shown().join('\n') === due) done([now - timeStamp, frames]);
          else if (now - timeStamp > 10_000) done(null);
          else frame();
        };
        frame();
      }, { capture: true, once: true });
    });
  };

  const painted = async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) return paint.startTime;
      await new Promise((done) => setTimeout(done, 50));
    }
    return null;
  };

  /** Bytes of the bodies that had come when the page was ready. */
  const early = async () => {
    const end = await ready;
    const come = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= end);
    return come.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  };

  /** Waits for a file by a part of its name, and a little for what the page makes of it. */
  const came = async (part) => {
    const is = ({ name, responseEnd }) => name.includes(part) && responseEnd > 0;
    while (!performance.getEntriesByType('resource').some(is)) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 300));
    return true;
  };

  const wasm = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  globalThis.__bench = { ready, early, came, shown, arm, painted, wasm, act: null };
})();
