//! What is written down: one line for a request, on standard error, and nothing in it that says who asked.

use std::io::Write as _;
use std::num::NonZeroU32;
use std::time::SystemTime;

use chrono::DateTime;
use governor::{DefaultDirectRateLimiter, Quota};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::http::operation::settings::{AccessLog, LogFormat};

/// Lines that wait to be written. Where standard error is slower than requests come, lines are lost and not requests.
const WAITING: usize = 4096;
/// Lines about problems in one second: whoever makes more of them makes no other line useful.
const PROBLEMS: NonZeroU32 = NonZeroU32::new(100).unwrap();
/// Characters of an address that are written down: a stranger may send any number of them.
const LONGEST_PATH: usize = 200;

/// The log.
pub(super) struct Log {
    which: AccessLog,
    format: LogFormat,
    lines: Sender<String>,
    problems: DefaultDirectRateLimiter,
}

/// What is written of a request, once its answer has ended. No address, no query, nothing that the asker says of itself.
#[derive(Debug, Serialize)]
pub(super) struct Line<'a> {
    pub(super) method: &'a str,
    pub(super) path: String,
    /// `None` where the asker went away before there was an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<u16>,
    pub(super) bytes: u64,
    pub(super) ms: f64,
    /// Which atlas answered.
    pub(super) atlas: &'a str,
    /// Why the answer was not taken whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ended: Option<&'static str>,
}

/// What is written of a connection on which there was no request.
#[derive(Debug, Serialize)]
pub(super) struct Refusal<'a> {
    pub(super) refused: &'a str,
}

impl Log {
    /// Starts writing, as a task of the runtime that ends with the last owner of the log.
    pub(super) fn start(which: AccessLog, format: LogFormat) -> Self {
        let (lines, waiting) = channel(WAITING);
        tokio::task::spawn_blocking(|| write(waiting));
        Self { which, format, lines, problems: DefaultDirectRateLimiter::direct(Quota::per_second(PROBLEMS)) }
    }

    /// Writes a line, where such lines are wanted and there is room. Answers whether it was lost.
    pub(super) fn say<L: Serialize>(&self, line: impl FnOnce() -> L, is_problem: bool) -> bool {
        let is_wanted = match self.which {
            AccessLog::Off => false,
            AccessLog::Problems => is_problem,
            AccessLog::All => true,
        };
        if !is_wanted {
            return false;
        }
        if self.which == AccessLog::Problems && self.problems.check().is_err() {
            return true;
        }
        text(self.format, &line()).is_some_and(|line| self.lines.try_send(line).is_err())
    }
}

impl Log {
    /// Says something to the operator that is about no request.
    pub(super) fn hint(&self, hint: &str) {
        // Where there is no room, there is trouble enough to read of.
        self.lines.try_send(format!("gapatlas: {hint}")).ok();
    }
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Log").field("which", &self.which).finish_non_exhaustive()
    }
}

fn write(mut lines: Receiver<String>) {
    let mut waiting = Vec::new();
    while lines.blocking_recv_many(&mut waiting, WAITING) > 0 {
        waiting.push(String::new());
        // Whoever closed standard error does not want to know.
        let _ = std::io::stderr().lock().write_all(waiting.join("\n").as_bytes());
        waiting.clear();
    }
}

fn text(format: LogFormat, line: &impl Serialize) -> Option<String> {
    let Ok(Value::Object(said)) = serde_json::to_value(line) else { return None };
    let mut whole = serde_json::Map::from_iter([("time".to_owned(), Value::from(now()))]);
    whole.extend(said);
    if format == LogFormat::Json {
        return Some(Value::Object(whole).to_string());
    }
    let pairs: Vec<String> = whole.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect();
    Some(pairs.join(" "))
}

/// A value without quotes where it can be read without them.
fn plain(value: &Value) -> String {
    let is_plain = |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '=');
    value.as_str().filter(is_plain).map_or_else(|| value.to_string(), str::to_owned)
}

/// The time as RFC 3339 has it, in UTC.
fn now() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let now = DateTime::from_timestamp(seconds, since.subsec_nanos()).unwrap_or_default();
    now.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// The beginning of an address, as it is written down.
pub(super) fn shortened(path: &str) -> String {
    match path.char_indices().nth(LONGEST_PATH) {
        Some((end, _)) => format!("{}…", &path[..end]),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(format: LogFormat, path: &str) -> String {
        let line = Line {
            method: "GET",
            path: shortened(path),
            status: Some(404),
            bytes: 12,
            ms: 0.5,
            atlas: "ab12",
            ended: None,
        };
        let text = text(format, &line).unwrap();
        // The time is another one every time.
        let (begin, rest) = text.split_once("20").unwrap();
        format!("{begin}…{}", &rest[22..])
    }

    #[test]
    fn a_line_can_be_read_by_people_and_machines_and_nobody_forges_another() {
        insta::assert_snapshot!(line(LogFormat::Logfmt, "/tiles/1/0/0.mvt"), @"time=… method=GET path=/tiles/1/0/0.mvt status=404 bytes=12 ms=0.5 atlas=ab12");
        insta::assert_snapshot!(line(LogFormat::Logfmt, "/a b\" status=200\n"), @r#"time=… method=GET path="/a b\" status=200\n" status=404 bytes=12 ms=0.5 atlas=ab12"#);
        insta::assert_snapshot!(line(LogFormat::Json, "/a b\"\n"), @r#"{"time":"…","method":"GET","path":"/a b\"\n","status":404,"bytes":12,"ms":0.5,"atlas":"ab12"}"#);
        assert!(line(LogFormat::Logfmt, &"/x".repeat(5000)).len() < 400);
    }
}
