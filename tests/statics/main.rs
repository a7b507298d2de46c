//! Forms without scripts, embed codes, and what describes the widget to other programs.

mod codes;
mod html;
