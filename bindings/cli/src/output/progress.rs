//! Long work: how far it is, and how to stop it.

use goldseam_core::vault::CancelToken;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::SIGINT;
use signal_hook::iterator::Signals;

use super::Output;
use crate::error::Result;

/// A bar on standard error; nothing where a program reads or no terminal is.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar that counts `what`, in the plural.
    pub(crate) fn new(out: &Output, what: &str) -> Self {
        Self::with(out, &format!("{{pos}} of {{len}} {what}"))
    }

    /// A bar that counts bytes.
    pub(crate) fn bytes(out: &Output) -> Self {
        Self::with(out, "{bytes} of {total_bytes}")
    }

    fn with(out: &Output, counter: &str) -> Self {
        let bar = ProgressBar::with_draw_target(
            None,
            if out.is_json() {
                ProgressDrawTarget::hidden()
            } else {
                ProgressDrawTarget::stderr()
            },
        );
        let template = format!("  {{bar:40.yellow/dim}} {counter}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("━━─"));
        }
        Self(bar)
    }

    pub(crate) fn show(&self, done: u64, total: u64) {
        self.0.set_length(total);
        self.0.set_position(done);
    }

    /// Leaves the line empty for what is to be said.
    pub(crate) fn end(&self) {
        self.0.finish_and_clear();
    }
}

/// A token that the first Ctrl-C cancels; the second ends the program at once.
pub(crate) fn cancelled_by_ctrl_c() -> Result<CancelToken> {
    let token = CancelToken::new();
    let of_thread = token.clone();
    let mut signals = Signals::new([SIGINT])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if of_thread.is_cancelled() {
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
            of_thread.cancel();
        }
    });
    Ok(token)
}
