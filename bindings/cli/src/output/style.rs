//! The few styles there are: meaning never hangs on a colour alone.

use anstyle::{AnsiColor, Style};

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
/// The gold of the seam: headings, and days with entries.
pub(crate) const GOLD: Style = AnsiColor::Yellow.on_default();
pub(crate) const GOLD_BOLD: Style = AnsiColor::Yellow.on_default().bold();
/// What was searched for.
pub(crate) const FOUND: Style = AnsiColor::Yellow.on_default().bold().underline();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
