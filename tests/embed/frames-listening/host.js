// Keeps what frames tell.
const told = [];
addEventListener("message", ({ data }) => told.push(data));
