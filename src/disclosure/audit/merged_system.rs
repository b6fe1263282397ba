//! Unknown numbers that stand in the same sums, taken together.
//!
//! Within tracts of the same areas only the wholes of the tracts tell the counts of a group apart. Draw each whole, and each
//! list of other sums, as a point, and each unknown number as the line between the whole and the list that it stands in. Where
//! lines form a ring, the numbers along it can change by turns, and no sum notices. Of the lines that are in no ring, and
//! of all that hang together, sums know just one thing more: how much each list has in all, and that these come to nothing.
//! So each list becomes one unknown number, and all wholes that hang together one equation, without any loss.

use crate::disclosure::audit::Equations;

/// What stands for no whole.
const NONE: u32 = u32::MAX;

/// Equations about lists of sums in the place of equations about numbers.
#[derive(Debug)]
pub(super) struct Merged {
    /// Those of the wholes that hang together, then all that are no wholes.
    equations: Equations,
    /// How many of them are of wholes.
    clusters: usize,
    /// Wholes come first, then lists.
    wholes: usize,
    /// For each unknown number its whole, its list, and the number that stands for them.
    lines: Vec<Line>,
    /// How many numbers of no whole each list has, and the number that stands for these.
    free: Vec<(u32, u32)>,
    /// How many numbers stand for the others.
    unknowns: usize,
    forest: Forest,
}

#[derive(Debug, Clone, Copy)]
struct Line {
    whole: u32,
    list: u32,
}

/// Points in an order in which each comes after the one that it was reached from.
#[derive(Debug, Default)]
struct Forest {
    order: Vec<u32>,
    /// The line by which each point was reached, and from where.
    reached: Vec<Option<(u32, u32)>>,
    /// The cluster of each point; none where no line leads.
    cluster: Vec<u32>,
    clusters: usize,
    /// Whether each line is in no ring.
    is_bridge: Vec<bool>,
}

impl Merged {
    pub(super) fn new(equations: &Equations, wholes: usize, unknowns: usize) -> Self {
        let mut lines = vec![Line { whole: NONE, list: NONE }; unknowns];
        for (equation, whole) in equations.each().take(wholes).zip(0..) {
            for (unknown, _) in equation {
                lines[*unknown as usize].whole = whole;
            }
        }
        let lists = set_lists(equations, wholes, &mut lines);
        let forest = Forest::new(&lines, wholes, lists);
        let clusters = forest.clusters;
        let mut merged = Self {
            equations: Equations::default(),
            clusters,
            wholes,
            lines,
            free: vec![(0, NONE); lists],
            unknowns: lists,
            forest,
        };
        for line in merged.lines.iter().filter(|line| line.whole == NONE) {
            merged.free[line.list as usize].0 += 1;
        }
        for (_, number) in merged.free.iter_mut().filter(|(count, _)| *count > 0) {
            *number = u32::try_from(merged.unknowns).unwrap_or(NONE);
            merged.unknowns += 1;
        }
        merged.equations = merged.written(equations);
        merged
    }

    fn written(&self, equations: &Equations) -> Equations {
        let mut written = Equations::default();
        let mut of_clusters: Vec<Vec<u32>> = vec![Vec::new(); self.clusters];
        let with_whole = self.forest.order.iter().filter(|point| **point as usize >= self.wholes);
        for &point in with_whole {
            of_clusters[self.forest.cluster[point as usize] as usize].push(self.list_at(point));
        }
        for lists in of_clusters {
            written.add(lists.into_iter().map(|list| (list, 1.0)));
        }
        let mut last_seen = vec![NONE; self.unknowns];
        for (equation, number) in equations.each().zip(0_u32..).skip(self.wholes) {
            let numbers = equation.iter().map(|&(unknown, weight)| (self.stands_for(unknown), weight));
            let new =
                numbers.filter(|(merged, _)| std::mem::replace(&mut last_seen[*merged as usize], number) != number);
            written.add(new);
        }
        written
    }

    /// The equations about the numbers that stand for others.
    pub(super) const fn equations(&self) -> &Equations {
        &self.equations
    }

    /// How many of them, the first, have no number in common.
    pub(super) const fn clusters(&self) -> usize {
        self.clusters
    }

    /// How many numbers there are that stand for others.
    pub(super) const fn unknowns(&self) -> usize {
        self.unknowns
    }

    fn list_at(&self, point: u32) -> u32 {
        point - u32::try_from(self.wholes).unwrap_or(0)
    }

    fn stands_for(&self, unknown: u32) -> u32 {
        let Line { whole, list } = self.lines[unknown as usize];
        if whole == NONE { self.free[list as usize].1 } else { list }
    }

    /// How each unknown number moves where those that stand for them do; `None` where it can move by itself.
    pub(super) fn apart(&self, moves: &[f64]) -> Vec<Option<f64>> {
        let mut below: Vec<f64> = vec![0.0; self.forest.reached.len()];
        let mut of_lines = vec![None; self.lines.len()];
        for &point in self.forest.order.iter().rev() {
            let is_list = point as usize >= self.wholes;
            if is_list {
                below[point as usize] += moves[self.list_at(point) as usize];
            }
            let own = below[point as usize];
            let Some((line, from)) = self.forest.reached[point as usize] else { continue };
            below[from as usize] += own;
            if self.forest.is_bridge[line as usize] {
                // The wholes on one side come to nothing, and so do its lists but for this line.
                of_lines[line as usize] = Some(if is_list { own } else { -own });
            }
        }
        for (line, moved) in self.lines.iter().zip(&mut of_lines).filter(|(line, _)| line.whole == NONE) {
            let (count, number) = self.free[line.list as usize];
            *moved = (count == 1).then(|| moves[number as usize]);
        }
        of_lines
    }

