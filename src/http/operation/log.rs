//! The access log: one line per request on standard error, without client data.

use std::io::Write as _;
use std::num::NonZeroU32;
use std::time::SystemTime;

use chrono::DateTime;
use governor::{DefaultDirectRateLimiter, Quota};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::http::operation::settings::{AccessLog, LogFormat};

/// Length of the queue. If standard error is slower than the requests, lines are dropped.
const QUEUE_LENGTH: usize = 4096;
/// Maximum lines about problems per second, against flooding.
const MAX_PROBLEM_LINES_PER_SECOND: NonZeroU32 = NonZeroU32::new(100).unwrap();
/// Maximum characters of a logged path.
const MAX_PATH_CHARS: usize = 200;

/// The log.
pub(super) struct Log {
    filter: AccessLog,
    format: LogFormat,
    lines: Sender<String>,
    problems: DefaultDirectRateLimiter,
}

/// A line of the access log, written after the response. It has no client address, query string or client-supplied
/// header.
#[derive(Debug, Serialize)]
pub(super) struct AccessLogLine<'a> {
    pub(super) method: &'a str,
    pub(super) path: String,
    /// `None` where the client disconnected before the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<u16>,
    pub(super) bytes: u64,
    pub(super) ms: f64,
    /// Version of the atlas.
    pub(super) atlas: &'a str,
    /// Why the response was incomplete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ended: Option<&'static str>,
}

/// A line about a connection that was closed without a request.
#[derive(Debug, Serialize)]
pub(super) struct RefusedConnection<'a> {
    pub(super) refused: &'a str,
}

impl Log {
    /// Starts the writing task, which ends with the last owner of the log.
    pub(super) fn start(filter: AccessLog, format: LogFormat) -> Self {
        let (lines, queue) = channel(QUEUE_LENGTH);
        tokio::task::spawn_blocking(|| write_lines(queue));
        Self {
            filter,
            format,
            lines,
            problems: DefaultDirectRateLimiter::direct(Quota::per_second(MAX_PROBLEM_LINES_PER_SECOND)),
        }
    }

    /// Queues a line if its kind is logged; returns whether it was lost.
    pub(super) fn record<L: Serialize>(&self, line: impl FnOnce() -> L, is_problem: bool) -> bool {
        let is_wanted = match self.filter {
            AccessLog::Off => false,
            AccessLog::Problems => is_problem,
            AccessLog::All => true,
        };
        if !is_wanted {
            return false;
        }
        if self.filter == AccessLog::Problems && self.problems.check().is_err() {
            return true;
        }
        format_line(self.format, &line()).is_some_and(|line| self.lines.try_send(line).is_err())
    }
}

impl Log {
    /// Queues a message that is not about a request.
    pub(super) fn notice(&self, text: &str) {
        // If the queue is full, the message is dropped.
        self.lines.try_send(format!("gapatlas: {text}")).ok();
    }
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Log").field("which", &self.filter).finish_non_exhaustive()
    }
}

fn write_lines(mut lines: Receiver<String>) {
    let mut batch = Vec::new();
    while lines.blocking_recv_many(&mut batch, QUEUE_LENGTH) > 0 {
        batch.push(String::new());
        // Errors are ignored: standard error may be closed.
        let _ = std::io::stderr().lock().write_all(batch.join("\n").as_bytes());
        batch.clear();
    }
}

fn format_line(format: LogFormat, line: &impl Serialize) -> Option<String> {
    let Ok(Value::Object(fields)) = serde_json::to_value(line) else { return None };
    let mut object = serde_json::Map::from_iter([("time".to_owned(), Value::from(now()))]);
    object.extend(fields);
    if format == LogFormat::Json {
        return Some(Value::Object(object).to_string());
    }
    let pairs: Vec<String> = object.iter().map(|(name, value)| format!("{name}={}", quoted_if_needed(value))).collect();
    Some(pairs.join(" "))
}

/// A value in quotes only if it needs them.
fn quoted_if_needed(value: &Value) -> String {
    let is_plain = |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '=');
    value.as_str().filter(is_plain).map_or_else(|| value.to_string(), str::to_owned)
}

/// The current time in UTC, as in RFC 3339.
fn now() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let now = DateTime::from_timestamp(seconds, since.subsec_nanos()).unwrap_or_default();
    now.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// A path truncated to [`MAX_PATH_CHARS`], without the outlines and names that readers give to areas of their own.
pub(super) fn shortened(path: &str) -> String {
    let is_own = |segment: &str| ["outline.", "name."].iter().any(|member| segment.contains(member));
    let segments: Vec<&str> = path.split('/').map(|segment| if is_own(segment) { "…" } else { segment }).collect();
    let path = segments.join("/");
    match path.char_indices().nth(MAX_PATH_CHARS) {
        Some((end, _)) => format!("{}…", &path[..end]),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(format: LogFormat, path: &str) -> String {
        let line = AccessLogLine {
            method: "GET",
            path: shortened(path),
            status: Some(404),
            bytes: 12,
            ms: 0.5,
            atlas: "ab12",
            ended: None,
        };
        let text = format_line(format, &line).unwrap();
        // The time differs in every run.
        let (begin, rest) = text.split_once("20").unwrap();
        format!("{begin}…{}", &rest[22..])
    }

    #[test]
    fn log_lines_are_escaped_so_that_requests_cannot_forge_lines() {
        insta::assert_snapshot!(line(LogFormat::Logfmt, "/tiles/1/0/0.mvt"), @"time=… method=GET path=/tiles/1/0/0.mvt status=404 bytes=12 ms=0.5 atlas=ab12");
        insta::assert_snapshot!(line(LogFormat::Logfmt, "/a b\" status=200\n"), @r#"time=… method=GET path="/a b\" status=200\n" status=404 bytes=12 ms=0.5 atlas=ab12"#);
        insta::assert_snapshot!(line(LogFormat::Json, "/a b\"\n"), @r#"{"time":"…","method":"GET","path":"/a b\"\n","status":404,"bytes":12,"ms":0.5,"atlas":"ab12"}"#);
        assert!(line(LogFormat::Logfmt, &"/x".repeat(5000)).len() < 400);
    }

    #[test]
    fn what_readers_draw_and_name_is_not_logged() {
        assert_eq!(shortened("/areas/name.Our%20blocks~ward-3/report.html"), "/areas/…/report.html");
        assert_eq!(shortened("/areas/outline.AKAfkE4A~ward-3/brief.pdf"), "/areas/…/brief.pdf");
        assert_eq!(shortened("/areas/ward-3~17031839100/brief.pdf"), "/areas/ward-3~17031839100/brief.pdf");
    }
}
