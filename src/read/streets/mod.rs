//! Reads streets from a table of nodes and a table of edges.

pub(crate) mod osmnx;

use std::collections::{HashMap, HashSet};

use gapatlas_formats::error::ReadError;
use gapatlas_formats::osm::{MapFeature, Tags, WayAccess, map_feature, way_access, widened};
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use geo::{Contains, Distance, Geodesic, Geometry, LineString, Rect};

use crate::domain::{Finding, FindingKind, Meters, Position, SourceLocation, Street, StreetClass};
use crate::read::positions::positions;
use crate::read::streets::osmnx::StreetColumns;
use crate::study::{FilePath, LengthUnit, Streets};
use crate::travel::streets::{Open, StreetMap, StreetSegment};

/// Why tables of streets are invalid.
#[derive(Debug, thiserror::Error)]
enum StreetTableError {
    /// Neither an extract nor two tables are named, or both.
    #[error(
        "name the streets either with `osm`, an extract of OpenStreetMap, or with `nodes` and `edges`, two tables or two layers of one file"
    )]
    NoSource,
    /// Too many edges with an unknown node.
    #[error("line {line}: the node `{node}` is not in {nodes}; do the two tables belong to one network?")]
    UnknownNode {
        /// The line of the edge.
        line: u64,
        /// The node.
        node: String,
        /// The table of nodes.
        nodes: String,
    },
    /// A length below zero.
    #[error("line {line}: `{column}` is {length}, and a street cannot be shorter than 0")]
    NegativeLength {
        /// The line of the edge.
        line: u64,
        /// The column.
        column: String,
        /// The number in the cell.
        length: f64,
    },
}

/// The files of the streets: an extract, or nodes and edges.
pub(crate) enum StreetSource<'s> {
    Extract(&'s FilePath),
    Tables(&'s FilePath, &'s FilePath),
}

/// # Errors
/// Where a study names neither of the two, or both.
pub(crate) fn source(streets: &Streets) -> Result<StreetSource<'_>, ReadError> {
    match (&streets.osm, &streets.nodes, &streets.edges) {
        (Some(extract), None, None) => Ok(StreetSource::Extract(extract)),
        (None, Some(nodes), Some(edges)) => Ok(StreetSource::Tables(nodes, edges)),
        _ => Err(ReadError::in_file("[streets]".to_owned(), StreetTableError::NoSource)),
    }
}

/// The attribution; of what comes from `OpenStreetMap` by <https://osmfoundation.org/wiki/Licence/Attribution_Guidelines>.
pub(crate) fn attribution(streets: &Streets, is_osm: bool) -> Option<String> {
    let default = is_osm.then(|| "© OpenStreetMap contributors".to_owned());
    streets.attribution.clone().or(default)
}

/// Columns that are read as `OpenStreetMap` tags of the same name, where the table has a column `highway`.
const TAGS: [&str; 14] = [
    "highway",
    "footway",
    "access",
    "foot",
    "sidewalk",
    "oneway",
    "junction",
    "maxspeed",
    "motor_vehicle",
    "motorcar",
    "vehicle",
    "motorroad",
    "route",
    "duration",
];

/// One edge in this many may have an unknown node, as where a network is clipped; with more, the tables do not match.
const MIN_EDGES_PER_DANGLING: usize = 100;

/// The street network of two tables, and the streets that a map of `bounds` draws. Without a column `highway` all
/// streets are walked in both directions and none is driven.
pub(crate) fn map(
    streets: &Streets,
    nodes: &Records,
    edges: &Records,
    bounds: Rect,
    findings: &mut Vec<Finding>,
) -> Result<(Vec<Street>, StreetMap), ReadError> {
    let mut map = StreetMap::default();
    let columns = StreetColumns::of(streets, nodes, edges);
    let node_index = node_index(&columns, streets.crs.as_deref(), nodes, &mut map.points, findings)?;
    let ends = [edges.column(&columns.ends[0])?, edges.column(&columns.ends[1])?];
    let length = columns.length.as_ref().map(|length| edges.column(length)).transpose()?;
    let tags: Vec<(ColumnIdx, &str)> =
        edges.indexed().filter_map(|(column, name)| Some((column, *TAGS.iter().find(|tag| **tag == name)?))).collect();
    let is_tagged = tags.iter().any(|(_, tag)| *tag == "highway");
    let mut layer = StreetLayer::of(edges, bounds);
    let (mut too_short, mut dangling) = (0, Vec::new());
    for row in &edges.rows {
        let [from, to] = ends.map(|end| node_index.get(row.text(end).unwrap_or_default()).map(|&(point, _)| point));
        let (Some(from), Some(to)) = (from, to) else {
            let node = if from.is_none() { ends[0] } else { ends[1] };
            dangling.push((row, row.text(node).unwrap_or_default()));
            continue;
        };
        let ends = [from, to];
        let straight_length = straight_length(&map.points, ends);
        let length =
            length.map(|length| edge_length(edges, row, length, streets.unit)).transpose()?.unwrap_or(straight_length);
        too_short += usize::from(length.get() < 0.9 * straight_length.get());
        let (mut walk, mut drive, mut km_per_hour, mut is_linkable) = (Open::BOTH, Open::NO, 1.0, true);
        let value = |column| row.text(column).map(|text| if columns.is_osmnx { osmnx::tag_value(text) } else { text });
        let tags: Tags<'_> = tags.iter().filter_map(|&(column, tag)| Some((tag, value(column)?))).collect();
        layer.add(row, ends.map(|end| (end, map.points[end as usize])), is_tagged.then_some(&tags));
        if is_tagged {
            let Some(access) = way_access(&tags) else { continue };
            WayAccess { walk, drive, km_per_hour, is_linkable, .. } = access;
        }
        map.segments.push(StreetSegment { ends, length, walk, drive, km_per_hour, is_linkable });
    }
    if let Some((row, node)) = dangling.first().filter(|_| dangling.len() * MIN_EDGES_PER_DANGLING > edges.rows.len()) {
        let (line, node, nodes) = (row.number, (*node).to_owned(), nodes.file.clone());
        return Err(invalid_table(edges, StreetTableError::UnknownNode { line, node, nodes }));
    }
    for (row, node) in dangling {
        findings.push(edges.finding(row, FindingKind::StreetWithoutNode { node: node.to_owned() }));
    }
    if too_short > 0 {
        let kind = FindingKind::StreetsTooShort { count: too_short, of: map.segments.len() };
        findings.push(Finding { place: SourceLocation::file(&edges.file), kind });
    }
    Ok((layer.streets, map))
}

