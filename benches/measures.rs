//! Time and memory of the measures over a cost matrix.
//!
//!     cargo bench --bench measures                        random tables: a metropolitan area and a nation
//!     cargo bench --bench measures -- DIR metro|nation    tables of another program, results as JSON
//!
//! DIR has arrays of little-endian numbers: `NAME.origins.f64` (x, y, people), `NAME.dests.f64` (x, y, supply), and
//! `NAME.pairs.{o.u32,d.u32,cost.f64}`. The checksum is the sum of the result. Times depend on the
//! machine: compare ratios, not seconds.

#![expect(clippy::print_stdout, reason = "a benchmark's answer is what it prints")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use gapatlas::access::{
    Catchment, Interval, RaamParameters, WeightedCosts, balanced, cost_to_nearest, gravity, over_interval,
    rational_agents, spatial_availability, three_step, two_step,
};
use gapatlas::domain::{Footprint, Meters, Position};
use gapatlas::travel::{CostMatrix, Origin, Pair, straight_costs};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if let [folder, name] = arguments.as_slice() {
        measure(&Region::read(Path::new(folder), name), name, true);
    } else {
        println!("{:<60} {:>10} {:>10} {:>20}", "", "wall ms", "cpu ms", "checksum");
        measure(&Region::metro(), "metro", false);
        measure(&Region::nation(), "nation", false);
    }
}

/// Origins and sites on a plane of kilometers, with the costs between them.
struct Region {
    from: Vec<Origin>,
    to: Vec<Footprint>,
    people: Vec<f64>,
    supply: Vec<f64>,
    costs: CostMatrix,
}

const STEPS: &str = "step:10=1,20=0.68,30=0.22";
const THREE_STEPS: &str = "step:10=0.962,20=0.704,30=0.377,60=0.042";

/// The names of operations are those of the peers' benchmarks.
fn measure(region: &Region, data: &str, json: bool) {
    let Region { people, supply, costs, .. } = region;
    let show = |op: &str, times: usize, of: &dyn Fn() -> f64| show(data, op, json, times, of);
    let reach = |decay: &str, cutoff: Option<f64>| {
        WeightedCosts::new(costs, &Catchment { cutoff, decay: decay.parse().expect("a decay") })
    };
    let sum = |[access]: [Vec<f64>; 1]| access.iter().sum::<f64>();
    let within = Some(30.0);
    show("nearest cost (segment min)", 9, &|| cost_to_nearest(costs, supply, 1).iter().flatten().sum());
    show("weighted_catchment max_cost=30 (sum of supply)", 9, &|| sum(gravity(&reach("none", within), [supply])));
    show("two_stage_fca max_cost=30", 9, &|| sum(two_step(&reach("none", within), people, [supply])));
    show("enhanced_two_stage_fca default step_fn, max_cost=30", 9, &|| {
        sum(two_step(&reach(STEPS, within), people, [supply]))
    });
    show("two_stage_fca gaussian(15) max_cost=30", 9, &|| {
        sum(two_step(&reach("gaussian:15", within), people, [supply]))
    });
    show("three_stage_fca default step_fn, max_cost=30", 9, &|| {
        sum(three_step(&reach(THREE_STEPS, None), within, people, [supply]))
    });
    show("balanced fca, gaussian(15), max_cost=30", 9, &|| {
        sum(balanced(&reach("gaussian:15", within), people, [supply]))
    });
    show("spatial availability, exponential", 9, &|| {
        sum(spatial_availability(&reach("exponential:0.08", None), people, [supply], 1.0))
    });
    show("ten measures, five cutoffs, four kinds of site", 3, &|| all_measures(region));
    let gaussian = reach("gaussian:15", None);
    show("slider: another cutoff, of 100 the 95th percentile", 1, &|| {
        p95_milliseconds(|at| sum(two_step(&gaussian.within(Some(10.0 + f64::from(at) / 4.0)), people, [supply])))
    });
    show("slider: other people, of 100 the 95th percentile", 1, &|| {
        p95_milliseconds(|at| {
            let fewer: Vec<f64> = people.iter().map(|people| people * (1.0 - f64::from(at) / 200.0)).collect();
            sum(two_step(&gaussian, &fewer, [supply]))
        })
    });
    show("in a straight line: all pairs within 25 km, by rising distance", 3, &|| straight_line(region, 25_000.0).1);
    show("in a straight line: the nearest site of each place", 3, &|| straight_line(region, 0.0).0);
    show("raam tau=60, the equilibrium", 1, &|| {
        let parameters = RaamParameters { tau: 60.0, rho: None, cutoff: None };
        let equilibrium = rational_agents(costs, people, supply, &parameters);
        println!("{:<60} gap {:e}", "", equilibrium.gap);
        equilibrium.access.iter().flatten().sum()
    });
}

