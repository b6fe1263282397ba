//! The pages of a Parquet file, before they are read: what each says of its size, and whether that is true.
//!
//! A reader of Parquet takes as much memory for a page as its header says, and for gzip and Brotli as much as it unpacks to.

use std::io::{self, Read};

use ::parquet::basic::Compression;
use ::parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
use flate2::read::MultiGzDecoder;
use thrift::protocol::{TCompactInputProtocol, TInputProtocol, TType};

/// What the header of a page says (`PageHeader` of parquet.thrift), in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Header {
    /// Without the header, as it is read.
    unpacked: u64,
    /// Without the header, as it is stored.
    packed: usize,
    /// What stands unpacked at its beginning: the levels of a data page of the second version.
    levels: usize,
    /// Whether what follows is packed as the column says.
    is_packed: bool,
}

/// How many bytes all pages together say that they unpack to, at most.
///
/// # Errors
/// Where a page cannot be found, or unpacks to more than it says, in words.
pub(super) fn unpacked(bytes: &[u8], metadata: &ParquetMetaData) -> Result<u64, String> {
    let mut sum = 0_u64;
    for column in metadata.row_groups().iter().flat_map(RowGroupMetaData::columns) {
        sum = sum.saturating_add(of_column(bytes, column)?);
    }
    Ok(sum)
}

fn of_column(bytes: &[u8], column: &ColumnChunkMetaData) -> Result<u64, String> {
    let name = column.column_path().string();
    let cut = || format!("a page of its column `{name}` is cut off or damaged");
    let first = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
    let from = usize::try_from(first).map_err(|_negative| cut())?;
    let length = usize::try_from(column.compressed_size()).map_err(|_negative| cut())?;
    let end = from.checked_add(length).ok_or_else(cut)?;
    let mut rest = bytes.get(from..end).ok_or_else(cut)?;
    let (mut sum, mut values) = (0_u64, 0);
    while values < column.num_values() && !rest.is_empty() {
        let (header, own) = header(&mut rest).map_err(|_damaged| cut())?;
        let (page, after) = rest.split_at_checked(header.packed).ok_or_else(cut)?;
        if header.is_packed && unpacks_to_more(page, header, column.compression()) {
            return Err(format!("a page of its column `{name}` unpacks to more than it says"));
        }
        sum = sum.saturating_add(header.unpacked);
        values += own;
        rest = after;
    }
    Ok(sum)
}

/// Whether a page is larger than its header says. What is packed otherwise than with gzip and Brotli is unpacked into as much
/// room as the header says, or is at most 255 times its size (LZ4).
fn unpacks_to_more(page: &[u8], header: Header, packing: Compression) -> bool {
    let packed = page.get(header.levels..).unwrap_or_default();
    let most = header.unpacked.saturating_sub(header.levels as u64);
    let count = |unpacked: &mut dyn Read| io::copy(&mut unpacked.take(most + 1), &mut io::sink());
    let count = match packing {
        Compression::GZIP(_) => count(&mut MultiGzDecoder::new(packed)),
        Compression::BROTLI(_) => count(&mut brotli::Decompressor::new(packed, 1 << 16)),
        _ => return false,
    };
    // What is damaged is told by whoever reads it.
    count.is_ok_and(|count| count > most)
}

/// Reads the header of a page, with how many values of the column the page holds.
fn header(bytes: &mut &[u8]) -> Result<(Header, i64), thrift::Error> {
    let mut header = Header { is_packed: true, ..Header::default() };
    let mut values = 0;
    let mut protocol = TCompactInputProtocol::new(bytes);
    fields(&mut protocol, |protocol, id, kind| {
        match (id, kind) {
            (2, TType::I32) => header.unpacked = size(protocol)? as u64,
            (3, TType::I32) => header.packed = size(protocol)?,
            // Of `DataPageHeader`.
            (5, TType::Struct) => fields(protocol, |protocol, id, kind| match (id, kind) {
                (1, TType::I32) => protocol.read_i32().map(|own| values = own.into()),
                _ => protocol.skip(kind),
            })?,
            // Of `DataPageHeaderV2`.
            (8, TType::Struct) => fields(protocol, |protocol, id, kind| match (id, kind) {
                (1, TType::I32) => protocol.read_i32().map(|own| values = own.into()),
                (5 | 6, TType::I32) => size(protocol).map(|length| header.levels += length),
                (7, TType::Bool) => protocol.read_bool().map(|is_packed| header.is_packed = is_packed),
                _ => protocol.skip(kind),
            })?,
            _ => protocol.skip(kind)?,
        }
        Ok(())
    })?;
    Ok((header, values))
}

