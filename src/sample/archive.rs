//! Reproducible zip archives: the bytes depend on the contents only.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A writer of a zip archive.
pub(super) struct Archive(ZipWriter<BufWriter<File>>);

impl Archive {
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        Ok(Self(ZipWriter::new(BufWriter::new(File::create(path)?))))
    }

    /// Starts an entry; what is written next belongs to it.
    pub(super) fn start(&mut self, name: &str) -> io::Result<()> {
        // At level 9 the output of the compressor does not depend on the processor.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        Ok(self.0.start_file(name, options)?)
    }

    /// Writes the central directory.
    pub(super) fn finish(self) -> io::Result<()> {
        let mut file = self.0.finish()?;
        file.flush()
    }
}

impl Write for Archive {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
