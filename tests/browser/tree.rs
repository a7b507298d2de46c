//! The main view as a screen reader gets it: a reviewed file, and what must hold in it.

use crate::support::can::{Can, only_where};
use crate::support::page::Page;
use crate::support::visit::visit;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use std::{env, fs};

/// Set to write the file anew.
const UPDATE: &str = "UPDATE_SNAPSHOTS";
const FILE: &str = "tests/browser/snapshots/main-view.txt";

/// States that are worth a line's room, where they hold or say something. Not `valuetext`: of a slider
/// some versions of Chromium give the number there whatever `aria-valuetext` says (time.rs looks at it).
const STATES: [&str; 6] = [
    "level",
    "expanded",
    "pressed",
    "checked",
    "disabled",
    "description",
];

/// The tree as lines, indented: role, name, states. Left out are nodes that say nothing themselves, what
/// controls are made of, and names and texts that stand in the name around them already.
fn lines(page: &Page) -> Vec<String> {
    let nodes = page.accessibility_tree();
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut lines = Vec::new();
    if let Some(root) = nodes.first() {
        write(root, &by_id, (0, ""), &mut lines);
    }
    lines
}

fn write<'a>(
    node: &'a Value,
    by_id: &HashMap<&str, &'a Value>,
    (depth, around): (usize, &'a str),
    lines: &mut Vec<String>,
) {
    let line = line(node, around);
    let inside = match line {
        Some(_) => (depth + 1, name(node)),
        None => (depth, around),
    };
    lines.extend(line.map(|line| format!("{}{line}", "  ".repeat(depth))));
    if LEAVES.contains(&role(node)) {
        return;
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(Value::as_str) {
        if let Some(child) = by_id.get(child) {
            write(child, by_id, inside, lines);
        }
    }
}

/// What says all there is to say of what it is made of.
const LEAVES: [&str; 4] = ["button", "link", "combobox", "Date"];

/// What is never a line of its own.
const SILENT: [&str; 7] = [
    "none",
    "generic",
    "InlineTextBox",
    "ListMarker",
    "LabelText",
    "LegendText",
    "LineBreak",
];

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or("none")
}

/// A node's name; a row's would be all of its cells once more.
fn name(node: &Value) -> &str {
    let name = node["name"]["value"].as_str().unwrap_or_default();
    if role(node) == "row" { "" } else { name }
}

fn line(node: &Value, around: &str) -> Option<String> {
    let (role, name) = (role(node), name(node));
    let is_said = around.contains(name);
    if node["ignored"] == true || SILENT.contains(&role) || (role == "StaticText" && is_said) {
        return None;
    }
    let mut line = role.replace("StaticText", "text");
    if !is_said {
        line.push_str(&format!(" \"{name}\""));
    }
    let described = node["description"]["value"].as_str();
    if let Some(description) = described.filter(|text| !text.is_empty() && *text != name) {
        line.push_str(&format!(" description={description:?}"));
    }
    for property in node["properties"].as_array().into_iter().flatten() {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        if STATES.contains(&name) && *value != false && *value != "" {
            line.push_str(&format!(" {name}={value}"));
        }
    }
    Some(line)
}

#[test]
fn the_main_view_reads_as_the_reviewed_file_has_it() {
    visit("", |page| {
        if !only_where(page, Can::BeAskedFor) {
            return;
        }
        page.resize(1200, 900);
        page.settle();
        let now = lines(page).join("\n") + "\n";
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
        if env::var_os(UPDATE).is_some() {
            let folder = file.parent().expect("it stands in a folder");
            fs::create_dir_all(folder).expect("the folder can be made");
            fs::write(&file, &now).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            return;
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let differs = kept
            .lines()
            .zip(now.lines())
            .position(|(kept, now)| kept != now);
        let at = differs.unwrap_or(kept.lines().count().min(now.lines().count()));
        assert!(
            kept == now,
            "line {} of {FILE} was\n{}\nand is now\n{}\nIf the change is meant, run `{UPDATE}=1 cargo \
             test --features browser --test browser tree`, look at the file with `git diff`, and keep it.",
            at + 1,
            kept.lines().nth(at).unwrap_or("(the end)"),
            now.lines().nth(at).unwrap_or("(the end)"),
        );
    });
}

#[test]
fn the_table_is_a_grid_of_rows_heads_and_cells_with_a_name() {
    visit("", |page| {
        if !only_where(page, Can::BeAskedFor) {
            return;
        }
        page.resize(1200, 900);
        let lines = lines(page);
        let count = |role: &str| {
            let role = format!("{role} ");
            lines
                .iter()
                .filter(|line| format!("{} ", line.trim()).starts_with(&role))
                .count()
        };
        assert_eq!(count("grid"), 1);
        let (rows, columns) = (
            page.count("tbody tr[data-group]"),
            page.count(".dm-blocs th"),
        );
        assert!(count("rowheader") >= rows);
        assert!(count("columnheader") >= columns);
        assert!(count("gridcell") >= rows * (columns - 1));
        assert_eq!(
            count("cell") + count("table"),
            0,
            "none is left of a plain table"
        );
        // A button is named here where its cell is not named by it.
        let nameless = lines
            .iter()
            .filter(|line| ["grid", "link", "combobox", "slider"].contains(&line.trim()));
        assert_eq!(nameless.count(), 0);
    });
}

#[test]
fn the_prerendered_table_is_a_plain_one_with_heads_of_a_scope() {
    visit("", |page| {
        let html = page.ask("return fetch('').then((page) => page.text())");
        assert!(!html.contains("role=\"grid\"") && !html.contains("tabindex"));
        assert!(html.contains("<caption") && html.contains("scope=\"rowgroup\""));
        let script = "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
            return [...page.querySelectorAll('.dm table th:not([scope])')].length";
        let without = page.browser.run(script, &[serde_json::json!(html)]);
        assert_eq!(without, 0);
    });
}
