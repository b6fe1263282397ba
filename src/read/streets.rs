//! Streets as a table of nodes and a table of edges.

use std::collections::{HashMap, HashSet};

use geo::{Contains, Distance, Geodesic, Geometry, LineString, Rect};

use crate::domain::{Finding, FindingKind, Meters, Place, Position, Street, StreetClass};
use crate::read::error::ReadError;
use crate::read::osm::{Rights, Tags, Use, purpose, rights, widened};
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::sites::positions;
use crate::study::{FilePath, LengthUnit, Streets};
use crate::travel::streets::{Open, Piece, StreetMap};

/// What can be wrong with tables of streets.
#[derive(Debug, thiserror::Error)]
pub enum StreetTableError {
    /// Neither an extract nor two tables, or both.
    #[error("name the streets either with `osm`, an extract of OpenStreetMap, or with `nodes` and `edges`, two tables")]
    NoSource,
    /// A street that begins or ends at a node that is not there.
    #[error("line {line}: the node `{node}` is not in {nodes}; are the two tables of one network?")]
    UnknownNode {
        /// The line of the edge.
        line: u64,
        /// The node.
        node: String,
        /// The table of nodes.
        nodes: String,
    },
    /// A length below zero.
    #[error("line {line}: `{column}` is {length}, and no street is shorter than 0")]
    NegativeLength {
        /// The line of the edge.
        line: u64,
        /// The column.
        column: String,
        /// What stands there.
        length: f64,
    },
}

/// Where the streets of a study are.
pub(crate) enum Source<'s> {
    Extract(&'s FilePath),
    Tables(&'s FilePath, &'s FilePath),
}

/// # Errors
/// Where a study names neither or both.
pub(crate) fn source(streets: &Streets) -> Result<Source<'_>, ReadError> {
    match (&streets.osm, &streets.nodes, &streets.edges) {
        (Some(extract), None, None) => Ok(Source::Extract(extract)),
        (None, Some(nodes), Some(edges)) => Ok(Source::Tables(nodes, edges)),
        _ => Err(ReadError::StreetTable { file: "[streets]".to_owned(), source: StreetTableError::NoSource }),
    }
}

/// Whom the map names: for extracts in the words of <https://osmfoundation.org/wiki/Licence/Attribution_Guidelines>.
pub(crate) fn attribution(streets: &Streets) -> Option<String> {
    let usual = streets.osm.as_ref().map(|_| "© OpenStreetMap contributors".to_owned());
    streets.attribution.clone().or(usual)
}

/// Columns that are read as the tags of `OpenStreetMap` that they are named for, where there is one called `highway`.
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

/// One street in so many may lack a node, as where a network was cut at a border; more, and the tables do not fit.
const FEW: usize = 100;

/// The streets of two tables, and what of them a map of `bounds` draws. Without a column `highway` all are walked, both
/// ways, and none is driven.
pub(crate) fn map(
    streets: &Streets,
    (nodes, edges): (&Records, &Records),
    bounds: Rect,
    findings: &mut Vec<Finding>,
) -> Result<(Vec<Street>, StreetMap), ReadError> {
    let mut map = StreetMap::default();
    let known = places(streets, nodes, &mut map.points, findings)?;
    let ends = [edges.column(&named(streets.from.as_ref(), "from"))?, edges.column(&named(streets.to.as_ref(), "to"))?];
    let length = streets.length.as_ref().map(|length| edges.column(length)).transpose()?;
    let tags: Vec<(ColumnIdx, &str)> =
        edges.indexed().filter_map(|(column, name)| Some((column, *TAGS.iter().find(|tag| **tag == name)?))).collect();
    let is_tagged = tags.iter().any(|(_, tag)| *tag == "highway");
    let mut drawing = Drawing::of(edges, bounds);
    let (mut shorter, mut without) = (0, Vec::new());
    for row in &edges.rows {
        let [from, to] = ends.map(|end| known.get(row.text(end).unwrap_or_default()).map(|&(point, _)| point));
        let (Some(from), Some(to)) = (from, to) else {
            let node = if from.is_none() { ends[0] } else { ends[1] };
            without.push((row, row.text(node).unwrap_or_default()));
            continue;
        };
        let ends = [from, to];
        let straight = straight(&map.points, ends);
        let length = length.map(|length| measured(edges, row, length, streets.unit)).transpose()?.unwrap_or(straight);
        shorter += usize::from(length.get() < 0.9 * straight.get());
        let (mut walk, mut drive, mut km_per_hour, mut has_doors) = (Open::BOTH, Open::NO, 1.0, true);
        let tags: Tags<'_> = tags.iter().filter_map(|&(column, tag)| Some((tag, row.text(column)?))).collect();
        drawing.add(row, ends.map(|end| (end, map.points[end as usize])), is_tagged.then_some(&tags));
        if is_tagged {
            let Some(rights) = rights(&tags) else { continue };
            Rights { walk, drive, km_per_hour, has_doors, .. } = rights;
        }
        map.pieces.push(Piece { ends, length, walk, drive, km_per_hour, has_doors });
    }
    if let Some((row, node)) = without.first().filter(|_| without.len() * FEW > edges.rows.len()) {
        let (line, node, nodes) = (row.number, (*node).to_owned(), nodes.file.clone());
        return Err(refuse(edges, StreetTableError::UnknownNode { line, node, nodes }));
    }
    for (row, node) in without {
        findings.push(edges.finding(row, FindingKind::StreetWithoutNode { node: node.to_owned() }));
    }
    if shorter > 0 {
        let kind = FindingKind::StreetsTooShort { count: shorter, of: map.pieces.len() };
        findings.push(Finding { place: Place::file(&edges.file), kind });
    }
    Ok((drawing.streets, map))
}

