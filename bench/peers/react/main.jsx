import record from "record";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { open } from "../../shared/engine.mjs";
import { App } from "./App.jsx";

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <App model={open(record)} />
  </StrictMode>,
);