/// The sum of the distances to the nearest site, in meters, and the number of pairs within the bound.
#[expect(clippy::cast_precision_loss, reason = "some millions")]
fn straight_line(Region { from, to, .. }: &Region, bound: f64) -> (f64, f64) {
    let sites: Vec<&Footprint> = to.iter().collect();
    let costs = straight_costs(from, &sites, Meters::new(bound).expect("a bound"));
    ((0..from.len()).filter_map(|origin| costs.row(origin).nearest()).sum(), costs.pairs() as f64)
}

/// Projects a point of a plane of kilometers to the globe, near Kansas.
fn to_position([x, y]: [f64; 2]) -> Position {
    const KM_PER_DEGREE: f64 = 111.2;
    let lat = 39.0 + y / KM_PER_DEGREE;
    Position::new(-98.0 + x / (KM_PER_DEGREE * lat.to_radians().cos()), lat).expect("a place on the globe")
}

/// Nearest, cumulative, interval, gravity twice, floating catchments five times: ten measures, eight of them at five
/// cutoffs.
fn all_measures(Region { people, supply, costs, .. }: &Region) -> f64 {
    let kind = |number: usize| -> Vec<f64> {
        let of_kind = |(at, supply): (usize, &f64)| if at % 4 == number { *supply } else { 0.0 };
        supply.iter().enumerate().map(of_kind).collect()
    };
    let kinds: [Vec<f64>; 4] = std::array::from_fn(kind);
    let kinds = kinds.each_ref().map(Vec::as_slice);
    let sum = |access: [Vec<f64>; 4]| access.iter().flatten().sum::<f64>();
    let decays = ["none", STEPS, "exponential:0.08", "gaussian:15", THREE_STEPS];
    let all = decays
        .map(|decay| WeightedCosts::new(costs, &Catchment { cutoff: None, decay: decay.parse().expect("a decay") }));
    let interval = Interval::new(10.0, 30.0, 5.0).expect("an interval");
    let mut total = 0.0;
    for kind in kinds {
        total += cost_to_nearest(costs, kind, 1).iter().flatten().sum::<f64>();
        total += over_interval(costs, kind, &interval).mean.iter().sum::<f64>();
    }
    for cutoff in [10.0, 20.0, 30.0, 40.0, 60.0].map(Some) {
        let [none, steps, exponential, gaussian, _] = all.each_ref().map(|reach| reach.within(cutoff));
        total += sum(gravity(&none, kinds)) + sum(gravity(&exponential, kinds));
        total += sum(two_step(&none, people, kinds)) + sum(two_step(&steps, people, kinds));
        total += sum(two_step(&gaussian, people, kinds)) + sum(balanced(&gaussian, people, kinds));
        total += sum(three_step(&all[4], cutoff, people, kinds));
        total += sum(spatial_availability(&exponential, people, kinds, 1.0));
    }
    total
}

