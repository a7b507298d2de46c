import record from "record";
import { mount } from "svelte";
import { open } from "../../shared/engine.mjs";
import App from "./App.svelte";

export default mount(App, { target: document.getElementById("app"), props: { model: open(record) } });
