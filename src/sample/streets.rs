//! Streets, bridges, the river, parks and the airport as `OpenStreetMap` data.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::sample::grid_plan::{Block, BlockRange};
use crate::sample::names;
use crate::sample::osm_pbf::{Node, OsmWriter, Way};
use crate::sample::street_grid::StreetGrid;
use crate::sample::town::Town;
use crate::sample::tracts::Use;

/// Every so many streets, one is a secondary road.
const LARGE_STREETS: u32 = 6;
/// The most nodes of a way; `OpenStreetMap` allows 2,000.
const MAX_NODES: usize = 200;

/// Writes the streets of a town.
pub(super) fn write(town: &Town, path: &Path) -> io::Result<()> {
    let grid = &town.grid;
    let plan = grid.plan;
    let mut osm = OsmWriter::create(path)?;
    for row in 0..=plan.rows {
        for column in 0..=plan.columns {
            osm.add_node(Node { id: node(grid, (column, row)), at: grid.corner((column, row)) })?;
        }
    }
    let open = open_blocks(town);
    let mut ways = Ways { osm, grid, next: 1 };
    for row in 0..=plan.rows {
        let is_open = |column: u32| crosses_open_space(&open, (column, row.wrapping_sub(1)), (column, row));
        let has_bridge = grid.bridges.contains(&row);
        let goes_on = |column: u32| if column == plan.river { has_bridge } else { !is_open(column) };
        let corners = (0..=plan.columns).map(|column| (column, row));
        ways.street(&format!("Street {row}"), corners, |(column, _)| goes_on(column))?;
    }
    for column in 0..=plan.columns {
        let goes_on = |(column, row): Block| !crosses_open_space(&open, (column.wrapping_sub(1), row), (column, row));
        ways.street(&format!("Avenue {column}"), (0..=plan.rows).map(|row| (column, row)), goes_on)?;
    }
    for (blocks, tags) in areas(town) {
        ways.area(blocks, tags)?;
    }
    ways.osm.finish()
}

fn node(grid: &StreetGrid, (column, row): (u32, u32)) -> i64 {
    i64::from(row) * i64::from(grid.plan.columns + 1) + i64::from(column) + 1
}

/// Blocks without streets inside, with the index of their park or airport.
fn open_blocks(town: &Town) -> BTreeMap<Block, u32> {
    let airports = town.parcels.iter().filter(|parcel| parcel.purpose == Use::Airport).map(|parcel| parcel.blocks);
    let grounds = town.parks.iter().map(|park| park.blocks).chain(airports);
    grounds.zip(0..).flat_map(|(blocks, n)| blocks.iter().map(move |block| (block, n))).collect()
}

/// Whether a street between two blocks crosses a park or the airport.
fn crosses_open_space(open: &BTreeMap<Block, u32>, one: Block, other: Block) -> bool {
    open.get(&one).is_some_and(|park| open.get(&other) == Some(park))
}

type Tags = Vec<(&'static str, String)>;

/// Parks, water and the airport, with their tags.
fn areas(town: &Town) -> impl Iterator<Item = (BlockRange, Tags)> {
    let parks =
        town.parks.iter().map(|park| (park.blocks, vec![("leisure", "park".to_owned()), ("name", park.name.clone())]));
    let parcels = town.parcels.iter().filter_map(|parcel| {
        let tags = match parcel.purpose {
            Use::Residential => return None,
            Use::Water => vec![
                ("natural", "water".to_owned()),
                ("water", "river".to_owned()),
                ("name", names::invented("Sample River")),
            ],
            Use::Airport => {
                vec![("aeroway", "aerodrome".to_owned()), ("name", names::invented("Sample Airport"))]
            }
        };
        Some((parcel.blocks, tags))
    });
    parks.chain(parcels)
}

struct Ways<'a> {
    osm: OsmWriter,
    grid: &'a StreetGrid,
    next: i64,
}

impl Ways<'_> {
    /// Adds a street as ways that end where it is interrupted; a bridge is a way of its own.
    fn street(
        &mut self,
        name: &str,
        corners: impl Iterator<Item = (u32, u32)>,
        goes_on: impl Fn((u32, u32)) -> bool,
    ) -> io::Result<()> {
        let plan = self.grid.plan;
        let mut segment: Vec<(u32, u32)> = Vec::new();
        for corner in corners {
            segment.push(corner);
            let is_level = segment.len() > 1 && segment[0].1 == segment[1].1;
            let at_bank = is_level && (corner.0 == plan.river || corner.0 == plan.river + 1);
            if !goes_on(corner) {
                self.segment(name, &segment)?;
                segment.clear();
            } else if at_bank || segment.len() == MAX_NODES {
                self.segment(name, &segment)?;
                segment = vec![corner];
            }
        }
        self.segment(name, &segment)
    }

    fn segment(&mut self, name: &str, corners: &[(u32, u32)]) -> io::Result<()> {
        let &[first, second, ..] = corners else { return Ok(()) };
        let is_level = first.1 == second.1;
        let number = if is_level { first.1 } else { first.0 };
        let has_bridge = is_level && self.grid.bridges.contains(&first.1);
        let class = if has_bridge || number % LARGE_STREETS == 0 { "secondary" } else { "residential" };
        let mut tags = vec![("highway", class.to_owned()), ("name", names::invented(name))];
        if is_level && first.0 == self.grid.plan.river {
            tags.extend([("bridge", "yes".to_owned()), ("layer", "1".to_owned())]);
        }
        let nodes = corners.iter().map(|&corner| node(self.grid, corner)).collect();
        self.add(nodes, tags)
    }

    fn area(&mut self, blocks: BlockRange, tags: Tags) -> io::Result<()> {
        let mut nodes: Vec<i64> = blocks.corners().map(|corner| node(self.grid, corner)).collect();
        nodes.extend(nodes.first().copied());
        self.add(nodes, tags)
    }

    fn add(&mut self, nodes: Vec<i64>, tags: Tags) -> io::Result<()> {
        self.next += 1;
        self.osm.add_way(Way { id: self.next - 1, nodes, tags })
    }
}
