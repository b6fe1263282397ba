//! An in-memory writer with a size limit and a deadline.

use std::io::{self, Write};

use crate::domain::Deadline;
use crate::http::response::problem::Problem;

/// Maximum size of a response built in memory. The largest table of a metropolitan area has some megabytes, of a nation
/// some tens.
pub(crate) const MAX_BYTES: usize = 128 << 20;

/// Bytes between two checks of the deadline.
const CHECK_INTERVAL: usize = 64 << 10;

/// A response body that is being written.
#[derive(Debug)]
pub(crate) struct BoundedWriter<'a> {
    text: Vec<u8>,
    /// Length at which the limits are checked next.
    next_check: usize,
    deadline: &'a Deadline,
    /// Why writing stopped.
    failure: Option<Problem>,
}

impl<'a> BoundedWriter<'a> {
    pub(crate) const fn new(deadline: &'a Deadline) -> Self {
        Self { text: Vec::new(), next_check: CHECK_INTERVAL, deadline, failure: None }
    }

    /// Checks the limits for this length and sets the next check. After a failure every write fails.
    #[cold]
    fn check_limits(&mut self, length: usize) -> io::Result<()> {
        let failure = self.failure.take().or_else(|| self.deadline.check().err().map(Problem::from));
        self.failure = failure.or_else(|| {
            let max_mib = MAX_BYTES >> 20;
            let too_long =
                || Problem::Unprocessable(format!("the answer would be longer than {max_mib} MiB; request less"));
            (length > MAX_BYTES).then(too_long)
        });
        if self.failure.is_some() {
            self.next_check = 0;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.next_check = MAX_BYTES.min(length + CHECK_INTERVAL);
        Ok(())
    }

    /// The bytes written, or the first failure; `result` is the serializer's result.
    ///
    /// # Errors
    /// Where the size limit or the deadline is exceeded, and where serialization fails.
    pub(crate) fn finish<E: std::fmt::Display>(self, result: Result<(), E>) -> Result<Vec<u8>, Problem> {
        match (self.failure, result) {
            (Some(failure), _) => Err(failure),
            (None, Err(error)) => Err(Problem::internal(error)),
            (None, Ok(())) => Ok(self.text),
        }
    }
}

impl Write for BoundedWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    /// The JSON serializer writes a few bytes at a time.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = self.text.len() + bytes.len();
        if length > self.next_check {
            self.check_limits(length)?;
        }
        self.text.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Interrupted;

    #[test]
    fn writing_stops_at_the_size_limit() {
        let deadline = Deadline::never();
        let mut text = BoundedWriter::new(&deadline);
        let result =
            std::iter::repeat_n([b'a'; 4096], MAX_BYTES / 4096 + 1).try_for_each(|chunk| text.write_all(&chunk));
        assert_eq!(text.text.len(), MAX_BYTES);
        assert!(matches!(text.finish(result), Err(Problem::Unprocessable(_))));
    }

    #[test]
    fn writing_stops_when_the_client_disconnects() {
        let (deadline, guard) = Deadline::within(std::time::Duration::from_hours(1));
        drop(guard);
        let mut text = BoundedWriter::new(&deadline);
        let result = std::iter::repeat_n([b'a'; 4096], 100).try_for_each(|chunk| text.write_all(&chunk));
        assert!(text.text.len() <= CHECK_INTERVAL);
        assert_eq!(text.finish(result), Err(Problem::Stopped(Interrupted::Canceled)));
    }
}