/// Goes through the fields of a structure; `read` takes the value of each.
fn fields<'a>(
    protocol: &mut TCompactInputProtocol<&'a mut &[u8]>,
    mut read: impl FnMut(&mut TCompactInputProtocol<&'a mut &[u8]>, i16, TType) -> Result<(), thrift::Error>,
) -> Result<(), thrift::Error> {
    protocol.read_struct_begin()?;
    loop {
        let field = protocol.read_field_begin()?;
        if field.field_type == TType::Stop {
            break;
        }
        read(protocol, field.id.unwrap_or_default(), field.field_type)?;
        protocol.read_field_end()?;
    }
    protocol.read_struct_end()
}

fn size(protocol: &mut impl TInputProtocol) -> Result<usize, thrift::Error> {
    let size = protocol.read_i32()?;
    usize::try_from(size).map_err(|_negative| thrift::Error::User(format!("a size of {size}").into()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ::parquet::arrow::ArrowWriter;
    use ::parquet::basic::{BrotliLevel, GzipLevel};
    use ::parquet::file::metadata::ParquetMetaDataReader;
    use ::parquet::file::properties::{WriterProperties, WriterVersion};
    use arrow_array::{RecordBatch, StringArray};
    use bytes::Bytes;

    use super::*;
    use crate::read::parquet::Table;

    /// Ten texts of a megabyte each in one page; and that of which the page and the column say so.
    fn one_page(packing: Compression, version: WriterVersion) -> Vec<u8> {
        let texts = std::iter::repeat_n("a".repeat(1 << 20), 10);
        let batch = [("text", Arc::new(StringArray::from_iter_values(texts)) as _)];
        let batch = RecordBatch::try_from_iter(batch).unwrap();
        let properties = WriterProperties::builder().set_compression(packing).set_writer_version(version);
        let properties = properties.set_dictionary_enabled(false).set_data_page_size_limit(1 << 30);
        let properties = properties.set_write_batch_size(100).build();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties)).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        bytes
    }

    fn metadata(bytes: &[u8]) -> ParquetMetaData {
        ParquetMetaDataReader::new().parse_and_finish(&Bytes::copy_from_slice(bytes)).unwrap()
    }

    /// A number as the compact protocol has it, in five bytes or as few as it takes.
    fn varint(number: u64, length: usize) -> Vec<u8> {
        let twice = number * 2;
        (0..length)
            .map(|place| u8::try_from(twice >> (7 * place) & 127).unwrap() | if place + 1 < length { 128 } else { 0 })
            .collect()
    }

    /// The same file, in which the only page says another size of itself.
    fn lies(bytes: &[u8], said: u64, lie: u64) -> Vec<u8> {
        let length = varint(said, 10).iter().rposition(|byte| byte & 127 != 0).unwrap() + 1;
        let (said, lie) = (varint(said, length), varint(lie, length));
        let at = bytes.windows(length).position(|window| window == said).expect("the size stands in the header");
        [&bytes[..at], &lie, &bytes[at + length..]].concat()
    }

    #[test]
    fn a_page_that_unpacks_to_more_than_it_says_is_refused_before_it_is_read() {
        let (gzip, brotli) = (Compression::GZIP(GzipLevel::default()), Compression::BROTLI(BrotliLevel::default()));
        for version in [WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0] {
            for packing in [gzip, brotli] {
                let bytes = one_page(packing, version);
                let size = unpacked(&bytes, &metadata(&bytes)).unwrap();
                assert!(size > 1 << 20, "{size}");
                Table::open("costs.parquet", bytes.clone()).unwrap();
                let lie = lies(&bytes, size, 2048);
                let error = Table::open("costs.parquet", lie).err().unwrap().to_string();
                assert!(error.contains("a page of its column `text` unpacks to more than it says"), "{error}");
            }
        }
    }

    #[test]
    fn a_page_that_says_more_than_any_table_holds_is_refused_before_there_is_room_for_it() {
        let bytes = one_page(Compression::SNAPPY, WriterVersion::PARQUET_1_0);
        let size = unpacked(&bytes, &metadata(&bytes)).unwrap();
        let error = Table::open("costs.parquet", lies(&bytes, size, 100 << 20)).err().unwrap().to_string();
        assert!(error.contains("it unpacks to more than 64 MiB"), "{error}");
    }

    #[test]
    fn a_page_that_is_cut_off_is_told_as_such() {
        let bytes = one_page(Compression::SNAPPY, WriterVersion::PARQUET_1_0);
        let cut = unpacked(&bytes[..1000], &metadata(&bytes));
        assert_eq!(cut, Err("a page of its column `text` is cut off or damaged".to_owned()));
    }
}
