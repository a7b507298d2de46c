//! The languages: one for every bloc in the matrix.

crate::record::named! {
    /// A language that the widget speaks (`lang=`), by its BCP 47 tag.
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
