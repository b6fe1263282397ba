//! Progress on standard error: a spinner on a terminal, plain lines elsewhere.

use std::io::IsTerminal;
use std::io::Write as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

pub(super) struct Progress {
    spinner: Option<ProgressBar>,
}

impl Progress {
    /// Shows a spinner on a terminal, unless the output is JSON.
    pub(super) fn new(json: bool) -> Self {
        let spinner = (!json && std::io::stderr().is_terminal()).then(|| {
            let style = ProgressStyle::with_template("{spinner} {elapsed} {msg}");
            let spinner = ProgressBar::new_spinner();
            spinner.enable_steady_tick(Duration::from_millis(100));
            style.map_or(spinner.clone(), |style| spinner.with_style(style))
        });
        Self { spinner }
    }

    /// Sets the message of the spinner; plain output omits it.
    pub(super) fn set_message(&self, what: &str) {
        if let Some(spinner) = &self.spinner {
            spinner.set_message(what.to_owned());
        }
    }

    /// Reports the next step.
    pub(super) fn step(&self, what: &str) {
        match &self.spinner {
            Some(spinner) => spinner.set_message(what.to_owned()),
            None => {
                // A closed standard error is not an error.
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
