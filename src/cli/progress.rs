//! Progress: a moving line on a terminal, plain lines elsewhere, on standard error.

use std::io::IsTerminal;
use std::io::Write as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Says what is being done.
pub(super) struct Progress {
    spinner: Option<ProgressBar>,
}

impl Progress {
    /// Speaks where someone may be listening: not where the answer is asked for as JSON.
    pub(super) fn new(json: bool) -> Self {
        let spinner = (!json && std::io::stderr().is_terminal()).then(|| {
            let style = ProgressStyle::with_template("{spinner} {elapsed} {msg}");
            let spinner = ProgressBar::new_spinner();
            spinner.enable_steady_tick(Duration::from_millis(100));
            style.map_or(spinner.clone(), |style| spinner.with_style(style))
        });
        Self { spinner }
    }

    /// Something short has begun, which is said only where it can be taken back.
    pub(super) fn moving(&self, what: &str) {
        if let Some(spinner) = &self.spinner {
            spinner.set_message(what.to_owned());
        }
    }

    /// The next step has begun.
    pub(super) fn step(&self, what: &str) {
        match &self.spinner {
            Some(spinner) => spinner.set_message(what.to_owned()),
            None => {
                // Whoever closed standard error does not want to know.
                let _ = writeln!(std::io::stderr(), "{what}");
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
    }
}
