//! How the core's time grows with the record in a browser: `cargo xtask bench --scale` prints it.

use crate::made::Size;
use crate::made_sizes::SIZES;
use crate::support::dist::Files;
use crate::support::engine::Reader;
use crate::support::host::{Beside, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use std::path::Path;

/// How often each work is measured.
const TIMES: usize = 7;

/// The core as a module, in a page of its own: milliseconds of each of its works, the median of several.
const CORE: &str = "
    const { default: init, Measured } = await import('./scale.js');
    await init({ module_or_path: './scale_bg.wasm' });
    const measured = new Measured(BLOCS, GROUPS, CLAIMS);
    const time = (work) => {
        const times = [];
        for (let turn = 0; turn < TIMES; turn += 1) {
            const start = performance.now();
            measured[work]();
            times.push(performance.now() - start);
        }
        return times.sort((a, b) => a - b)[TIMES >> 1];
    };
    return ['sort', 'judge', 'table'].map(time);
";

/// A host that has the module beside the page.
fn host_of_the_core() -> Manner {
    let folder = std::env::var("DISPUTE_MATRIX_MODULES").expect("cargo xtask bench sets it");
    let file = |name: &str| {
        let path = Path::new(&folder).join(name);
        let bytes = std::fs::read(&path);
        let bytes = bytes.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (name.to_owned(), bytes)
    };
    Manner {
        beside: Some(Beside {
            files: Files::from([file("scale.js"), file("scale_bg.wasm")]),
            ..Beside::default()
        }),
        ..Manner::default()
    }
}

#[test]
#[ignore = "a benchmark: cargo xtask bench --scale"]
fn scale_of_the_core_as_a_module() {
    let browser = Lent::new(Reader::Usual);
    let manner = host_of_the_core();
    println!("ms in the browser: claims into cells, stances and verdicts, the table");
    let page = Page::open(&browser, manner, "");
    for size in SIZES {
        let Size {
            blocs,
            groups,
            claims,
        } = size;
        page.go("");
        page.wait_until("ready");
        let script = CORE
            .replace("BLOCS", &blocs.to_string())
            .replace("GROUPS", &groups.to_string())
            .replace("CLAIMS", &claims.to_string())
            .replace("TIMES", &TIMES.to_string());
        let times = page.run(&format!("return (async () => {{ {script} }})()"));
        let [sort, judge, table] = [0, 1, 2].map(|ix| times[ix].as_f64().unwrap_or(f64::NAN));
        let size = format!("{blocs} x {groups}, {claims} claims");
        println!("  {size:<34}{sort:>10.1}{judge:>10.1}{table:>10.1}");
    }
}
