//! Colours and typefaces: those of `style/tokens.css` by day.

/// Text.
pub(super) const INK: &str = "#1b1b1f";
/// Quiet text.
pub(super) const SOFT: &str = "#5d5d68";
/// The dash of what is not on record.
pub(super) const FAINT: &str = "#8a8a94";
/// Thin lines.
pub(super) const LINE: &str = "#dcdce1";
/// Stronger lines.
pub(super) const RULE: &str = "#b9b9c2";
/// Background.
pub(super) const PAPER: &str = "#fff";
/// Background of a banner.
pub(super) const WASH: &str = "#f5f5f3";
/// Background of disputed rows.
pub(super) const WARM: &str = "#fffaeb";
/// What-ifs.
pub(super) const IF: &str = "#7a4fb5";
/// Shares of agreement, by their opacity.
pub(super) const AGREE: &str = "#604c96";
/// The position terrorist: vermilion.
pub(super) const TERRORIST: &str = "#bf4023";
/// The position opposition: blue.
pub(super) const OPPOSITION: &str = "#2461a8";

/// Headlines.
pub(super) const SERIF: &str = "Georgia, 'Times New Roman', 'Noto Serif', 'DejaVu Serif', serif";
/// All else. No `system-ui`: programs that draw pictures know it seldom.
pub(super) const SANS: &str =
    "'Helvetica Neue', Arial, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

/// Opacity of a pair's background by its share in fifths, as in `style/matrix.css`.
pub(super) const LEVELS: [&str; 6] = ["0", "0.1", "0.2", "0.32", "0.44", "0.56"];
