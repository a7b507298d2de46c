//! The languages: one for every bloc in the matrix.

crate::record::named! {
    /// A language that the widget speaks, by its BCP 47 tag.
    Language {
        /// English, the record's own.
        English = "en",
        /// Arabic.
        Arabic = "ar",
        /// Russian.
        Russian = "ru",
        /// Persian.
        Persian = "fa",
        /// Turkish.
        Turkish = "tr",
        /// French.
        French = "fr",
        /// German.
        German = "de",
        /// Chinese.
        Chinese = "zh",
    }
}

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
