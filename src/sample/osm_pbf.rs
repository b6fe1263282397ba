//! A writer of the PBF format of `OpenStreetMap` (<https://wiki.openstreetmap.org/wiki/PBF_Format>), for nodes and
//! ways.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use geo::Coord;
use prost::Message;

use crate::sample::rounding;

pub(super) struct Node {
    pub(super) id: i64,
    /// Longitude and latitude in degrees.
    pub(super) at: Coord,
}

/// A polyline through nodes; closed if it is an area.
pub(super) struct Way {
    pub(super) id: i64,
    pub(super) nodes: Vec<i64>,
    pub(super) tags: Vec<(&'static str, String)>,
}

/// Writes all nodes before all ways, both ordered by id.
pub(super) struct OsmWriter {
    file: BufWriter<File>,
    nodes: Vec<Node>,
    ways: Vec<Way>,
}

/// The number of entities per block that the wiki recommends.
const MAX_PER_BLOCK: usize = 8000;

impl OsmWriter {
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        let mut osm = Self { file: BufWriter::new(File::create(path)?), nodes: Vec::new(), ways: Vec::new() };
        let header = HeaderBlock {
            required_features: vec!["OsmSchema-V0.6".to_owned(), "DenseNodes".to_owned()],
            optional_features: vec!["Sort.Type_then_ID".to_owned()],
            writingprogram: "gapatlas sample".to_owned(),
            source: "An invented region; nothing here is from OpenStreetMap".to_owned(),
        };
        osm.write("OSMHeader", &header.encode_to_vec())?;
        Ok(osm)
    }

    pub(super) fn add_node(&mut self, node: Node) -> io::Result<()> {
        self.nodes.push(node);
        if self.nodes.len() == MAX_PER_BLOCK { self.write_nodes() } else { Ok(()) }
    }

    pub(super) fn add_way(&mut self, way: Way) -> io::Result<()> {
        self.write_nodes()?;
        self.ways.push(way);
        if self.ways.len() == MAX_PER_BLOCK { self.write_ways() } else { Ok(()) }
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.write_nodes()?;
        self.write_ways()?;
        self.file.flush()
    }

    fn write_nodes(&mut self) -> io::Result<()> {
        if self.nodes.is_empty() {
            return Ok(());
        }
        let dense = DenseNodes {
            id: deltas(self.nodes.iter().map(|node| node.id)),
            lat: deltas(self.nodes.iter().map(|node| to_units(node.at.y))),
            lon: deltas(self.nodes.iter().map(|node| to_units(node.at.x))),
        };
        self.nodes.clear();
        let group = PrimitiveGroup { dense: Some(dense), ways: Vec::new() };
        self.write_block(Strings::default(), group)
    }

    fn write_ways(&mut self) -> io::Result<()> {
        if self.ways.is_empty() {
            return Ok(());
        }
        let mut strings = Strings::default();
        let ways = std::mem::take(&mut self.ways).into_iter().map(|way| WayMessage {
            id: way.id,
            keys: way.tags.iter().map(|(key, _)| strings.index(key)).collect(),
            vals: way.tags.iter().map(|(_, value)| strings.index(value)).collect(),
            refs: deltas(way.nodes.into_iter()),
        });
        let group = PrimitiveGroup { dense: None, ways: ways.collect() };
        self.write_block(strings, group)
    }

    fn write_block(&mut self, strings: Strings, group: PrimitiveGroup) -> io::Result<()> {
        let block = PrimitiveBlock { stringtable: Some(StringTable { s: strings.all }), primitivegroup: vec![group] };
        self.write("OSMData", &block.encode_to_vec())
    }

    /// Writes a compressed blob with its header.
    fn write(&mut self, ty: &str, raw: &[u8]) -> io::Result<()> {
        let size = |bytes: &[u8]| i32::try_from(bytes.len()).map_err(io::Error::other);
        let raw_size = size(raw)?;
        // At level 9 the output of the compressor does not depend on the processor.
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(raw)?;
        let blob = Blob { raw_size, zlib_data: encoder.finish()? }.encode_to_vec();
        let header = BlobHeader { ty: ty.to_owned(), datasize: size(&blob)? }.encode_to_vec();
        self.file.write_all(&size(&header)?.to_be_bytes())?;
        self.file.write_all(&header)?;
        self.file.write_all(&blob)
    }
}

/// The string table of a block; the first string is empty.
struct Strings {
    all: Vec<Vec<u8>>,
    indices: BTreeMap<String, u32>,
}

impl Default for Strings {
    fn default() -> Self {
        Self { all: vec![Vec::new()], indices: BTreeMap::new() }
    }
}

impl Strings {
    fn index(&mut self, text: &str) -> u32 {
        if let Some(&index) = self.indices.get(text) {
            return index;
        }
        let index = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(text.as_bytes().to_vec());
        self.indices.insert(text.to_owned(), index);
        index
    }
}

/// Delta coding: each number less the one before, starting from 0.
fn deltas(numbers: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut before = 0;
    numbers.map(|number| number - std::mem::replace(&mut before, number)).collect()
}

/// Degrees in units of 100 nanodegrees, the default granularity of the format.
fn to_units(degrees: f64) -> i64 {
    rounding::signed(degrees * 1e7)
}

#[derive(Message)]
struct BlobHeader {
    #[prost(string, tag = "1")]
    ty: String,
    #[prost(int32, tag = "3")]
    datasize: i32,
}

#[derive(Message)]
struct Blob {
    #[prost(int32, tag = "2")]
    raw_size: i32,
    #[prost(bytes = "vec", tag = "3")]
    zlib_data: Vec<u8>,
}

#[derive(Message)]
struct HeaderBlock {
    #[prost(string, repeated, tag = "4")]
    required_features: Vec<String>,
    #[prost(string, repeated, tag = "5")]
    optional_features: Vec<String>,
    #[prost(string, tag = "16")]
    writingprogram: String,
    #[prost(string, tag = "17")]
    source: String,
}

#[derive(Message)]
struct PrimitiveBlock {
    #[prost(message, optional, tag = "1")]
    stringtable: Option<StringTable>,
    #[prost(message, repeated, tag = "2")]
    primitivegroup: Vec<PrimitiveGroup>,
}

#[derive(Message)]
struct StringTable {
    #[prost(bytes = "vec", repeated, tag = "1")]
    s: Vec<Vec<u8>>,
}

#[derive(Message)]
struct PrimitiveGroup {
    #[prost(message, optional, tag = "2")]
    dense: Option<DenseNodes>,
    #[prost(message, repeated, tag = "3")]
    ways: Vec<WayMessage>,
}

#[derive(Message)]
struct DenseNodes {
    #[prost(sint64, repeated, tag = "1")]
    id: Vec<i64>,
    #[prost(sint64, repeated, tag = "8")]
    lat: Vec<i64>,
    #[prost(sint64, repeated, tag = "9")]
    lon: Vec<i64>,
}

#[derive(Message)]
struct WayMessage {
    #[prost(int64, tag = "1")]
    id: i64,
    #[prost(uint32, repeated, tag = "2")]
    keys: Vec<u32>,
    #[prost(uint32, repeated, tag = "3")]
    vals: Vec<u32>,
    #[prost(sint64, repeated, tag = "8")]
    refs: Vec<i64>,
}
