//! Walking and driving along streets: results known by hand, laws against brute force, and published results.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use gapatlas::domain::{CostUnit, Footprint, Meters, Position};
use gapatlas::travel::Origin;
use gapatlas::travel::streets::{
    ClosedPoint, CostsFrom, EntranceKind, Entrances, LinkedPoint, Network, Open, Segment, StreetCosts, StreetLinker,
    StreetMap, StreetSegment, nearest_sites, sites_within, street_costs,
};
use geo::{Coord, Line, MultiPolygon, Polygon};
use proptest::prelude::*;

use crate::real_data::real_data;

/// A position in meters east and north of the corner of the town, at the equator.
fn at(east: f64, north: f64) -> Position {
    Position::new(east / 111_319.490_793, north / 110_574.388_557).unwrap()
}

fn coord(east: f64, north: f64) -> Coord {
    at(east, north).point().0
}

/// Streets between points on a grid of 100 m.
#[derive(Default)]
struct Town {
    map: StreetMap,
    points: BTreeMap<(i32, i32), u32>,
}

impl Town {
    fn point(&mut self, column: i32, row: i32) -> u32 {
        *self.points.entry((column, row)).or_insert_with(|| {
            self.map.points.push(at(f64::from(column) * 100.0, f64::from(row) * 100.0));
            u32::try_from(self.map.points.len() - 1).unwrap()
        })
    }

    fn street(&mut self, from: (i32, i32), to: (i32, i32), drive: Open) {
        let (blocks, step) = ((to.0 - from.0).abs().max((to.1 - from.1).abs()), |a: i32, b: i32| (b - a).signum());
        for block in 0..blocks {
            let corner = |n: i32| (from.0 + n * step(from.0, to.0), from.1 + n * step(from.1, to.1));
            let ends = [corner(block), corner(block + 1)].map(|(column, row)| self.point(column, row));
            let length = Meters::new(100.0).unwrap();
            let (walk, km_per_hour) = (Open::BOTH, 30.0);
            self.map.segments.push(StreetSegment { ends, length, walk, drive, km_per_hour, is_linkable: true });
        }
    }

    /// Streets every 100 m along the columns and rows of a block.
    fn grid(&mut self, columns: std::ops::RangeInclusive<i32>, rows: std::ops::RangeInclusive<i32>) {
        for row in rows.clone() {
            self.street((*columns.start(), row), (*columns.end(), row), Open::BOTH);
        }
        for column in columns {
            self.street((column, *rows.start()), (column, *rows.end()), Open::BOTH);
        }
    }

    fn walk(&self, from: &[Position], to: &[Footprint], bound: f64) -> StreetCosts {
        let network = Network::walking(&self.map);
        costs(&StreetLinker::new(&network, &self.map), from, to, bound)
    }

    fn drive(&self, from: &[Position], to: &[Footprint], bound: f64) -> StreetCosts {
        let network = Network::driving(&self.map);
        costs(&StreetLinker::new(&network, &self.map), from, to, bound)
    }
}

fn costs(linker: &StreetLinker<'_>, from: &[Position], to: &[Footprint], bound: f64) -> StreetCosts {
    let origins: Vec<Origin> = from.iter().map(|&position| Origin { position, people: 1.0, homes: 1.0 }).collect();
    street_costs(linker, &origins, &to.iter().collect::<Vec<_>>(), bound)
}

fn row(costs: &StreetCosts, origin: usize) -> Vec<(usize, f64)> {
    costs.costs.row(origin).iter().map(|(site, cost)| (site, (cost * 10.0).round() / 10.0)).collect()
}

fn point(east: f64, north: f64) -> Footprint {
    Footprint::Point(at(east, north))
}

fn square(west: f64, south: f64, side: f64) -> Footprint {
    let corners = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)];
    let ring: Vec<Coord> = corners.iter().map(|(x, y)| coord(west + x, south + y)).collect();
    Footprint::Area(MultiPolygon::new(vec![Polygon::new(ring.into(), vec![])]))
}

/// Two quarters on both sides of a river, with one bridge in the south.
fn town_with_a_river() -> Town {
    let mut town = Town::default();
    town.grid(0..=5, 0..=10);
    town.grid(6..=11, 0..=10);
    town.street((5, 0), (6, 0), Open::BOTH);
    town.map.obstacles.push(Line::new(coord(550.0, 10.0), coord(550.0, 1100.0)));
    town
}

