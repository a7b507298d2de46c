//! The prerendered page: the default view as plain HTML, readable before and without WebAssembly.

use crate::ui::{Model, State, app};
use crate::words;
use leptos::prelude::*;

/// The root element with the default view, as HTML.
pub fn root() -> String {
    let model = Model::embedded();
    let html = Owner::new().with(|| {
        let state = State::new(model, model.default.clone(), Vec::new(), false);
        let root = view! {
            <div id="dispute-matrix" class="dm" data-state="loading" data-failed=words::failed()>
                <noscript>
                    <p class="dm-failed">{words::no_javascript()}</p>
                </noscript>
                {app(state)}
            </div>
        };
        root.to_html()
    });
    plain(&html)
}

/// The page's title and description, as HTML.
pub fn head() -> String {
    let Model { record, ledger, default } = Model::embedded();
    let table = crate::view::Table::new(record, ledger, default);
    let line = words::headline(record, default, &table);
    let description = [&*line.agreed, " ", &line.split, " ", &line.rest].concat();
    let html = Owner::new().with(|| {
        let head = view! {
            <title>{words::document_title(record, default.at)}</title>
            <meta name="description" content=description />
        };
        head.to_html()
    });
    plain(&html)
}

/// Takes out of rendered HTML the comments that hydration would need: nothing here is hydrated.
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!") {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        rest = from.find('>').map_or("", |end| from.get(end + 1..).unwrap_or(""));
    }
    text.push_str(rest);
    text
}
