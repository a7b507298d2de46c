//! The order of a module's functions. Brotli says where a passage stood before, and the nearer it
//! stood, the shorter it says so: functions that are alike go side by side.

use std::collections::{BTreeSet, HashMap};
use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

/// As many bytes are a passage. Found by trial; three and five come near.
const PASSAGE: usize = 4;

/// What a function's passages are counted more by, lest the shortest be like everything.
const SHORT: u64 = 20;

type Passage = [u8; PASSAGE];

/// The module with a name for each of its functions, by which wasm-opt can put them in order
/// (`--reorder-functions-by-name`). It must have no names yet.
pub fn named(mut wasm: Vec<u8>) -> Result<Vec<u8>, String> {
    let (imports, bodies) = functions(&wasm).map_err(|wrong| wrong.to_string())?;
    let mut names = NameMap::new();
    for (index, place) in (imports..).zip(places(&order(&bodies))) {
        names.append(index, &format!("{place:06}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    section.append_to(&mut wasm);
    Ok(wasm)
}

/// How many functions a module imports, and the bodies of its own.
fn functions(wasm: &[u8]) -> wasmparser::Result<(u32, Vec<&[u8]>)> {
    let mut imports = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&wasm[body.range()]),
            _ => {}
        }
    }
    Ok((imports, bodies))
}

/// The place of each in an order.
fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, at) in order.iter().enumerate() {
        places[*at] = place;
    }
    places
}

/// From the longest on, always the one that shares most with the one before, for its length.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let passages: Vec<BTreeSet<Passage>> = bodies.iter().map(|body| passages(body)).collect();
    let mut holders: HashMap<Passage, Vec<usize>> = HashMap::new();
    for (at, held) in passages.iter().enumerate() {
        for passage in held {
            holders.entry(*passage).or_default().push(at);
        }
    }
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut next = (0..bodies.len()).max_by_key(|at| bodies[*at].len());
    let mut order = Vec::new();
    while let Some(at) = next {
        order.push(at);
        left.remove(&at);
        let shared = shared(&passages[at], &holders, bodies.len());
        let likeness = |to: &usize| {
            let length = passages[*to].len() as u64 + SHORT;
            // The square of "shared by the root of the length", in whole numbers.
            shared[*to] * shared[*to] * 1000 / length
        };
        next = left
            .iter()
            .copied()
            .max_by_key(|to| (likeness(to), std::cmp::Reverse(*to)));
    }
    order
}

fn passages(body: &[u8]) -> BTreeSet<Passage> {
    let windows = body.windows(PASSAGE);
    windows
        .filter_map(|passage| passage.try_into().ok())
        .collect()
}

/// How many of the passages each function holds.
fn shared(
    of: &BTreeSet<Passage>,
    holders: &HashMap<Passage, Vec<usize>>,
    functions: usize,
) -> Vec<u64> {
    let mut shared = vec![0; functions];
    for at in of.iter().flat_map(|passage| &holders[passage]) {
        shared[*at] += 1;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use wasm_encoder::{
        CodeSection, EntityType, Function, FunctionSection, ImportSection, Module, TypeSection,
    };

    /// A module that imports one function and has one for each list of numbers, which drops them.
    fn module(functions: &[&[i32]]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("m", "f", EntityType::Function(0));
        let (mut declared, mut code) = (FunctionSection::new(), CodeSection::new());
        for numbers in functions {
            let mut function = Function::new([]);
            for number in *numbers {
                function.instructions().i32_const(*number).drop();
            }
            function.instructions().end();
            declared.function(0);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&declared).section(&code);
        module.finish()
    }

    /// The names that a module gives, with the functions' indexes.
    fn names(wasm: &[u8]) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::CustomSection(section) = payload.unwrap()
                && let wasmparser::KnownCustom::Name(reader) = section.as_known()
            {
                for part in reader {
                    if let wasmparser::Name::Function(map) = part.unwrap() {
                        found.extend(map.into_iter().map(|naming| {
                            let naming = naming.unwrap();
                            (naming.index, naming.name.to_owned())
                        }));
                    }
                }
            }
        }
        found
    }

    #[test]
    fn functions_that_are_alike_are_named_side_by_side_and_imports_are_left_alone() {
        let (low, high) = ([1, 2, 3, 4, 5, 6], [901, 902, 903, 904, 905, 906]);
        let long = [901, 902, 903, 904, 905, 906, 907];
        let wasm = module(&[&low, &high, &low, &long]);
        let named = named(wasm).unwrap();
        let expected = [(1, "000002"), (2, "000001"), (3, "000003"), (4, "000000")];
        assert_eq!(
            names(&named),
            expected.map(|(at, name)| (at, name.to_owned()))
        );
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(named(b"<!doctype html>".to_vec()).is_err());
        let whole = module(&[&[1, 2, 3]]);
        assert!(named(whole[..whole.len() - 3].to_vec()).is_err());
    }

    proptest! {
        #[test]
        fn every_function_has_one_place(bodies in prop::collection::vec(prop::collection::vec(0..4_u8, 0..12), 0..20)) {
            let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
            let mut places = places(&order(&bodies));
            places.sort_unstable();
            prop_assert_eq!(places, (0..bodies.len()).collect::<Vec<_>>());
        }
    }
}
