//! Compression of tiles: gzip (RFC 1952).

use std::cell::RefCell;

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

thread_local! {
    // Creating one clears hundreds of kilobytes, while most tiles have a few hundred bytes.
    static COMPRESSOR: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(LEVEL), false));
}

/// Higher levels make tiles 1 % smaller and take twice as long.
const LEVEL: u32 = 6;
/// Deflate, without name, time and operating system, so that the output is reproducible.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// Compresses bytes to a gzip member.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, flate2::CompressError> {
    let mut compressed = Vec::with_capacity(bytes.len() / 2 + 64);
    compressed.extend(HEADER);
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        loop {
            let read = usize::try_from(compressor.total_in()).unwrap_or(bytes.len());
            let status = compressor.compress_vec(&bytes[read..], &mut compressed, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(());
            }
            compressed.reserve(bytes.len() / 4 + 64);
        }
    })?;
    let mut sum = Crc::new();
    sum.update(bytes);
    compressed.extend(sum.sum().to_le_bytes());
    compressed.extend(sum.amount().to_le_bytes());
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn compressed_bytes_decompress_to_the_input(bytes in prop::collection::vec(any::<u8>(), 0..5000), times in 1..40_usize) {
            let bytes = bytes.repeat(times);
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(gzip(&bytes).unwrap().as_slice()).read_to_end(&mut plain).unwrap();
            prop_assert_eq!(plain, bytes);
        }
    }
}
