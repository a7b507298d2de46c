// Keeps what frames tell.
window.told = [];
addEventListener("message", ({ data }) => told.push(data));
