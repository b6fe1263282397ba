//! Streets, bridges, the river, parks and the airport as `OpenStreetMap` has them.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::sample::lattice::Lattice;
use crate::sample::names;
use crate::sample::osm_pbf::{Node, Osm, Way};
use crate::sample::plan::{Block, Ground};
use crate::sample::town::Town;
use crate::sample::tracts::Use;

/// Every so many streets is a large one.
const LARGE_STREETS: u32 = 6;
/// Ways are this long at most; `OpenStreetMap` allows 2,000 nodes.
const MOST_NODES: usize = 200;

/// Writes the streets of a town.
pub(super) fn write(town: &Town, path: &Path) -> io::Result<()> {
    let lattice = &town.lattice;
    let plan = lattice.plan;
    let mut osm = Osm::create(path)?;
    for row in 0..=plan.rows {
        for column in 0..=plan.columns {
            osm.add_node(Node { id: node(lattice, (column, row)), at: lattice.corner((column, row)) })?;
        }
    }
    let open = open_ground(town);
    let mut ways = Ways { osm, lattice, next: 1 };
    for row in 0..=plan.rows {
        let is_open = |column: u32| is_through(&open, (column, row.wrapping_sub(1)), (column, row));
        let has_bridge = lattice.bridges.contains(&row);
        let goes_on = |column: u32| if column == plan.river { has_bridge } else { !is_open(column) };
        let corners = (0..=plan.columns).map(|column| (column, row));
        ways.street(&format!("Street {row}"), corners, |(column, _)| goes_on(column))?;
    }
    for column in 0..=plan.columns {
        let goes_on = |(column, row): Block| !is_through(&open, (column.wrapping_sub(1), row), (column, row));
        ways.street(&format!("Avenue {column}"), (0..=plan.rows).map(|row| (column, row)), goes_on)?;
    }
    for (ground, tags) in areas(town) {
        ways.area(ground, tags)?;
    }
    ways.osm.finish()
}

fn node(lattice: &Lattice, (column, row): (u32, u32)) -> i64 {
    i64::from(row) * i64::from(lattice.plan.columns + 1) + i64::from(column) + 1
}

/// Blocks without streets inside, with a number for the park or airport they belong to.
fn open_ground(town: &Town) -> BTreeMap<Block, u32> {
    let airports = town.parcels.iter().filter(|parcel| parcel.purpose == Use::Airport).map(|parcel| parcel.ground);
    let grounds = town.parks.iter().map(|park| park.ground).chain(airports);
    grounds.zip(0..).flat_map(|(ground, n)| ground.iter().map(move |block| (block, n))).collect()
}

/// Whether a street between two blocks would lead through a park.
fn is_through(open: &BTreeMap<Block, u32>, one: Block, other: Block) -> bool {
    open.get(&one).is_some_and(|park| open.get(&other) == Some(park))
}

type Tags = Vec<(&'static str, String)>;

/// The ground that is not built on, and what it is.
fn areas(town: &Town) -> impl Iterator<Item = (Ground, Tags)> {
    let parks =
        town.parks.iter().map(|park| (park.ground, vec![("leisure", "park".to_owned()), ("name", park.name.clone())]));
    let parcels = town.parcels.iter().filter_map(|parcel| {
        let tags = match parcel.purpose {
            Use::Homes => return None,
            Use::Water => vec![
                ("natural", "water".to_owned()),
                ("water", "river".to_owned()),
                ("name", names::invented("Sample River")),
            ],
            Use::Airport => {
                vec![("aeroway", "aerodrome".to_owned()), ("name", names::invented("Sample Airport"))]
            }
        };
        Some((parcel.ground, tags))
    });
    parks.chain(parcels)
}

struct Ways<'a> {
    osm: Osm,
    lattice: &'a Lattice,
    next: i64,
}

impl Ways<'_> {
    /// A street through some corners, in pieces: it ends where it does not go on, and a bridge is a way of its own.
    fn street(
        &mut self,
        name: &str,
        corners: impl Iterator<Item = (u32, u32)>,
        goes_on: impl Fn((u32, u32)) -> bool,
    ) -> io::Result<()> {
        let plan = self.lattice.plan;
        let mut piece: Vec<(u32, u32)> = Vec::new();
        for corner in corners {
            piece.push(corner);
            let is_level = piece.len() > 1 && piece[0].1 == piece[1].1;
            let at_bank = is_level && (corner.0 == plan.river || corner.0 == plan.river + 1);
            if !goes_on(corner) {
                self.piece(name, &piece)?;
                piece.clear();
            } else if at_bank || piece.len() == MOST_NODES {
                self.piece(name, &piece)?;
                piece = vec![corner];
            }
        }
        self.piece(name, &piece)
    }

    fn piece(&mut self, name: &str, corners: &[(u32, u32)]) -> io::Result<()> {
        let &[first, second, ..] = corners else { return Ok(()) };
        let is_level = first.1 == second.1;
        let number = if is_level { first.1 } else { first.0 };
        let has_bridge = is_level && self.lattice.bridges.contains(&first.1);
        let class = if has_bridge || number % LARGE_STREETS == 0 { "secondary" } else { "residential" };
        let mut tags = vec![("highway", class.to_owned()), ("name", names::invented(name))];
        if is_level && first.0 == self.lattice.plan.river {
            tags.extend([("bridge", "yes".to_owned()), ("layer", "1".to_owned())]);
        }
        let nodes = corners.iter().map(|&corner| node(self.lattice, corner)).collect();
        self.add(nodes, tags)
    }

    fn area(&mut self, ground: Ground, tags: Tags) -> io::Result<()> {
        let mut nodes: Vec<i64> = ground.corners().map(|corner| node(self.lattice, corner)).collect();
        nodes.extend(nodes.first().copied());
        self.add(nodes, tags)
    }

    fn add(&mut self, nodes: Vec<i64>, tags: Tags) -> io::Result<()> {
        self.next += 1;
        self.osm.add_way(Way { id: self.next - 1, nodes, tags })
    }
}
