//! Checks the uncompressed sizes of Parquet pages before they are read.
//!
//! A Parquet reader allocates the size in the page header, and with gzip and Brotli whatever the page unpacks to.

use std::io::{self, Read};

use ::parquet::basic::Compression;
use ::parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
use flate2::read::MultiGzDecoder;
use thrift::protocol::{TCompactInputProtocol, TInputProtocol, TType};

/// The `PageHeader` of parquet.thrift; sizes in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct PageHeader {
    /// Without the header.
    uncompressed_size: u64,
    /// Without the header.
    compressed_size: usize,
    /// The repetition and definition levels at the start of a version 2 data page, which are not compressed.
    level_bytes: usize,
    /// Whether the values are compressed with the codec of the column.
    is_compressed: bool,
}

/// The sum of the uncompressed sizes in the page headers, in bytes.
///
/// # Errors
/// Where a page is cut off, damaged, or unpacks to more than its header says.
pub(super) fn uncompressed_size(bytes: &[u8], metadata: &ParquetMetaData) -> Result<u64, String> {
    let mut sum = 0_u64;
    for column in metadata.row_groups().iter().flat_map(RowGroupMetaData::columns) {
        sum = sum.saturating_add(column_size(bytes, column)?);
    }
    Ok(sum)
}

fn column_size(bytes: &[u8], column: &ColumnChunkMetaData) -> Result<u64, String> {
    let name = column.column_path().string();
    let damaged = || format!("a page of its column `{name}` is cut off or damaged");
    let first = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
    let from = usize::try_from(first).map_err(|_negative| damaged())?;
    let length = usize::try_from(column.compressed_size()).map_err(|_negative| damaged())?;
    let end = from.checked_add(length).ok_or_else(damaged)?;
    let mut rest = bytes.get(from..end).ok_or_else(damaged)?;
    let mut sum = 0_u64;
    while !rest.is_empty() {
        let header = read_header(&mut rest).map_err(|_damaged| damaged())?;
        let (page, after) = rest.split_at_checked(header.compressed_size).ok_or_else(damaged)?;
        if header.is_compressed && exceeds_uncompressed_size(page, header, column.compression()) {
            return Err(format!("a page of its column `{name}` unpacks to more than its header says"));
        }
        sum = sum.saturating_add(header.uncompressed_size);
        rest = after;
    }
    Ok(sum)
}

/// Whether a page unpacks to more than its header says. Only gzip and Brotli can: other codecs unpack into a buffer of
/// that size, or to at most 255 times their size (LZ4).
fn exceeds_uncompressed_size(page: &[u8], header: PageHeader, codec: Compression) -> bool {
    let compressed = page.get(header.level_bytes..).unwrap_or_default();
    let limit = header.uncompressed_size.saturating_sub(header.level_bytes as u64);
    let count = |page: &mut dyn Read| io::copy(&mut page.take(limit + 1), &mut io::sink());
    let count = match codec {
        Compression::GZIP(_) => count(&mut MultiGzDecoder::new(compressed)),
        Compression::BROTLI(_) => count(&mut brotli::Decompressor::new(compressed, 1 << 16)),
        _ => return false,
    };
    // The reader reports damaged pages.
    count.is_ok_and(|count| count > limit)
}

/// Reads the header of a page.
fn read_header(bytes: &mut &[u8]) -> Result<PageHeader, thrift::Error> {
    let mut header = PageHeader { is_compressed: true, ..PageHeader::default() };
    let mut protocol = TCompactInputProtocol::new(bytes);
    fields(&mut protocol, |protocol, id, kind| {
        match (id, kind) {
            (2, TType::I32) => header.uncompressed_size = read_size(protocol)? as u64,
            (3, TType::I32) => header.compressed_size = read_size(protocol)?,
            // `DataPageHeaderV2`
            (8, TType::Struct) => fields(protocol, |protocol, id, kind| match (id, kind) {
                (5 | 6, TType::I32) => read_size(protocol).map(|length| header.level_bytes += length),
                (7, TType::Bool) => protocol.read_bool().map(|is_compressed| header.is_compressed = is_compressed),
                _ => protocol.skip(kind),
            })?,
            _ => protocol.skip(kind)?,
        }
        Ok(())
    })?;
    Ok(header)
}

/// Reads the fields of a structure; `read` consumes the value of each.
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

