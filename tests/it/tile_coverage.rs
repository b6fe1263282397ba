//! Adjacent areas in tiles: no gap, no overlap, nothing lost, and the same border on both sides of a tile edge.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::Arc;

use gapatlas::disclosure::publish;
use gapatlas::domain::{Column, Land, LandOverlap, Layer, Quantity, Table};
use gapatlas::tiles::{StoredTiles, TileLayer, write_archive};
use geo::{
    Area, BooleanOps, Contains, Coord, Euclidean, Geometry, Length, LineString, MultiPolygon, Polygon, unary_union,
};
use proptest::prelude::*;

use crate::mvt::{Feature, Shape, read};
use crate::program::succeed;
use crate::real_data::real_data;
use crate::tiles::{checked, tiles};

/// A corner of a lattice.
type Corner = (usize, usize);

/// Cells of a lattice, each part of one of a few surfaces or of none, with crooked borders between them.
#[derive(Debug, Clone)]
struct Town {
    cells: Vec<Vec<Option<usize>>>,
    /// Displacements of corners and borders, used cyclically.
    jitter: Vec<(f64, f64)>,
    south_west: (f64, f64),
    step: f64,
}

impl Town {
    fn at(&self, x: f64, y: f64) -> Coord {
        Coord { x: self.south_west.0 + x * self.step, y: self.south_west.1 + y * self.step }
    }

    #[expect(clippy::cast_precision_loss, reason = "corners are few")]
    fn corner(&self, (column, row): Corner) -> (f64, f64) {
        let (x, y) = self.jitter[(column * 7 + row * 13) % self.jitter.len()];
        (column as f64 + 0.15 * x, row as f64 + 0.15 * y)
    }

    /// The border between two corners, without the second: the same points in both directions.
    #[expect(clippy::cast_precision_loss, reason = "bends are few")]
    fn border(&self, from: Corner, to: Corner) -> Vec<Coord> {
        let (low, high) = (from.min(to), from.max(to));
        let ((ax, ay), (bx, by)) = (self.corner(low), self.corner(high));
        let seed = low.0 * 31 + low.1 * 17 + high.0 * 5 + high.1;
        let bends = seed % 6;
        let mut points: Vec<Coord> = (0..bends)
            .map(|bend| {
                let along = 0.2 + 0.6 * (bend as f64 + 0.5) / bends as f64;
                let aside = 0.1 * self.jitter[(seed * 3 + bend * 11) % self.jitter.len()].0;
                let (x, y) = (ax + (bx - ax) * along, ay + (by - ay) * along);
                self.at(x - (by - ay) * aside, y + (bx - ax) * aside)
            })
            .collect();
        points.insert(0, self.at(ax, ay));
        points.push(self.at(bx, by));
        if low != from {
            points.reverse();
        }
        points.pop();
        points
    }

