//! Tiles as clients take them: gzip (RFC 1952).

use std::cell::RefCell;

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

thread_local! {
    // A fresh one is hundreds of kilobytes to clear, and most tiles are a few hundred bytes.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(LEVEL), false));
}

/// Beyond it tiles become one part in a hundred smaller and take twice as long.
const LEVEL: u32 = 6;
/// Deflate, no name, no time, of no system: the same bytes make the same file.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// The bytes as a gzip file.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, flate2::CompressError> {
    let mut packed = Vec::with_capacity(bytes.len() / 2 + 64);
    packed.extend(HEAD);
    PACKER.with_borrow_mut(|packer| {
        packer.reset();
        loop {
            let read = usize::try_from(packer.total_in()).unwrap_or(bytes.len());
            let status = packer.compress_vec(&bytes[read..], &mut packed, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(());
            }
            packed.reserve(bytes.len() / 4 + 64);
        }
    })?;
    let mut sum = Crc::new();
    sum.update(bytes);
    packed.extend(sum.sum().to_le_bytes());
    packed.extend(sum.amount().to_le_bytes());
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_packed_is_unpacked_by_others(bytes in prop::collection::vec(any::<u8>(), 0..5000), times in 1..40_usize) {
            let bytes = bytes.repeat(times);
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(gzip(&bytes).unwrap().as_slice()).read_to_end(&mut plain).unwrap();
            prop_assert_eq!(plain, bytes);
        }
    }
}
