//! What of wasm-bindgen's glue no browser that is supported needs: every reader downloads it.

/// A passage of the glue, from one text up to the end of another, and what stands in its place.
struct Trim {
    from: &'static str,
    until: &'static str,
    with: &'static str,
}

const TRIMS: [Trim; 6] = [
    // `FinalizationRegistry` came with Chrome 84, Firefox 79 and Safari 14.1.
    Trim {
        from: "const CLOSURE_DTORS = (typeof FinalizationRegistry",
        until: "    : new FinalizationRegistry",
        with: "const CLOSURE_DTORS = new FinalizationRegistry",
    },
    // Texts are short: the first of three ways to encode them does for all.
    Trim {
        from: "    if (realloc === undefined) {",
        until: "",
        with: "    {",
    },
    Trim {
        from: "    let len = arg.length;",
        until: "    WASM_VECTOR_LEN = offset;\n    return ptr;\n",
        with: "",
    },
    Trim {
        from: "if (!('encodeInto' in cachedTextEncoder)) {",
        until: "\n}\n",
        with: "",
    },
    // Memory that grew has another buffer, whether or not a browser says that the old one is gone.
    Trim {
        from: "if (cachedDataViewMemory0 === null ||",
        until: "=== undefined && cachedDataViewMemory0.buffer !==",
        with: "if ((cachedDataViewMemory0?.buffer !==",
    },
    // Modules are handed over compiled, and by their name.
    Trim {
        from: "    if (module !== undefined) {",
        until: "        module = new WebAssembly.Module(module);\n    }\n",
        with: "    ({ module } = module);\n    const imports = __wbg_get_imports();\n",
    },
];

/// The glue without it; a module that needs no part of it has none. An error says which passage does
/// not end as it did: another version of wasm-bindgen needs another list.
pub fn trimmed(glue: &str) -> Result<String, String> {
    TRIMS.iter().try_fold(glue.to_owned(), |text, trim| {
        let Some((before, rest)) = text.split_once(trim.from) else {
            return Ok(text);
        };
        let Some((_, after)) = rest.split_once(trim.until) else {
            return Err(format!("{:?} has no {:?} after it", trim.from, trim.until));
        };
        Ok([before, trim.with, after].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As wasm-bindgen writes it.
    const GLUE: &str = "\
const CLOSURE_DTORS = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => wasm.__wbindgen_destroy_closure(state.a, state.b));
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        return ptr;
    }

    let len = arg.length;
    if (offset !== len) {
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}
const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        return {
            read: arg.length
        };
    };
}

function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.l.buffer)) {
    }
}
function initSync(module) {
    if (module !== undefined) {
        if (Object.getPrototypeOf(module) === Object.prototype) {
        }
    }

    const imports = __wbg_get_imports();
    if (!(module instanceof WebAssembly.Module)) {
        module = new WebAssembly.Module(module);
    }
    const instance = new WebAssembly.Instance(module, imports);
}
";

    #[test]
    fn what_old_browsers_alone_need_is_left_out_and_all_else_stays() {
        let expected = "\
const CLOSURE_DTORS = new FinalizationRegistry(state => wasm.__wbindgen_destroy_closure(state.a, state.b));
function passStringToWasm0(arg, malloc, realloc) {
    {
        const buf = cachedTextEncoder.encode(arg);
        return ptr;
    }

}
const cachedTextEncoder = new TextEncoder();


function getDataViewMemory0() {
    if ((cachedDataViewMemory0?.buffer !== wasm.l.buffer)) {
    }
}
function initSync(module) {
    ({ module } = module);
    const imports = __wbg_get_imports();
    const instance = new WebAssembly.Instance(module, imports);
}
";
        assert_eq!(trimmed(GLUE).unwrap(), expected);
    }

    #[test]
    fn what_a_module_has_not_is_not_missed() {
        let (text, _) = GLUE.split_once("if (!('encodeInto'").unwrap();
        assert!(trimmed(text).unwrap().ends_with("new TextEncoder();\n\n"));
        assert_eq!(trimmed("export {};").unwrap(), "export {};");
    }

    #[test]
    fn a_passage_that_ends_in_another_way_stops_the_build() {
        let wrong = trimmed(&GLUE.replace("WASM_VECTOR_LEN = offset", "done(offset)"));
        assert!(wrong.unwrap_err().contains("let len = arg.length"));
    }
}