#[test]
fn the_other_bank_is_reached_over_the_bridge() {
    let town = town_with_a_river();
    let costs = town.walk(&[at(500.0, 1000.0), at(600.0, 1000.0)], &[point(600.0, 1000.0)], 3000.0);
    // 100 m in a straight line; ten blocks south, one over the bridge, ten north.
    assert_eq!(row(&costs, 0), [(0, 2100.0)]);
    assert_eq!(row(&costs, 1), [(0, 0.0)]);
}

#[test]
fn a_position_is_linked_to_the_nearest_street_and_the_way_to_it_counts() {
    let town = town_with_a_river();
    // 30 m beside the middle of one block; 20 m beside a point a quarter along the next.
    let costs = town.walk(&[at(150.0, 30.0), at(225.0, -20.0)], &[point(225.0, -20.0), point(150.0, 30.0)], 500.0);
    assert_eq!(row(&costs, 0), [(1, 60.0), (0, 125.0)]);
    assert_eq!(row(&costs, 1), [(0, 40.0), (1, 125.0)]);
}

#[test]
fn nobody_is_linked_across_a_river_if_there_is_a_street_on_their_side() {
    let mut town = town_with_a_river();
    // The river bends west: the street on the other bank is 40 m away, the one on the own bank 60 m.
    town.map.obstacles = vec![Line::new(coord(570.0, 10.0), coord(570.0, 1100.0))];
    let sites = [point(500.0, 1000.0)];
    let costs = town.walk(&[at(560.0, 1000.0)], &sites, 3000.0);
    assert_eq!(row(&costs, 0), [(0, 60.0)]);
    assert!(costs.obstructed_origins.is_empty());
    // On an island in the river north of the town: water on both sides, and the bridge is too far.
    town.map.obstacles.push(Line::new(coord(550.0, -2000.0), coord(550.0, 3000.0)));
    town.map.obstacles.push(Line::new(coord(570.0, -2000.0), coord(570.0, 3000.0)));
    let costs = town.walk(&[at(560.0, 2000.0)], &[point(600.0, 900.0)], 3000.0);
    assert_eq!(costs.obstructed_origins, [0]);
    // 40 m east and 1,000 m south, then a block.
    assert_eq!(row(&costs, 0), [(0, 1100.8)]);
}

#[test]
fn nobody_is_linked_to_a_bridge_from_the_river() {
    let mut town = town_with_a_river();
    for segment in &mut town.map.segments {
        // The bridge is the only street from column 5 to column 6.
        let columns = segment.ends.iter().map(|&end| town.map.points[end as usize].lon() / at(100.0, 0.0).lon());
        segment.is_linkable = (columns.sum::<f64>() - 11.0).abs() > 0.1;
    }
    // Below the bridge it is 45 m to the bank.
    let costs = town.walk(&[at(545.0, 0.0)], &[point(500.0, 0.0)], 500.0);
    assert_eq!(row(&costs, 0), [(0, 45.0)]);
}

#[test]
fn with_no_site_within_the_bound_only_the_nearest_cost_is_known() {
    let town = town_with_a_river();
    let sites = [point(0.0, 1000.0), point(500.0, 700.0), point(500.0, 0.0)];
    let costs = town.walk(&[at(500.0, 1000.0), at(500.0, 300.0)], &sites, 299.0);
    assert_eq!(row(&costs, 0), [(1, 300.0)]);
    assert_eq!(row(&costs, 1), [(2, 300.0)]);
    let costs = town.walk(&[at(500.0, 1000.0)], &sites, 300.0);
    assert_eq!(row(&costs, 0), [(1, 300.0)]);
}

#[test]
fn one_way_streets_are_driven_around_the_block_and_walked_in_both_directions() {
    let mut town = Town::default();
    for (from, to) in [((0, 0), (4, 0)), ((4, 0), (4, 4)), ((4, 4), (0, 4)), ((0, 4), (0, 0))] {
        town.street(from, to, Open::FORWARD);
    }
    let (from, to) = ([at(200.0, 0.0)], [point(100.0, 0.0), point(300.0, 0.0)]);
    // 0.2 minutes for 100 m at 30 km/h: 1 block ahead, 15 back.
    assert_eq!(row(&town.drive(&from, &to, 60.0), 0), [(1, 0.2), (0, 3.0)]);
    assert_eq!(row(&town.walk(&from, &to, 1000.0), 0), [(0, 100.0), (1, 100.0)]);
}

