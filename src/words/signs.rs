//! The signs of a compiled message: `source/` writes them, `fill.rs` reads them. Also a part of
//! `build.rs`: it stands by itself.

/// What is filled in; the argument's place follows as a letter, the first as `0`.
pub const ARGUMENT: char = '\u{1}';
/// The number of the plural around it.
pub const NUMBER: char = '\u{2}';
/// Begins a choice; the argument's place and the options follow.
pub const CHOICE: char = '\u{3}';
/// Ends an option.
pub const END_OPTION: char = '\u{4}';
/// Ends a choice.
pub const END_CHOICE: char = '\u{5}';

/// The place of the first argument.
pub const FIRST_ARGUMENT: char = '0';
/// The option of the number 0, or the first of a select; those of 1, 2 and so on follow.
pub const FIRST_OPTION: char = 'A';
/// The option for all that no other fits.
pub const OTHER: char = '*';

/// How far a table of plurals goes; larger numbers go by their last digits, in a second half.
pub const TABLE: u32 = 100;