    /// The union of the cells that belong to a surface.
    fn surface(&self, belongs: impl Fn(Option<usize>) -> bool) -> MultiPolygon {
        let inside = |column: usize, row: usize| {
            let row = row.checked_sub(1).and_then(|row| self.cells.get(row));
            let cell = column.checked_sub(1).and_then(|column| row?.get(column));
            cell.is_some_and(|cell| belongs(*cell))
        };
        let mut ways: BTreeMap<Corner, Vec<Corner>> = BTreeMap::new();
        for row in 0..=self.cells.len() + 1 {
            for column in 0..=self.cells[0].len() + 1 {
                if !inside(column, row) {
                    continue;
                }
                // A cell is between the corners below it and its own; the inside is on the left.
                let ((w, s), (e, n)) = ((column - 1, row - 1), (column, row));
                for (is_border, from, to) in [
                    (!inside(column, row - 1), (w, s), (e, s)),
                    (!inside(column + 1, row), (e, s), (e, n)),
                    (!inside(column, row + 1), (e, n), (w, n)),
                    (!inside(column - 1, row), (w, n), (w, s)),
                ] {
                    if is_border {
                        ways.entry(from).or_default().push(to);
                    }
                }
            }
        }
        let mut rings: Vec<LineString> = Vec::new();
        while let Some((&start, _)) = ways.iter().find(|(_, to)| !to.is_empty()) {
            let (mut at, mut ring) = (start, Vec::new());
            while let Some(next) = ways.get_mut(&at).and_then(Vec::pop) {
                ring.extend(self.border(at, next));
                at = next;
            }
            ring.push(ring[0]);
            rings.push(LineString::new(ring));
        }
        let is_hole = |ring: &LineString| Polygon::new(ring.clone(), Vec::new()).signed_area() < 0.0;
        let (holes, outers): (Vec<LineString>, Vec<LineString>) = rings.into_iter().partition(is_hole);
        let mut polygons: Vec<Polygon> = outers.into_iter().map(|outer| Polygon::new(outer, Vec::new())).collect();
        for hole in holes {
            let around = polygons
                .iter_mut()
                .find(|polygon| hole.0.windows(2).any(|side| polygon.contains(&geo::Point((side[0] + side[1]) / 2.0))));
            around.unwrap().interiors_push(hole);
        }
        MultiPolygon::new(polygons)
    }
}

fn towns() -> impl Strategy<Value = Town> {
    let cell = || prop_oneof![1 => Just(None), 6 => (0..5_usize).prop_map(Some)];
    let cells = (2..7_usize, 2..7_usize)
        .prop_flat_map(move |(wide, high)| prop::collection::vec(prop::collection::vec(cell(), wide), high));
    let jitter = prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64), 23);
    // From a tile to a few units of the deepest zoom level, and anywhere, including across the edges of large tiles.
    let step = (-11.0..-4.0_f64).prop_map(f64::exp2);
    let place = prop_oneof![(-0.01..0.0_f64, -0.01..0.0_f64), (-120.0..150.0_f64, -70.0..70.0_f64)];
    (cells, jitter, place, step)
        .prop_filter("somewhere there is something", |(cells, ..)| cells.iter().flatten().any(Option::is_some))
        .prop_map(|(cells, jitter, south_west, step)| Town { cells, jitter, south_west, step })
}

/// The surfaces of a town by name, and `all` for their union.
fn surfaces(town: &Town) -> Vec<(String, MultiPolygon)> {
    let names: BTreeSet<usize> = town.cells.iter().flatten().flatten().copied().collect();
    let mut surfaces: Vec<(String, MultiPolygon)> =
        names.iter().map(|name| (format!("part-{name}"), town.surface(|cell| cell == Some(*name)))).collect();
    surfaces.push(("all".to_owned(), town.surface(|cell| cell.is_some())));
    surfaces
}