    /// How often each standing number is wanted where these are, and what each point carries to the wholes.
    pub(super) fn together(&self, asked: &[(u32, f64)]) -> (Vec<f64>, Vec<f64>) {
        let mut factor = vec![0.0; self.lines.len()];
        let mut wanted = vec![0.0; self.unknowns];
        for &(unknown, times) in asked {
            factor[unknown as usize] = times;
            let Line { whole, list } = self.lines[unknown as usize];
            if whole == NONE {
                wanted[self.free[list as usize].1 as usize] += times;
            }
        }
        let mut carried = vec![0.0; self.forest.reached.len()];
        for &point in &self.forest.order {
            let is_list = point as usize >= self.wholes;
            if let Some((line, from)) = self.forest.reached[point as usize] {
                let own = factor[line as usize];
                carried[point as usize] = carried[from as usize] + if is_list { own } else { -own };
            }
            if is_list {
                wanted[self.list_at(point) as usize] = carried[point as usize];
            }
        }
        (wanted, carried)
    }

    /// How often each of the first equations stands in a combination, from how often the merged ones do.
    pub(super) fn often_apart(&self, often: &[f64], carried: &[f64]) -> Vec<f64> {
        let (of_clusters, others) = often.split_at(self.clusters);
        let of_whole = |whole: usize| {
            let cluster = self.forest.cluster[whole];
            if cluster == NONE { 0.0 } else { of_clusters[cluster as usize] - carried[whole] }
        };
        (0..self.wholes).map(of_whole).chain(others.iter().copied()).collect()
    }
}

/// Gives each line its list, and tells how many lists there are.
fn set_lists(equations: &Equations, wholes: usize, lines: &mut [Line]) -> usize {
    let mut of_line: Vec<Vec<(u32, u64)>> = vec![Vec::new(); lines.len()];
    for (equation, number) in equations.each().zip(0_u32..).skip(wholes) {
        for &(unknown, weight) in equation {
            of_line[unknown as usize].push((number, weight.to_bits()));
        }
    }
    let mut sorted: Vec<u32> = (0..).take(lines.len()).collect();
    sorted.sort_by(|&a, &b| of_line[a as usize].cmp(&of_line[b as usize]).then(a.cmp(&b)));
    let mut lists = 0;
    for same in sorted.chunk_by(|&a, &b| of_line[a as usize] == of_line[b as usize]) {
        for &line in same {
            lines[line as usize].list = lists;
        }
        lists += 1;
    }
    lists as usize
}

impl Forest {
    /// Walks through all points. A line that is not walked leads back to a point above, and so closes a ring.
    ///
    /// Source: Tarjan, A note on finding the bridges of a graph (1974).
    fn new(lines: &[Line], wholes: usize, lists: usize) -> Self {
        let first_list = u32::try_from(wholes).unwrap_or(0);
        let mut at: Vec<Vec<(u32, u32)>> = vec![Vec::new(); wholes + lists];
        for (line, number) in lines.iter().zip(0_u32..).filter(|(line, _)| line.whole != NONE) {
            let list = first_list + line.list;
            at[line.whole as usize].push((number, list));
            at[list as usize].push((number, line.whole));
        }
        let mut forest = Self {
            order: Vec::new(),
            reached: vec![None; at.len()],
            cluster: vec![NONE; at.len()],
            clusters: 0,
            is_bridge: vec![false; lines.len()],
        };
        let mut place = vec![usize::MAX; at.len()];
        for root in (0..first_list).filter(|root| !at[*root as usize].is_empty()) {
            if place[root as usize] == usize::MAX {
                forest.walk(root, &at, &mut place);
                forest.clusters += 1;
            }
        }
        forest.find_bridges(&at, &place);
        forest
    }

    fn walk(&mut self, root: u32, at: &[Vec<(u32, u32)>], place: &mut [usize]) {
        let mut stack = vec![(root, 0)];
        self.enter(root, place);
        while let Some((point, next)) = stack.last_mut() {
            let Some(&(line, to)) = at[*point as usize].get(*next) else {
                stack.pop();
                continue;
            };
            *next += 1;
            if place[to as usize] == usize::MAX {
                self.reached[to as usize] = Some((line, *point));
                self.enter(to, place);
                stack.push((to, 0));
            }
        }
    }

    fn enter(&mut self, point: u32, place: &mut [usize]) {
        place[point as usize] = self.order.len();
        self.order.push(point);
        self.cluster[point as usize] = u32::try_from(self.clusters).unwrap_or(NONE);
    }

    fn find_bridges(&mut self, at: &[Vec<(u32, u32)>], place: &[usize]) {
        // The highest point that each point, or one below it, has a line to.
        let mut highest: Vec<usize> = place.to_vec();
        for &point in self.order.iter().rev() {
            let by = self.reached[point as usize];
            let others = at[point as usize].iter().filter(|(line, _)| by.is_none_or(|(own, _)| own != *line));
            let back = others.map(|(_, to)| place[*to as usize]).min().unwrap_or(usize::MAX);
            let own = highest[point as usize].min(back);
            highest[point as usize] = own;
            let Some((line, from)) = by else { continue };
            if own < place[point as usize] {
                highest[from as usize] = highest[from as usize].min(own);
            } else {
                self.is_bridge[line as usize] = true;
            }
        }
    }
}