#[test]
fn a_bollard_stops_cars_and_a_locked_gate_stops_everybody() {
    let mut town = Town::default();
    town.grid(0..=10, 0..=1);
    let bollard = town.point(5, 0);
    let gate = town.point(5, 1);
    town.map.segments.retain(|segment| segment.ends != [bollard, gate]);
    town.map.closed = vec![ClosedPoint { point: bollard, to_walkers: false, to_drivers: true }];
    let (from, to) = ([at(400.0, 0.0)], [point(600.0, 0.0)]);
    assert_eq!(row(&town.walk(&from, &to, 2000.0), 0), [(0, 200.0)]);
    // Four blocks around by the other street.
    assert_eq!(row(&town.drive(&from, &to, 60.0), 0), [(0, 0.8)]);
    town.map.closed.push(ClosedPoint { point: gate, to_walkers: true, to_drivers: true });
    let costs = town.drive(&from, &to, 60.0);
    assert_eq!((row(&costs, 0), costs.isolated_origins), (vec![], vec![0]));
    assert_eq!(row(&town.walk(&from, &to, 2000.0), 0), [(0, 200.0)]);
}

#[test]
fn disconnected_streets_are_found_and_a_gap_in_the_map_is_bridged() {
    let mut town = Town::default();
    town.grid(0..=5, 0..=5);
    town.grid(20..=25, 0..=5);
    // A path in a courtyard that is not drawn up to the street.
    town.street((6, 2), (6, 3), Open::BOTH);
    let network = Network::walking(&town.map);
    let linker = StreetLinker::new(&network, &town.map);
    let lengths: Vec<f64> = linker.islands().iter().map(|island| island.streets.get().round()).collect();
    assert_eq!(lengths, [6000.0, 6000.0, 100.0]);
    let from = [at(600.0, 250.0), at(2000.0, 0.0), at(-3000.0, 0.0)];
    let costs = costs(&linker, &from, &[point(500.0, 200.0), point(5000.0, 0.0)], 2000.0);
    assert_eq!(row(&costs, 0), [(0, 150.0)], "taken to the street, not to the path in the court");
    assert_eq!((&costs.isolated_origins, &costs.unlinked_origins), (&vec![1], &vec![2]));
    assert_eq!(costs.entrance_kinds, [Some(EntranceKind::Point), None]);
}

#[test]
fn parks_are_entered_at_crossing_ways_else_at_entrances_else_at_the_nearest_point() {
    let mut town = Town::default();
    town.grid(0..=10, 0..=3);
    // A path leads into the first park from the south.
    town.street((2, 3), (2, 5), Open::BOTH);
    let parks = [square(150.0, 330.0, 300.0), square(550.0, 320.0, 200.0), square(800.0, 340.0, 100.0)];
    town.map.entrances.push(at(700.0, 315.0));
    let from = [at(200.0, 300.0), at(400.0, 300.0), at(600.0, 300.0), at(800.0, 300.0), at(600.0, 400.0)];
    let costs = town.walk(&from, &parks, 150.0);
    let kinds = [EntranceKind::Ways, EntranceKind::Entrances, EntranceKind::Edge].map(Some);
    assert_eq!(costs.entrance_kinds, kinds);
    assert_eq!(row(&costs, 0), [(0, 30.0)], "along the path");
    assert_eq!(row(&costs, 1), [(0, 230.0)], "not over the lawn 30 m away, but to the path");
    assert_eq!(row(&costs, 2), [(1, 115.0)], "to the gate at 700, 15 m off the street");
    assert_eq!(row(&costs, 3), [(2, 40.0), (1, 115.0)], "to the corner of the park");
    assert_eq!(row(&costs, 4), [(1, 0.0)], "inside");
}

fn network_of(segments: &[(u32, u32, u32, Open)], points: u32) -> Network {
    let segment =
        |&(from, to, ticks, open): &(u32, u32, u32, Open)| Segment { ends: [from, to], ticks, open, is_linkable: true };
    let segments: Vec<Segment> = segments.iter().map(segment).collect();
    let points = (0..points).map(|point| at(f64::from(point * 37 % 100), f64::from(point * 61 % 100))).collect();
    Network::new(CostUnit::M, points, &segments)
}

