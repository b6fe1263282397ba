//! Time to build and to search a network of 600,000 nodes.
//!
//! The network and its checksums are those of `make_osm_network.py` in `../shared/oracles/access-bench`, which the
//! peers' benchmarks use. `GAPATLAS_STREETS` names the folder of its files; without them, the benchmark is skipped. It
//! prints wall time and, as machines are shared, processor time.

#![expect(clippy::print_stdout, reason = "a benchmark's answer is what it prints")]

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use gapatlas::domain::{CostUnit, Position};
use gapatlas::travel::streets::{
    EdgePoints, Entrances, LinkedPoint, Network, Open, PairSearch, Segment, nearest_sites,
};

fn main() {
    let folder = std::env::var_os("GAPATLAS_STREETS").map(PathBuf::from);
    let Some(folder) = folder.filter(|folder| folder.join("osm.nodes.f64").exists()) else {
        println!("skipped: GAPATLAS_STREETS names no folder with osm.nodes.f64");
        return;
    };
    let bytes = |name: &str| fs::read(folder.join(format!("osm.{name}"))).expect("a file of the network");
    let (meters, pois, weights) =
        (floats(&bytes("len.f64")), integers(&bytes("poi.u32")), floats(&bytes("weight.f64")));
    let ends = integers(&bytes("edges.u32"));
    // Meters on a plane as degrees: only their order along the Hilbert curve matters.
    let place = |at: &[f64]| Position::new(at[0] / 111_320.0, at[1] / 111_320.0).expect("a place");
    let points: Vec<Position> = floats(&bytes("nodes.f64")).chunks(2).map(place).collect();
    println!("{} nodes, {} edges, {} sites", points.len(), meters.len(), pois.len());
    println!("{:<40} {:>8} {:>8}  checksum", "", "wall s", "cpu s");
    for _ in 0..3 {
        let (network, linked_points) = timed("build", || {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole eighths of meters")]
            let ticks = meters.iter().map(|meters| (meters * 1024.0) as u32);
            let segments: Vec<Segment> = ends
                .chunks(2)
                .zip(ticks)
                .map(|(ends, ticks)| Segment { ends: [ends[0], ends[1]], ticks, open: Open::BOTH, is_linkable: true })
                .collect();
            let network = Network::new(CostUnit::M, points.clone(), &segments);
            let linked_points: Vec<Option<LinkedPoint>> =
                network.edge_positions().into_iter().map(|position| position.and_then(LinkedPoint::at)).collect();
            (network, linked_points)
        });
        println!("{:>10} edges, {} junctions", network.edge_count(), network.junction_count());
        let entrances: Vec<Entrances> = pois.iter().map(|&poi| Entrances::at(linked_points[poi as usize])).collect();
        let firsts = timed("nearest of all nodes", || nearest_sites(&network, &linked_points, &entrances, 1));
        let cost = |origin| firsts.row(&network, origin).next().map_or(5000.0, |(_, cost)| cost.min(5000.0));
        println!("{:>60}", (0..linked_points.len()).map(cost).sum::<f64>());
        timed("nearest 5 of all nodes", || nearest_sites(&network, &linked_points, &entrances, 5));
        for bound in [800.0, 2000.0] {
            let sums = timed(&format!("sum within {bound} m of all nodes"), || {
                let edge_points = EdgePoints::of_origins(&network, &linked_points);
                let pairs = PairSearch { network: &network, edge_points: &edge_points, sites: &entrances, bound };
                let new = || vec![0.0; edge_points.count()];
                let add =
                    |sums: &mut Vec<f64>, site: u32, point: u32, _| sums[point as usize] += weights[site as usize];
                let mut parts = pairs.fold(new, add).into_iter();
                let mut all = parts.next().unwrap_or_default();
                for part in parts {
                    all.iter_mut().zip(part).for_each(|(sum, more)| *sum += more);
                }
                let mut sums = vec![0.0; linked_points.len()];
                (0..).zip(all).for_each(|(point, sum)| sums[edge_points.origin(point) as usize] = sum);
                sums
            });
            println!("{:>60}", sums.iter().sum::<f64>());
        }
    }
}

fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let (wall, cpu) = (Instant::now(), cpu_seconds());
    let answer = run();
    println!("{what:<40} {:>8.3} {:>8.2}", wall.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    answer
}

/// The processor time of all threads, in ticks of 1/100 s: fields 14 and 15 of `/proc/self/stat`, see proc(5).
fn cpu_seconds() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = text.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn floats(bytes: &[u8]) -> Vec<f64> {
    bytes.chunks_exact(8).map(|chunk| f64::from_le_bytes(chunk.try_into().expect("eight bytes"))).collect()
}

fn integers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|chunk| u32::from_le_bytes(chunk.try_into().expect("four bytes"))).collect()
}