fn areas_in_tiles(surfaces: &[(String, MultiPolygon)]) -> BTreeMap<(u8, u32, u32), Vec<u8>> {
    let table = Table {
        layer: Layer::Areas,
        columns: vec![Column::text(Quantity::Id, surfaces.iter().map(|(name, _)| Some(name)))],
        geometry: surfaces.iter().map(|(_, shape)| Some(Arc::new(Geometry::from(shape.clone())))).collect(),
    };
    let table = publish(table, &[]);
    let layer = TileLayer::table(&table, vec!["a name".to_owned()]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.pmtiles");
    write_archive("town", None, &[layer], File::create(&path).unwrap()).unwrap();
    tiles(&path)
}

fn areas_by_name(tile: &[u8]) -> BTreeMap<String, Feature> {
    let layers = read(tile).unwrap();
    let areas = layers.into_iter().find(|layer| layer.name == "areas");
    areas.into_iter().flat_map(|layer| layer.features).map(|area| (area.tags["id"].clone(), area)).collect()
}

/// Where the border of a feature meets or crosses an edge of its tile, in millionths of a unit.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "units of a tile are few")]
fn on_side(feature: &Feature, side: impl Fn((i64, i64)) -> (i64, i64), at: i64) -> BTreeSet<i64> {
    let Shape::Rings(rings) = &feature.shape else { return BTreeSet::new() };
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let meeting = edges.filter_map(|(from, to)| {
        let ((a, start), (b, end)) = (side(*from), side(*to));
        let meets = a != b && (a.min(b)..=a.max(b)).contains(&at);
        meets.then(|| start as f64 + (end - start) as f64 * (at - a) as f64 / (b - a) as f64)
    });
    meeting.filter(|along| (0.0..=4096.0).contains(along)).map(|along| (along * 1e6).round() as i64).collect()
}

/// If all surfaces together have less than this many square units, two borders may cross within a grid square, which
/// has no vertex there. A random town of some ten units did so, by half of one.
const FEW_UNITS: f64 = 64.0;

/// Whether a gap is less than a unit wide, whatever its length. Where a border meets the shore, the adjacent surfaces
/// have a corner, rounded to the grid, while their union is straight there.
fn is_a_rounded_side(gap: &Polygon) -> bool {
    let around = Euclidean.length(gap.exterior());
    2.0 * gap.unsigned_area() / around < 1.0
}

/// The laws for tiles of surfaces of which the last is the union of the others, with gaps and overlaps of at most
/// `slack` square units.
fn shared_borders_hold(surfaces: &[(String, MultiPolygon)], slack: f64) -> Result<(), TestCaseError> {
    let tiles = areas_in_tiles(surfaces);
    let mut present: BTreeMap<u8, BTreeSet<u64>> = BTreeMap::new();
    for ((zoom, x, y), tile) in &tiles {
        present.entry(*zoom).or_default().extend(checked(tile).remove("areas").unwrap_or_default());
        let mut areas = areas_by_name(tile);
        for (name, area) in &areas {
            if let Some(east) = tiles.get(&(*zoom, x + 1, *y)).map(|tile| areas_by_name(tile)) {
                let there = east.get(name).map(|area| on_side(area, |(x, y)| (x, y), 0)).unwrap_or_default();
                prop_assert_eq!(on_side(area, |(x, y)| (x, y), 4096), there, "{} in {}/{}/{}", name, zoom, x, y);
            }
            if let Some(south) = tiles.get(&(*zoom, *x, y + 1)).map(|tile| areas_by_name(tile)) {
                let there = south.get(name).map(|area| on_side(area, |(x, y)| (y, x), 0)).unwrap_or_default();
                prop_assert_eq!(on_side(area, |(x, y)| (y, x), 4096), there, "{} in {}/{}/{}", name, zoom, x, y);
            }
        }
        let Some(all) = areas.remove("all").map(|all| all.polygons()) else { continue };
        let parts: Vec<MultiPolygon> = areas.values().map(Feature::polygons).collect();
        let together = unary_union(&parts);
        // A surface below a unit is drawn as a square of one unit, somewhere inside.
        let squares = parts.iter().filter(|part| part.unsigned_area() <= 1.0).count();
        if all.unsigned_area() > 1.0 {
            let gaps = all.difference(&together);
            let gap: f64 =
                gaps.iter().filter(|gap| !(slack > 0.0 && is_a_rounded_side(gap))).map(Area::unsigned_area).sum();
            prop_assert!(gap < slack + 1e-3, "a gap of {gap} in {zoom}/{x}/{y}");
        }
        let sum: f64 = parts.iter().map(Area::unsigned_area).sum();
        let overlap = sum - together.unsigned_area();
        #[expect(clippy::cast_precision_loss, reason = "parts are few")]
        let most = squares as f64 + if all.unsigned_area() < FEW_UNITS { 1.0 } else { 0.0 };
        prop_assert!(overlap < most + slack + 1e-3, "an overlap of {overlap} in {zoom}/{x}/{y} with {squares} squares");
    }
    // A town that lies under water altogether has no tiles.
    let count = |zoom| present.get(&zoom).map_or(0, BTreeSet::len);
    prop_assert!((0..=12).all(|zoom| count(zoom) == surfaces.len()), "{:?}", present);
    Ok(())
}

/// Lakes as columns, rows and sizes in steps of a town.
fn lakes() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    prop::collection::vec((-1.0..6.0_f64, -1.0..6.0_f64, 0.1..3.0_f64), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn adjacent_surfaces_share_their_borders_in_every_tile(town in towns()) {
        shared_borders_hold(&surfaces(&town), 0.0)?;
    }

    #[test]
    fn surfaces_clipped_at_the_shore_share_their_borders_as_well(town in towns(), lakes in lakes()) {
        let lake = |&(x, y, size): &(f64, f64, f64)| {
            let corners = [(x, y), (x + size, y + 0.1), (x + size, y + size), (x + 0.2, y + size)];
            MultiPolygon::from(Polygon::new(corners.iter().map(|&(x, y)| town.at(x, y)).collect(), Vec::new()))
        };
        let ground = [(-9.0, -9.0), (20.0, -9.0), (20.0, 20.0), (-9.0, 20.0)].map(|(x, y)| town.at(x, y));
        let ground = MultiPolygon::from(Polygon::new(ground.to_vec().into(), Vec::new()));
        let land = Land::new(&[ground.difference(&unary_union(&lakes.iter().map(lake).collect::<Vec<_>>()))]);
        let surfaces = surfaces(&town);
        let on_land = land.overlaps(&surfaces.iter().map(|(_, shape)| shape).collect::<Vec<_>>());
        let cut = surfaces.into_iter().zip(on_land).filter_map(|((name, shape), on_land)| match on_land {
            LandOverlap::Whole => Some((name, shape)),
            LandOverlap::Part(part) => Some((name, part)),
            LandOverlap::Nothing => None,
        });
        // A shore may cross a border at an angle too sharp for the grid, with a gap of a unit or two.
        shared_borders_hold(&cut.collect::<Vec<_>>(), 4.0)?;
    }
}

#[test]
fn the_towns_have_holes_islands_and_touching_corners() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let towns = (0..200).map(|_| towns().new_tree(&mut runner).unwrap().current());
    let shapes: Vec<MultiPolygon> = towns.flat_map(|town| surfaces(&town)).map(|(_, shape)| shape).collect();
    assert!(shapes.iter().filter(|shape| shape.0.len() > 2).count() > 50);
    assert!(shapes.iter().flatten().filter(|part| !part.interiors().is_empty()).count() > 20);
    let touching = |shape: &&MultiPolygon| {
        let corners = shape.iter().flat_map(|part| &part.exterior().0[1..]);
        let mut seen = BTreeSet::new();
        corners.into_iter().any(|corner| !seen.insert((corner.x.to_bits(), corner.y.to_bits())))
    };
    assert!(shapes.iter().filter(touching).count() > 50);
}

