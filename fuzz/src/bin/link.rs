//! See `dispute_matrix_fuzz::link`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dispute_matrix_fuzz::link(bytes));