/// The Floyd-Warshall algorithm (1962, doi:10.1145/367766.368168) over single segments.
fn floyd(segments: &[(u32, u32, u32, Open)], points: usize) -> Vec<Vec<Option<u32>>> {
    let mut costs = vec![vec![None; points]; points];
    let better = |known: &mut Option<u32>, cost: u32| *known = Some(known.map_or(cost, |known: u32| known.min(cost)));
    for (point, row) in costs.iter_mut().enumerate() {
        row[point] = Some(0);
    }
    for &(from, to, ticks, open) in segments {
        if open.forward {
            better(&mut costs[from as usize][to as usize], ticks);
        }
        if open.backward {
            better(&mut costs[to as usize][from as usize], ticks);
        }
    }
    for over in 0..points {
        for from in 0..points {
            for to in 0..points {
                if let (Some(first), Some(second)) = (costs[from][over], costs[over][to]) {
                    better(&mut costs[from][to], first + second);
                }
            }
        }
    }
    costs
}

fn segments(points: u32) -> impl Strategy<Value = Vec<(u32, u32, u32, Open)>> {
    let open = prop_oneof![4 => Just(Open::BOTH), 1 => Just(Open::FORWARD), 1 => Just(Open::FORWARD.reversed())];
    // Chains, which are contracted to one edge, and random segments that cross them, run beside them or lead back.
    let segment = (0..points, 0..points, 0..5000_u32, open.clone());
    let chain = (0..points - 1, 1..5000_u32, open).prop_map(|(at, ticks, open)| (at, at + 1, ticks, open));
    // The ends of a zero-length street are one point, whatever its direction.
    let some_length = |(from, to, ticks, open): (u32, u32, u32, Open)| {
        (from, to, if open == Open::BOTH { ticks } else { ticks.max(1) }, open)
    };
    prop::collection::vec(prop_oneof![2 => chain, 1 => segment].prop_map(some_length), 1..40)
}

/// Every point of a network as origin and as site; `None` for points without a street.
fn everywhere(network: &Network) -> (Vec<Option<LinkedPoint>>, Vec<Entrances>) {
    let linked_points: Vec<_> = network.edge_positions().into_iter().map(|at| at.and_then(LinkedPoint::at)).collect();
    let entrances = linked_points.iter().map(|linked| Entrances::at(*linked)).collect();
    (linked_points, entrances)
}

proptest! {
    #[test]
    fn costs_are_those_of_brute_force_in_every_direction_and_bound(segments in segments(20), bound in 0..20_000_u32) {
        let network = network_of(&segments, 20);
        let (linked_points, entrances) = everywhere(&network);
        let exact = floyd(&segments, 20);
        let meters = |ticks: u32| f64::from(ticks) / 1024.0;
        let near = sites_within(&network, &linked_points, &entrances, meters(bound));
        let firsts = nearest_sites(&network, &linked_points, &entrances, 3);
        for (from, row) in exact.iter().enumerate() {
            if let Some(place) = linked_points[from] {
                let costs = CostsFrom::new(&network, place, meters(bound));
                for (to, exact) in linked_points.iter().zip(row).filter_map(|(to, exact)| Some(((*to)?, exact))) {
                    prop_assert_eq!(costs.to(to), exact.filter(|cost| *cost <= bound).map(meters));
                }
            }
            let on_street = |point: usize| linked_points[point].is_some();
            let reached = (0..).zip(row).filter(|(to, _): &(u32, _)| on_street(from) && on_street(*to as usize));
            let mut all: Vec<(u32, u32)> = reached.filter_map(|(to, cost)| Some(((*cost)?, to))).collect();
            all.sort_unstable();
            let decode = |(cost, to): &(u32, u32)| (*to, meters(*cost));
            let within = all.iter().filter(|(cost, _)| *cost <= bound).map(decode);
            prop_assert!(near.row(&network, from).eq(within));
            prop_assert!(firsts.row(&network, from).eq(all.iter().take(3).map(decode)));
        }
    }

    #[test]
    fn another_street_never_increases_a_cost(segments in segments(15), more in (0..15_u32, 0..15_u32, 0..5000_u32)) {
        let mut with = segments.clone();
        with.push((more.0, more.1, more.2, Open::BOTH));
        let [before, after] = [&segments, &with].map(|segments| {
            let network = network_of(segments, 15);
            let (linked_points, entrances) = everywhere(&network);
            let found = nearest_sites(&network, &linked_points, &entrances, 15);
            let rows: Vec<BTreeMap<u32, u64>> =
                (0..15).map(|from| found.row(&network, from).map(|(to, cost)| (to, cost.to_bits())).collect()).collect();
            rows
        });
        for (before, after) in before.iter().zip(&after) {
            for (to, cost) in before {
                prop_assert!(after[to] <= *cost);
            }
        }
    }

    #[test]
    fn costs_are_symmetric_and_satisfy_the_triangle_inequality(segments in segments(12)) {
        let both: Vec<_> = segments.iter().map(|&(from, to, ticks, _)| (from, to, ticks, Open::BOTH)).collect();
        let network = network_of(&both, 12);
        let (linked_points, entrances) = everywhere(&network);
        let found = nearest_sites(&network, &linked_points, &entrances, 12);
        let rows: Vec<BTreeMap<u32, f64>> = (0..12).map(|from| found.row(&network, from).collect()).collect();
        for (row, from) in rows.iter().zip(0..) {
            for (&to, &cost) in row {
                prop_assert_eq!(rows[to as usize].get(&from), Some(&cost));
                for (&over, &first) in row {
                    prop_assert!(rows[over as usize].get(&to).is_none_or(|second| first + second >= cost));
                }
            }
        }
    }
}

