new newswireFrames.Framer(document.getElementById("matrix"), {
  src: "https://widget.example/",
  attributes: { title: "Who counts as a terrorist?" },
});
newswireFrames.autoInitFrames();