/// Adds the nodes to `points`; returns the index of the point and the line of each node by id.
fn node_index<'r>(
    columns: &StreetColumns,
    crs: Option<&str>,
    nodes: &'r Records,
    points: &mut Vec<Position>,
    findings: &mut Vec<Finding>,
) -> Result<HashMap<&'r str, (u32, u64)>, ReadError> {
    let id = nodes.column(&columns.id)?;
    let (x, y) = (nodes.column(&columns.x)?, nodes.column(&columns.y)?);
    let positions = positions(nodes, x, y, crs, findings)?;
    let mut node_index = HashMap::new();
    for (row, at) in nodes.rows.iter().zip(positions) {
        let (Some(node), Some(at), Ok(point)) = (row.text(id), at, u32::try_from(points.len())) else { continue };
        if let Some((_, first)) = node_index.insert(node, (point, row.number)) {
            return Err(ReadError::in_file(
                nodes.file.clone(),
                RecordsError::DuplicateId { id: node.to_owned(), what: "lines", first, second: row.number },
            ));
        }
        points.push(at);
    }
    Ok(node_index)
}

/// The streets that a map draws.
struct StreetLayer<'r> {
    streets: Vec<Street>,
    name: Option<ColumnIdx>,
    bounds: Rect,
    /// The pairs of nodes that are drawn: many tables have a row for each direction.
    drawn_pairs: HashSet<[u32; 2]>,
    edges: &'r Records,
}

impl<'r> StreetLayer<'r> {
    fn of(edges: &'r Records, bounds: Rect) -> Self {
        let name = edges.indexed().find(|(_, name)| *name == "name").map(|(column, _)| column);
        Self { streets: Vec::new(), name, bounds: widened(bounds), drawn_pairs: HashSet::new(), edges }
    }

    /// Adds a street, by its geometry or, without one, as a straight line.
    fn add(&mut self, row: &Record, ends: [(u32, Position); 2], tags: Option<&Tags<'_>>) {
        let class = match tags.map(map_feature) {
            None => StreetClass::Minor,
            Some(Some(MapFeature::Street(class))) => class,
            Some(_) => return,
        };
        let line = match &row.geometry {
            Some(Geometry::LineString(line)) if self.edges.has_geometry && line.0.len() > 1 => line.clone(),
            _ => LineString::from(ends.map(|(_, at)| at.point().0).to_vec()),
        };
        let mut pair = ends.map(|(point, _)| point);
        pair.sort_unstable();
        if line.coords().any(|at| self.bounds.contains(at)) && self.drawn_pairs.insert(pair) {
            let name = self.name.and_then(|column| row.text(column)).map(ToOwned::to_owned);
            self.streets.push(Street { line, class, name });
        }
    }
}

fn invalid_table(edges: &Records, source: StreetTableError) -> ReadError {
    ReadError::in_file(&edges.file, source)
}

fn edge_length(edges: &Records, row: &Record, column: ColumnIdx, unit: LengthUnit) -> Result<Meters, ReadError> {
    let length = edges.number(row, column)?;
    let meters = match unit {
        LengthUnit::M => length,
        LengthUnit::Km => length * 1000.0,
        LengthUnit::Mi => length * Meters::MILE.get(),
        LengthUnit::Ft => length * 0.3048,
    };
    Meters::new(meters).ok_or_else(|| {
        let column = edges.name_of(column).to_owned();
        invalid_table(edges, StreetTableError::NegativeLength { line: row.number, column, length })
    })
}

fn straight_length(points: &[Position], ends: [u32; 2]) -> Meters {
    let [from, to] = ends.map(|end| points[end as usize].point());
    // A geodesic distance is finite and not negative.
    Meters::new(Geodesic.distance(from, to)).unwrap_or(Meters::MILE)
}