/// The 95th percentile of 100 runs, in milliseconds.
fn p95_milliseconds(of: impl Fn(u32) -> f64) -> f64 {
    let mut times: Vec<f64> = (0..100)
        .map(|at| {
            let seed = Instant::now();
            std::hint::black_box(of(at));
            seed.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[94]
}

/// Prints the best of some runs.
fn show(data: &str, op: &str, json: bool, times: usize, of: &dyn Fn() -> f64) {
    let run = || {
        let (wall, cpu) = (Instant::now(), processor_seconds());
        let result = of();
        (wall.elapsed().as_secs_f64(), processor_seconds() - cpu, result)
    };
    let runs = (0..times).map(|_| run());
    let (wall, cpu, answer) = runs.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    if json {
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split(' ').next().unwrap_or("0");
        println!(
            r#"{{"peer":"gapatlas","data":"{data}","op":"{op}","wall_s":{wall:.5},"cpu_s":{cpu:.5},"repeat":{times},"maxrss_mib":{},"load1":{load},"checksum":{answer}}}"#,
            peak_megabytes()
        );
    } else {
        println!("{:<60} {:>10.2} {:>10.2} {answer:>20.6}", format!("{data}: {op}"), wall * 1e3, cpu * 1e3);
        if times == 3 {
            println!("{:<60} {} MB at most until here", "", peak_megabytes());
        }
    }
}

/// The processor time of all threads.
fn processor_seconds() -> f64 {
    let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let run = tasks.filter_map(|task| {
        let text = fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    run.sum::<f64>() / 1e9
}

fn peak_megabytes() -> u64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let high =
        text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    high.unwrap_or(0) / 1024
}

impl Region {
    fn read(folder: &Path, name: &str) -> Self {
        let bytes = |ending: &str| fs::read(folder.join(format!("{name}.{ending}"))).expect("a file of the table");
        let reals = |ending: &str| -> Vec<f64> {
            bytes(ending).as_chunks().0.iter().map(|chunk| f64::from_le_bytes(*chunk)).collect()
        };
        let wholes = |ending: &str| -> Vec<u32> {
            bytes(ending).as_chunks().0.iter().map(|chunk| u32::from_le_bytes(*chunk)).collect()
        };
        let places = |numbers: Vec<f64>| -> (Vec<[f64; 2]>, Vec<f64>) {
            numbers.as_chunks::<3>().0.iter().map(|&[x, y, amount]| ([x, y], amount)).unzip()
        };
        let ((from, people), (to, supply)) = (places(reals("origins.f64")), places(reals("dests.f64")));
        let (origins, sites) = (wholes("pairs.o.u32"), wholes("pairs.d.u32"));
        let pairs = origins.into_iter().zip(sites).zip(reals("pairs.cost.f64"));
        let pairs: Vec<Pair> = pairs.map(|((origin, site), cost)| Pair { origin, site, cost }).collect();
        let costs = CostMatrix::from_pairs([people.len(), supply.len()], None, &pairs).expect("no pair twice");
        Self::placed([&from, &to], people, supply, costs)
    }

    /// 4,000 places, 2,000 sites, a million pairs or two up to an hour.
    fn metro() -> Self {
        let plan =
            Plan { seed: 4242, size: [4_000, 2_000], towns: 12, side: 90.0, spread: 9.0, radius: 28.1, speed: 28.1 };
        Self::random(&plan)
    }

    /// 85,000 places, 100,000 sites, some million pairs up to 25 km.
    fn nation() -> Self {
        let size = [85_000, 100_000];
        Self::random(&Plan { seed: 8585, size, towns: 420, side: 3_000.0, spread: 9.0, radius: 25.0, speed: 36.9 })
    }

    fn placed([from, to]: [&[[f64; 2]]; 2], people: Vec<f64>, supply: Vec<f64>, costs: CostMatrix) -> Self {
        let origin = |at: &[f64; 2]| Origin { position: to_position(*at), people: 1.0, homes: 1.0 };
        let site = |at: &[f64; 2]| Footprint::Point(to_position(*at));
        Self { from: from.iter().map(origin).collect(), to: to.iter().map(site).collect(), people, supply, costs }
    }

    /// Points around towns, and a fifth of them anywhere; costs are minutes by distance and speed, and three more.
    fn random(plan: &Plan) -> Self {
        let mut rng = SeededRng(ChaCha8Rng::seed_from_u64(plan.seed));
        let anywhere = |rng: &mut SeededRng| [0, 1].map(|_| rng.up_to(plan.side));
        let towns: Vec<[f64; 2]> = (0..plan.towns).map(|_| anywhere(&mut rng)).collect();
        let mut points = |count: usize| -> Vec<[f64; 2]> {
            let point = |_| {
                let [x, y] = towns[rng.below(towns.len())];
                let [east, north] = rng.normal();
                let around = [x + plan.spread * east, y + plan.spread * north];
                if rng.up_to(1.0) < 0.2 { anywhere(&mut rng) } else { around }
            };
            (0..count).map(point).collect()
        };
        let [from, to] = plan.size.map(&mut points);
        let mut amounts = |count: usize, middle: f64, spread: f64| -> Vec<f64> {
            (0..count).map(|_| (middle + spread * rng.normal()[0]).exp().floor().max(1.0)).collect()
        };
        let (people, supply) = (amounts(from.len(), 8.2, 0.45), amounts(to.len(), 1.6, 0.9));
        let pairs = pairs_within(&from, &to, plan.radius, |distance| distance / plan.speed * 60.0 + 3.0);
        let costs = CostMatrix::from_pairs(plan.size, None, &pairs).expect("no pair twice");
        Self::placed([&from, &to], people, supply, costs)
    }
}

/// The parameters of a random region, in kilometers and hours: the numbers of origins and sites, the number of towns on
/// a square, the standard deviation of each, the largest distance of pairs, and the speed of travel.
struct Plan {
    seed: u64,
    size: [usize; 2],
    towns: usize,
    side: f64,
    spread: f64,
    radius: f64,
    speed: f64,
}

/// All pairs of points within a radius, by a grid of squares.
fn pairs_within(from: &[[f64; 2]], to: &[[f64; 2]], radius: f64, cost: impl Fn(f64) -> f64) -> Vec<Pair> {
    #[expect(clippy::cast_possible_truncation, reason = "a few thousand kilometers")]
    let grid_cell = |at: [f64; 2]| at.map(|x| (x / radius).floor() as i64);
    let mut grid: std::collections::HashMap<[i64; 2], Vec<u32>> = std::collections::HashMap::new();
    for (site, at) in (0..).zip(to) {
        grid.entry(grid_cell(*at)).or_default().push(site);
    }
    let mut pairs = Vec::new();
    for (origin, at) in (0..).zip(from) {
        let [x, y] = grid_cell(*at);
        let around = (-1..=1).flat_map(|east| (-1..=1).map(move |north| [x + east, y + north]));
        for site in around.filter_map(|grid_cell| grid.get(&grid_cell)).flatten() {
            let to = to[*site as usize];
            let distance = (at[0] - to[0]).hypot(at[1] - to[1]);
            if distance <= radius {
                pairs.push(Pair { origin, site: *site, cost: cost(distance) });
            }
        }
    }
    pairs
}

struct SeededRng(ChaCha8Rng);

impl SeededRng {
    fn up_to(&mut self, max: f64) -> f64 {
        f64::from(self.0.next_u32()) / f64::from(u32::MAX) * max
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.0.next_u32()).unwrap_or_default() % count
    }

    /// Two numbers of the normal distribution (Box and Muller 1958).
    fn normal(&mut self) -> [f64; 2] {
        let (length, angle) = ((-2.0 * (1.0 - self.up_to(0.999_999)).ln()).sqrt(), self.up_to(std::f64::consts::TAU));
        [length * angle.cos(), length * angle.sin()]
    }
}
