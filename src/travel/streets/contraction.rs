//! From single links to edges between junctions, in an order that keeps neighbours together.

use rayon::prelude::*;

use crate::domain::Position;
use crate::travel::streets::map::Open;
use crate::travel::streets::network::{Bend, Edge, Link, accumulate, index};

/// Edges, and the points along them.
pub(crate) struct Woven {
    pub(crate) edges: Vec<Edge>,
    pub(crate) bends: Vec<Bend>,
    pub(crate) bend_starts: Vec<u32>,
    pub(crate) junctions: usize,
}

/// Joins links where exactly two meet that are alike. Where all links of a round are so, it begins anywhere.
pub(crate) fn weave(points: &[Position], links: &[Link]) -> Woven {
    let meeting = Meeting::new(points.len(), links);
    let is_through: Vec<bool> = (0..index(points.len())).map(|point| meeting.is_through(point, links)).collect();
    let mut weaver = Weaver {
        links,
        meeting: &meeting,
        is_through: &is_through,
        used: vec![false; links.len()],
        junction_of: vec![None; points.len()],
        woven: Woven { edges: Vec::new(), bends: Vec::new(), bend_starts: vec![0], junctions: 0 },
    };
    let is_junction = |point: &u32| !is_through[*point as usize] && !meeting.at(*point).is_empty();
    let junctions: Vec<u32> = (0..index(points.len())).filter(is_junction).collect();
    let junctions = along_a_curve(points, junctions);
    for (&junction, number) in junctions.iter().zip(0..) {
        weaver.junction_of[junction as usize] = Some(number);
    }
    weaver.woven.junctions = junctions.len();
    for junction in junctions {
        for &link in meeting.at(junction) {
            weaver.follow(junction, link);
        }
    }
    for link in 0..index(links.len()) {
        if !weaver.used[link as usize] {
            let start = links[link as usize].ends[0];
            weaver.junction_of[start as usize] = Some(index(weaver.woven.junctions));
            weaver.woven.junctions += 1;
            weaver.follow(start, link);
        }
    }
    weaver.woven
}

/// Which links meet in a point.
struct Meeting {
    starts: Vec<u32>,
    links: Vec<u32>,
}

impl Meeting {
    fn new(points: usize, links: &[Link]) -> Self {
        let mut starts = vec![0; points + 1];
        links.iter().flat_map(|link| link.ends).for_each(|end| starts[end as usize + 1] += 1);
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut meeting = vec![0; links.len() * 2];
        for (link, id) in links.iter().zip(0..) {
            for end in link.ends {
                meeting[next[end as usize] as usize] = id;
                next[end as usize] += 1;
            }
        }
        Self { starts, links: meeting }
    }

    fn at(&self, point: u32) -> &[u32] {
        &self.links[self.starts[point as usize] as usize..self.starts[point as usize + 1] as usize]
    }

    /// Whether the way goes on here and nowhere else.
    fn is_through(&self, point: u32, links: &[Link]) -> bool {
        let &[first, second] = self.at(point) else { return false };
        let (first_link, second_link) = (&links[first as usize], &links[second as usize]);
        let open_alike = away_from(point, first_link) == away_from(point, second_link).turned();
        first != second && open_alike && first_link.has_doors == second_link.has_doors
    }
}

/// How a link is open as seen from one of its ends.
fn away_from(point: u32, link: &Link) -> Open {
    if link.ends[0] == point { link.open } else { link.open.turned() }
}

struct Weaver<'a> {
    links: &'a [Link],
    meeting: &'a Meeting,
    is_through: &'a [bool],
    used: Vec<bool>,
    junction_of: Vec<Option<u32>>,
    woven: Woven,
}

impl Weaver<'_> {
    /// Makes an edge of a link and what goes on from it, unless it is one already.
    fn follow(&mut self, start: u32, link: u32) {
        if self.used[link as usize] {
            return;
        }
        let Link { has_doors, .. } = self.links[link as usize];
        let open = away_from(start, &self.links[link as usize]);
        let (mut at, mut offset, mut link) = (start, 0_u32, link);
        self.woven.bends.push(Bend { point: start, offset });
        let end = loop {
            self.used[link as usize] = true;
            let Link { ends, steps, .. } = self.links[link as usize];
            at = if ends[0] == at { ends[1] } else { ends[0] };
            offset = offset.saturating_add(steps).min(u32::MAX - 1);
            self.woven.bends.push(Bend { point: at, offset });
            if let Some(end) = self.junction_of[at as usize] {
                break end;
            }
            debug_assert!(self.is_through[at as usize], "all that are not through are junctions");
            let next = self.meeting.at(at).iter().find(|&&other| other != link);
            link = *next.unwrap_or(&link);
        };
        let start = self.junction_of[start as usize].unwrap_or(end);
        self.woven.bend_starts.push(index(self.woven.bends.len()));
        self.woven.edges.push(Edge { ends: [start, end], steps: offset, open, has_doors });
    }
}

/// Sorts points along Hilbert's curve, so that what is near in the city is near in memory. Where two are on one spot,
/// their own order remains.
fn along_a_curve(points: &[Position], mut some: Vec<u32>) -> Vec<u32> {
    let all = || some.iter().map(|&point| points[point as usize]);
    let (west, east) =
        all().fold((180.0, -180.0), |(low, high): (f64, f64), at| (low.min(at.lon()), high.max(at.lon())));
    let (south, north) =
        all().fold((90.0, -90.0), |(low, high): (f64, f64), at| (low.min(at.lat()), high.max(at.lat())));
    let scale = f64::from(u16::MAX) / (east - west).max(north - south).max(f64::MIN_POSITIVE);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 65535")]
    let key = |point: u32| {
        let at = points[point as usize];
        hilbert(((at.lon() - west) * scale) as u32, ((at.lat() - south) * scale) as u32)
    };
    let mut keyed: Vec<(u32, u32)> = some.par_iter().map(|&point| (key(point), point)).collect();
    keyed.par_sort_unstable();
    some.clear();
    some.extend(keyed.into_iter().map(|(_, point)| point));
    some
}

/// How far along Hilbert's curve a cell of a grid of 2^16 by 2^16 lies (Hilbert 1891, doi:10.1007/BF01199431).
fn hilbert(mut x: u32, mut y: u32) -> u32 {
    let mut along = 0;
    for level in (0..16).rev() {
        let (right, up) = ((x >> level) & 1, (y >> level) & 1);
        along = (along << 2) | ((3 * right) ^ up);
        if up == 0 {
            if right == 1 {
                (x, y) = (!x & 0xFFFF, !y & 0xFFFF);
            }
            (x, y) = (y, x);
        }
    }
    along
}
