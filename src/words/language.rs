//! What a language is called, and how it is written.

pub use crate::view::Language;

impl Language {
    /// What it is called in itself, as a choice of languages has it.
    pub fn autonym(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Arabic => "العربية",
            Language::Russian => "Русский",
            Language::Persian => "فارسی",
            Language::Turkish => "Türkçe",
            Language::French => "Français",
            Language::German => "Deutsch",
            Language::Chinese => "中文",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self, Language::Arabic | Language::Persian)
    }

    /// The direction of its script, as the attribute `dir` has it.
    pub fn direction(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }
}
