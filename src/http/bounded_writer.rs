//! The text of an answer while it is made: no longer than answers may be, and no longer than somebody waits.

use std::io::{self, Write};

use crate::domain::Deadline;
use crate::http::problem::Problem;

/// The most bytes of an answer that is made in memory. The largest table of a metropolitan area has some megabytes, that of a
/// nation some tens.
pub(super) const LONGEST: usize = 128 << 20;

/// After so many bytes the deadline is looked at again.
const STRIDE: usize = 64 << 10;

/// Text that is being written.
#[derive(Debug)]
pub(super) struct Bounded<'a> {
    text: Vec<u8>,
    /// Where the deadline is looked at next.
    next: usize,
    deadline: &'a Deadline,
    /// Why no more is written.
    stopped: Option<Problem>,
}

impl<'a> Bounded<'a> {
    pub(super) const fn new(deadline: &'a Deadline) -> Self {
        Self { text: Vec::new(), next: STRIDE, deadline, stopped: None }
    }

    /// Whether a text of this length may be written, and where to look again. Once it may not, every write ends here.
    #[cold]
    fn look(&mut self, length: usize) -> io::Result<()> {
        let stopped = self.stopped.take().or_else(|| self.deadline.check().err().map(Problem::from));
        self.stopped = stopped.or_else(|| {
            let most = LONGEST >> 20;
            let refused = || Problem::Refused(format!("the answer would be longer than {most} MiB; ask for less"));
            (length > LONGEST).then(refused)
        });
        if self.stopped.is_some() {
            self.next = 0;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.next = LONGEST.min(length + STRIDE);
        Ok(())
    }

    /// What was written, once `written` says how that went.
    ///
    /// # Errors
    /// Where it would be too long or took too long, and where it could not be written.
    pub(super) fn finish<E: std::fmt::Display>(self, written: Result<(), E>) -> Result<Vec<u8>, Problem> {
        match (self.stopped, written) {
            (Some(stopped), _) => Err(stopped),
            (None, Err(error)) => Err(Problem::internal(error)),
            (None, Ok(())) => Ok(self.text),
        }
    }
}

impl Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    /// Whoever writes JSON writes a comma, a number, a quotation mark at a time.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = self.text.len() + bytes.len();
        if length > self.next {
            self.look(length)?;
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
    use crate::domain::Stopped;

    #[test]
    fn no_more_is_written_than_an_answer_may_have() {
        let deadline = Deadline::never();
        let mut text = Bounded::new(&deadline);
        let written =
            std::iter::repeat_n([b'a'; 4096], LONGEST / 4096 + 1).try_for_each(|piece| text.write_all(&piece));
        assert_eq!(text.text.len(), LONGEST);
        assert!(matches!(text.finish(written), Err(Problem::Refused(_))));
    }

    #[test]
    fn nothing_is_written_for_nobody() {
        let (deadline, waiting) = Deadline::within(std::time::Duration::from_hours(1));
        drop(waiting);
        let mut text = Bounded::new(&deadline);
        let written = std::iter::repeat_n([b'a'; 4096], 100).try_for_each(|piece| text.write_all(&piece));
        assert!(text.text.len() <= STRIDE);
        assert_eq!(text.finish(written), Err(Problem::Stopped(Stopped::NobodyWaits)));
    }
}