fn read_size(protocol: &mut impl TInputProtocol) -> Result<usize, thrift::Error> {
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
    use crate::records::parquet::ParquetTable;

    /// Ten texts of a mebibyte each in one page.
    fn one_page(codec: Compression, version: WriterVersion) -> Vec<u8> {
        pages(codec, version, 100)
    }

    /// The same texts in pages of so many rows.
    fn pages(codec: Compression, version: WriterVersion, rows: usize) -> Vec<u8> {
        let texts = std::iter::repeat_n("a".repeat(1 << 20), 10);
        let batch = [("text", Arc::new(StringArray::from_iter_values(texts)) as _)];
        let batch = RecordBatch::try_from_iter(batch).unwrap();
        let properties = WriterProperties::builder().set_compression(codec).set_writer_version(version);
        let properties = properties.set_dictionary_enabled(false).set_data_page_size_limit(1 << 30);
        let properties = properties.set_write_batch_size(rows).set_data_page_row_count_limit(rows).build();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties)).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        bytes
    }

    fn metadata(bytes: &[u8]) -> ParquetMetaData {
        ParquetMetaDataReader::new().parse_and_finish(&Bytes::copy_from_slice(bytes)).unwrap()
    }

    /// A zigzag varint of the compact protocol in `length` bytes.
    fn varint(number: u64, length: usize) -> Vec<u8> {
        let twice = number * 2;
        (0..length)
            .map(|place| u8::try_from(twice >> (7 * place) & 127).unwrap() | if place + 1 < length { 128 } else { 0 })
            .collect()
    }

    /// The same file with another uncompressed size in the header of its only page.
    fn with_size(bytes: &[u8], declared: u64, altered: u64) -> Vec<u8> {
        let length = varint(declared, 10).iter().rposition(|byte| byte & 127 != 0).unwrap() + 1;
        let (declared, altered) = (varint(declared, length), varint(altered, length));
        let at = bytes.windows(length).position(|window| window == declared).expect("the size stands in the header");
        [&bytes[..at], &altered, &bytes[at + length..]].concat()
    }

    #[test]
    fn a_page_that_unpacks_to_more_than_its_header_says_is_an_error() {
        let (gzip, brotli) = (Compression::GZIP(GzipLevel::default()), Compression::BROTLI(BrotliLevel::default()));
        for version in [WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0] {
            for codec in [gzip, brotli] {
                let bytes = one_page(codec, version);
                let size = uncompressed_size(&bytes, &metadata(&bytes)).unwrap();
                assert!(size > 1 << 20, "{size}");
                ParquetTable::open("costs.parquet", bytes.clone()).unwrap();
                let altered = with_size(&bytes, size, 2048);
                let error = ParquetTable::open("costs.parquet", altered).err().unwrap().to_string();
                assert!(error.contains("a page of its column `text` unpacks to more than its header says"), "{error}");
            }
        }
    }

    #[test]
    fn every_page_of_a_column_is_checked_whatever_number_of_values_it_claims() {
        let bytes = pages(Compression::GZIP(GzipLevel::default()), WriterVersion::PARQUET_1_0, 8);
        let stored = metadata(&bytes);
        let group = stored.row_group(0).clone();
        let column = group.column(0).clone().into_builder().set_num_values(8).build().unwrap();
        let group = group.into_builder().set_column_metadata(vec![column]).build().unwrap();
        let claimed = stored.into_builder().set_row_groups(vec![group]).build();
        let size = uncompressed_size(&bytes, &claimed).unwrap();
        assert!(size > 10 << 20, "{size}");
    }

    #[test]
    fn an_uncompressed_size_above_the_limit_is_an_error_before_allocation() {
        let bytes = one_page(Compression::SNAPPY, WriterVersion::PARQUET_1_0);
        let size = uncompressed_size(&bytes, &metadata(&bytes)).unwrap();
        let error = ParquetTable::open("costs.parquet", with_size(&bytes, size, 100 << 20)).err().unwrap().to_string();
        assert!(error.contains("it unpacks to more than 64 MiB"), "{error}");
    }

    #[test]
    fn a_truncated_page_is_an_error() {
        let bytes = one_page(Compression::SNAPPY, WriterVersion::PARQUET_1_0);
        let damaged = uncompressed_size(&bytes[..1000], &metadata(&bytes));
        assert_eq!(damaged, Err("a page of its column `text` is cut off or damaged".to_owned()));
    }
}
