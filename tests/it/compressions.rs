//! Parquet tables with every compression codec that programs write.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{Float64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::basic::{BrotliLevel, Compression, GzipLevel};
use parquet::file::metadata::{ParquetMetaDataReader, ParquetMetaDataWriter};
use parquet::file::properties::WriterProperties;

use crate::program::{error_line, succeed};

fn pairs(compression: Compression) -> Vec<u8> {
    let texts = |texts: [&str; 4]| Arc::new(StringArray::from_iter_values(texts));
    let costs = Arc::new(Float64Array::from_iter_values([5.0, 7.0, 12.5, 9.0]));
    let batch = RecordBatch::try_from_iter([
        ("o", texts(["a", "a", "b", "b"]) as _),
        ("d", texts(["x", "y", "x", "y"]) as _),
        ("c", costs as _),
    ])
    .unwrap();
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

/// The same table with another codec named in its footer, as a program with more codecs would write it.
fn with_codec_name(compression: Compression) -> Vec<u8> {
    let bytes = pairs(Compression::UNCOMPRESSED);
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&bytes::Bytes::from(bytes.clone())).unwrap();
    let group = metadata.row_group(0).clone();
    let columns = group
        .columns()
        .iter()
        .map(|column| column.clone().into_builder().set_compression(compression).build().unwrap());
    let columns = columns.collect();
    let group = group.into_builder().set_column_metadata(columns).build().unwrap();
    let metadata = metadata.into_builder().set_row_groups(vec![group]).build();
    // Offsets count from the start of the file, where everything before the footer stays.
    let footer = 8 + u32::from_le_bytes(bytes[bytes.len() - 8..bytes.len() - 4].try_into().unwrap()) as usize;
    let mut changed = bytes[..bytes.len() - footer].to_vec();
    ParquetMetaDataWriter::new(&mut changed, &metadata).finish().unwrap();
    changed
}

const ARGUMENTS: [&str; 8] = [
    "measure",
    "nearest",
    "--demand",
    "people.csv:id:n",
    "--supply",
    "sites.csv:id:n",
    "--costs",
    "costs.parquet:o:d:c",
];

fn folder_with(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(Path::new(folder.path()).join(name), bytes).unwrap();
    write("people.csv", b"id,n\na,1\nb,2\n");
    write("sites.csv", b"id,n\nx,1\ny,1\n");
    write("costs.parquet", bytes);
    folder
}

#[test]
fn every_common_codec_is_read() {
    let gzip = Compression::GZIP(GzipLevel::default());
    let brotli = Compression::BROTLI(BrotliLevel::default());
    for compression in
        [Compression::UNCOMPRESSED, Compression::SNAPPY, gzip, brotli, Compression::LZ4, Compression::LZ4_RAW]
    {
        let folder = folder_with(&pairs(compression));
        let answer = succeed(folder.path(), &ARGUMENTS);
        assert_eq!(answer.lines().skip(1).collect::<Vec<_>>(), ["\"a\",5,", "\"b\",9,"], "{compression}");
    }
}

#[test]
fn an_unsupported_codec_is_refused_by_name() {
    let folder = folder_with(&with_codec_name(Compression::UNCOMPRESSED));
    succeed(folder.path(), &ARGUMENTS);
    let folder = folder_with(&with_codec_name(Compression::LZO));
    insta::assert_snapshot!(error_line(folder.path(), &ARGUMENTS), @"gapatlas: costs.parquet: cannot be read as a Parquet table (it is compressed with LZO, which Gapatlas cannot read); write it again, uncompressed or compressed with Snappy or gzip");
}