/// Gaps and overlaps of surfaces without lakes, and the area that they cover.
fn gaps_and_overlaps(surfaces: &[MultiPolygon]) -> [f64; 3] {
    let together = unary_union(surfaces);
    let covered = together.unsigned_area();
    let lakes = together.iter().flat_map(Polygon::interiors);
    let gaps: f64 = lakes.map(|ring| Polygon::new(ring.clone(), Vec::new()).unsigned_area()).sum();
    let sum: f64 = surfaces.iter().map(Area::unsigned_area).sum();
    [gaps, sum - covered, covered]
}

/// The goals of `reference/tiles.md`, 7, which no other program meets all at once.
#[test]
fn illinois_has_no_gap_and_all_tracts_in_small_tiles() {
    let Some(tracts) = real_data("data/chicago/tracts/cb_2018_17_tract_500k.json") else { return };
    let folder = tempfile::tempdir().unwrap();
    let study = format!("[study]\nname = \"Illinois\"\n[tracts]\npath = {tracts:?}\ngeoid = \"GEOID\"\n");
    std::fs::write(folder.path().join("gapatlas.toml"), study).unwrap();
    succeed(folder.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let path = folder.path().join("atlas/tiles.pmtiles");
    assert!(std::fs::metadata(&path).unwrap().len() < 4_500_000);
    let mut present: BTreeMap<u8, BTreeSet<u64>> = BTreeMap::new();
    let mut areas: BTreeMap<u8, [f64; 3]> = BTreeMap::new();
    for ((zoom, ..), tile) in tiles(&path) {
        assert!(tile.len() < 400_000, "{} bytes at zoom {zoom}, of which gzip leaves half", tile.len());
        present.entry(zoom).or_default().extend(checked(&tile).remove("tracts").unwrap_or_default());
        if (5..=8).contains(&zoom) {
            let layers = read(&tile).unwrap();
            let surfaces: Vec<MultiPolygon> =
                layers.iter().flat_map(|layer| &layer.features).map(Feature::polygons).collect();
            let sums = areas.entry(zoom).or_default();
            for (sum, area) in sums.iter_mut().zip(gaps_and_overlaps(&surfaces)) {
                *sum += area;
            }
        }
    }
    assert!((5..=12).all(|zoom| present[&zoom].len() == 3121));
    for (zoom, [gaps, overlaps, covered]) in areas {
        assert!(gaps <= 1e-6 * covered && overlaps <= 5e-6 * covered, "zoom {zoom}: {gaps}, {overlaps} of {covered}");
    }
}

/// Tracts with names so long that together they are too large for one tile.
#[test]
fn a_tile_above_the_size_limit_has_no_tracts_instead_of_some() {
    let side = 140_i32;
    let cells: Vec<(i32, i32)> = (0..side).flat_map(|x| (0..side).map(move |y| (x, y))).collect();
    let name = |(x, y): &(i32, i32)| {
        let words = (1..8_u64).map(|turn| {
            let number = u64::from(x.unsigned_abs() * 1000 + y.unsigned_abs());
            format!("{:x}", (number * 7919 + turn * 104_729).wrapping_mul(0x9e37_79b9_7f4a_7c15))
        });
        words.collect::<String>()
    };
    let square = |(x, y): &(i32, i32)| {
        let (x, y) = (f64::from(*x) * 0.01, f64::from(*y) * 0.01);
        Some(Arc::new(Geometry::from(geo::Rect::new((x, y), (x + 0.01, y + 0.01)).to_polygon())))
    };
    let table = Table {
        layer: Layer::Tracts,
        columns: vec![
            Column::text(Quantity::Geoid, cells.iter().map(|(x, y)| Some(format!("17{x:03}{y:03}000")))),
            Column::text(Quantity::Name, cells.iter().map(|cell| Some(name(cell)))),
        ],
        geometry: cells.iter().map(square).collect(),
    };
    let table = publish(table, &[]);
    let layer = TileLayer::table(&table, vec!["its id".to_owned(), "its name".to_owned()]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.pmtiles");
    write_archive("names", None, &[layer], File::create(&path).unwrap()).unwrap();
    let metadata = StoredTiles::open(&path).unwrap().tilejson("");
    let first = metadata["vector_layers"][0]["minzoom"].as_u64().unwrap();
    // Two pixels wide from zoom 8 on, all in one tile of more than a megabyte.
    assert!((9..12).contains(&first), "{metadata}");
    let mut present: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for ((zoom, ..), tile) in tiles(&path) {
        present.entry(u64::from(zoom)).or_default().extend(checked(&tile).remove("tracts").unwrap_or_default());
    }
    assert!(present.iter().all(|(zoom, ids)| ids.len() == if *zoom < first { 0 } else { cells.len() }));
    assert!(present.keys().eq((first..=12).collect::<Vec<_>>().iter()));
}