/// Adds the nodes to the points, and answers for each id its point and its line.
fn places<'r>(
    streets: &Streets,
    nodes: &'r Records,
    points: &mut Vec<Position>,
    findings: &mut Vec<Finding>,
) -> Result<HashMap<&'r str, (u32, u64)>, ReadError> {
    let id = nodes.column(&named(streets.id.as_ref(), "id"))?;
    let (x, y) = (nodes.column(&named(streets.x.as_ref(), "x"))?, nodes.column(&named(streets.y.as_ref(), "y"))?);
    let places = positions(nodes, (x, y), streets.crs.as_deref(), findings)?;
    let mut known = HashMap::new();
    for (row, at) in nodes.rows.iter().zip(places) {
        let (Some(node), Some(at), Ok(point)) = (row.text(id), at, u32::try_from(points.len())) else { continue };
        if let Some((_, first)) = known.insert(node, (point, row.number)) {
            return Err(ReadError::Repeated {
                file: nodes.file.clone(),
                id: node.to_owned(),
                what: "lines",
                first,
                second: row.number,
            });
        }
        points.push(at);
    }
    Ok(known)
}

fn named(given: Option<&String>, usual: &str) -> String {
    given.map_or_else(|| usual.to_owned(), Clone::clone)
}

/// The streets that a map draws.
struct Drawing<'r> {
    streets: Vec<Street>,
    name: Option<ColumnIdx>,
    around: Rect,
    /// What is drawn already: many tables have a row for each direction.
    drawn: HashSet<[u32; 2]>,
    edges: &'r Records,
}

impl<'r> Drawing<'r> {
    fn of(edges: &'r Records, bounds: Rect) -> Self {
        let name = edges.indexed().find(|(_, name)| *name == "name").map(|(column, _)| column);
        Self { streets: Vec::new(), name, around: widened(bounds), drawn: HashSet::new(), edges }
    }

    /// Along its own line where the table has lines, and straight where it has none.
    fn add(&mut self, row: &Record, ends: [(u32, Position); 2], tags: Option<&Tags<'_>>) {
        let class = match tags.map(purpose) {
            None => StreetClass::Minor,
            Some(Some(Use::Street(class))) => class,
            Some(_) => return,
        };
        let line = match &row.geometry {
            Some(Geometry::LineString(line)) if self.edges.has_geometry && line.0.len() > 1 => line.clone(),
            _ => LineString::from(ends.map(|(_, at)| at.point().0).to_vec()),
        };
        let mut pair = ends.map(|(point, _)| point);
        pair.sort_unstable();
        if line.coords().any(|at| self.around.contains(at)) && self.drawn.insert(pair) {
            let name = self.name.and_then(|column| row.text(column)).map(ToOwned::to_owned);
            self.streets.push(Street { line, class, name });
        }
    }
}

fn refuse(edges: &Records, source: StreetTableError) -> ReadError {
    ReadError::StreetTable { file: edges.file.clone(), source }
}

fn measured(edges: &Records, row: &Record, column: ColumnIdx, unit: LengthUnit) -> Result<Meters, ReadError> {
    let length = edges.number(row, column)?;
    let meters = match unit {
        LengthUnit::M => length,
        LengthUnit::Km => length * 1000.0,
        LengthUnit::Mi => length * Meters::MILE.get(),
        LengthUnit::Ft => length * 0.3048,
    };
    Meters::new(meters).ok_or_else(|| {
        let column = edges.name_of(column).to_owned();
        refuse(edges, StreetTableError::NegativeLength { line: row.number, column, length })
    })
}

fn straight(points: &[Position], ends: [u32; 2]) -> Meters {
    let [from, to] = ends.map(|end| points[end as usize].point());
    // The distance of two places is finite and not negative.
    Meters::new(Geodesic.distance(from, to)).unwrap_or(Meters::MILE)
}
