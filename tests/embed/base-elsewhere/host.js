// The address of the script is the host's own, whatever the base is.
const script = document.createElement("script");
script.type = "module";
script.src = `${location.origin}/widget/dispute-matrix.js`;
document.head.append(script);
