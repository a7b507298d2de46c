new pym.Parent("matrix", "https://widget.example/", { title: "Who counts as a terrorist?" });
new pym.Parent("agreement", "https://widget.example/?view=agreement", { title: "Who agrees with whom?" });