fn table(path: &Path) -> Vec<Vec<f64>> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap_or(f64::NAN)).collect()).collect()
}

/// Distances of scipy's Dijkstra from every node of a street network to its points of interest.
#[test]
fn distances_counts_and_sums_are_those_of_scipy_to_the_last_bit() {
    let Some(folder) = real_data("oracles/access") else { return };
    let nodes = table(&folder.join("network/nodes.csv"));
    let number: BTreeMap<u64, u32> = nodes.iter().zip(0..).map(|(node, number)| (node[0].to_bits(), number)).collect();
    let points = nodes.iter().map(|node| at(node[1], node[2])).collect();
    let segments: Vec<Segment> = table(&folder.join("network/edges.csv"))
        .iter()
        .map(|edge| {
            let ends = [edge[0], edge[1]].map(|node| number[&node.to_bits()]);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole meters")]
            let ticks = (edge[2] * 1024.0) as u32;
            Segment { ends, ticks, open: Open::BOTH, is_linkable: true }
        })
        .collect();
    let network = Network::new(CostUnit::M, points, &segments);
    let (linked_points, all) = everywhere(&network);
    let pois = table(&folder.join("network/pois.csv"));
    let entrances: Vec<Entrances> = pois.iter().map(|poi| all[number[&poi[1].to_bits()] as usize].clone()).collect();
    let firsts = nearest_sites(&network, &linked_points, &entrances, 5);
    let near = [600.0, 1500.0, 3000.0].map(|bound| sites_within(&network, &linked_points, &entrances, bound));
    let expected = fs::read_to_string(folder.join("expected/pandana_network.csv")).unwrap();
    let header: Vec<&str> = expected.lines().next().unwrap().split(',').collect();
    let column = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let mut compared = 0;
    for line in expected.lines().skip(1) {
        let cells: Vec<f64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        let node = number[&cells[0].to_bits()] as usize;
        let found: Vec<f64> = firsts.row(&network, node).map(|(_, cost)| cost).collect();
        for k in 1..=5 {
            let exact = Some(cells[column(&format!("exact_nearest{k}"))]).filter(|cost| cost.is_finite());
            assert_eq!(found.get(k - 1).copied(), exact, "node {}", cells[0]);
        }
        for (near, bound) in near.iter().zip([600, 1500, 3000]) {
            let (mut count, mut sum) = (0.0, 0.0);
            for (site, _) in near.row(&network, node) {
                count += 1.0;
                sum += pois[site as usize][2];
            }
            assert_eq!(count, cells[column(&format!("exact_count_{bound}"))]);
            assert_eq!(sum, cells[column(&format!("exact_sum_flat_{bound}"))]);
        }
        compared += 1;
    }
    assert_eq!(compared, 2475);
}
