// Keeps the memories of the modules that the page starts, before any is started.
window.memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(Instance, given) {
    const made = new Instance(...given);
    memories.push(Object.values(made.exports).find((it) => it instanceof WebAssembly.Memory));
    return made;
  },
});
