//! Process metrics, under the standard names of Prometheus clients.

use std::fmt;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::gauge::ConstGauge;
use rustix::process::{Resource, getrlimit};

/// This process.
#[derive(Debug)]
pub(super) struct Process {
    /// Start time in seconds since 1970.
    started: i64,
}

impl Process {
    pub(super) fn start() -> Self {
        Self { started: to_i64(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()) }
    }
}

impl Collector for Process {
    fn encode(&self, mut encoder: DescriptorEncoder) -> fmt::Result {
        let open_files = fs::read_dir("/proc/self/fd").ok().map(|open| to_i64(open.count() as u64));
        let max_files = getrlimit(Resource::Nofile).current.map(to_i64);
        for (name, help, value) in [
            ("process_start_time_seconds", "Start time of the program, since 1970", Some(self.started)),
            ("process_resident_memory_bytes", "Resident memory, with the pages of mapped files", resident()),
            ("process_open_fds", "Open files", open_files),
            ("process_max_fds", "Largest number of open files", max_files),
        ] {
            if let Some(value) = value {
                let gauge = ConstGauge::new(value);
                gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)?;
            }
        }
        Ok(())
    }
}

/// Resident memory in bytes, where the system has `/proc`.
fn resident() -> Option<i64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

fn to_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
