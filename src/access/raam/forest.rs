//! The exact equilibrium among the ways that people go.
//!
//! Places and the ways with people on them are a graph. Along a circle people can be exchanged without changing any load, until one
//! way is empty: so the graph may be a forest. In a tree every difference of crowds follows from the ways, one number is left,
//! and that follows from how many people there are. Where a flow would be below zero, the way is given up on the road there.

use crate::access::raam::market::Market;

/// Moves to the minimum of the potential over the ways that have people, giving up those that lose them all.
pub(super) fn settle(market: &mut Market) {
    let mut forest = Forest::grow(market);
    let mut trees = forest.trees(market);
    while let Some(tree) = trees.pop() {
        if let Some(cut) = forest.balance(market, &tree) {
            trees.extend(forest.split(&tree, cut));
        }
    }
    market.count();
}

/// The way from a node to its parent.
#[derive(Debug, Clone, Copy)]
struct Link {
    parent: usize,
    way: usize,
}

/// Origins are the first nodes, places of supply the others.
struct Forest {
    origins: usize,
    up: Vec<Option<Link>>,
    /// Flows that a tree would have in balance; by node, on the way to its parent.
    wanted: Vec<f64>,
    level: Vec<f64>,
}

impl Forest {
    fn grow(market: &mut Market) -> Self {
        let origins = market.people.len();
        let nodes = origins + market.capacity.len();
        let mut forest = Self { origins, up: vec![None; nodes], wanted: vec![0.0; nodes], level: vec![0.0; nodes] };
        let mut marks = vec![usize::MAX; nodes];
        for origin in 0..origins {
            for way in market.starts[origin]..market.starts[origin + 1] {
                if market.flows[way] > 0.0 {
                    forest.add(market, origin, way, &mut marks);
                }
            }
        }
        forest
    }

    /// Adds a way; where it closes a circle, people are exchanged along it until a way is empty.
    fn add(&mut self, market: &mut Market, origin: usize, way: usize, marks: &mut [usize]) {
        let place = self.origins + market.supply[way] as usize;
        let mut node = Some(origin);
        while let Some(at) = node {
            marks[at] = way;
            node = self.up[at].map(|link| link.parent);
        }
        let mut meeting = place;
        while marks[meeting] != way {
            let Some(link) = self.up[meeting] else {
                self.hang(origin, Link { parent: place, way });
                return;
            };
            meeting = link.parent;
        }
        let circle = self.circle(origin, place, meeting);
        // The ways on which people increase with those on the new one, and those on which they decrease.
        let more: f64 = circle.iter().map(|(node, sign)| sign * market.travel[self.link(*node).way]).sum();
        let sign = if market.travel[way] + more <= 0.0 { 1.0 } else { -1.0 };
        let falling = circle.iter().filter(|(_, own)| own * sign < 0.0);
        let least = falling
            .map(|(node, _)| (market.flows[self.link(*node).way], *node))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(flow, _)| sign > 0.0 || *flow < market.flows[way]);
        let amount = least.map_or(market.flows[way], |(flow, _)| flow);
        for (node, own) in &circle {
            let flow = &mut market.flows[self.link(*node).way];
            *flow = (*flow + own * sign * amount).max(0.0);
        }
        let Some((_, node)) = least else {
            market.flows[way] = 0.0;
            return;
        };
        market.flows[way] += sign * amount;
        market.flows[self.link(node).way] = 0.0;
        let below_origin = self.is_above(node, origin);
        self.up[node] = None;
        let (end, other) = if below_origin { (origin, place) } else { (place, origin) };
        self.hang(end, Link { parent: other, way });
    }

    /// The nodes below the ways of a circle, with the sign of the change of each way when the new one gets people.
    fn circle(&self, origin: usize, place: usize, meeting: usize) -> Vec<(usize, f64)> {
        let mut circle = Vec::new();
        for mut node in [origin, place] {
            let mut sign = -1.0;
            while node != meeting {
                circle.push((node, sign));
                sign = -sign;
                node = self.link(node).parent;
            }
        }
        circle
    }

    fn is_above(&self, node: usize, below: usize) -> bool {
        let mut at = Some(below);
        while let Some(found) = at {
            if found == node {
                return true;
            }
            at = self.up[found].map(|link| link.parent);
        }
        false
    }

    fn link(&self, node: usize) -> Link {
        self.up[node].unwrap_or(Link { parent: node, way: 0 })
    }

    /// Turns the tree of a node so that the node is its root, and hangs it below another.
    fn hang(&mut self, node: usize, below: Link) {
        let (mut at, mut new) = (node, Some(below));
        while let Some(next) = new {
            let old = self.up[at].replace(next);
            new = old.map(|link| Link { parent: at, way: link.way });
            at = old.map_or(at, |link| link.parent);
        }
    }

    /// The nodes of each tree with people, parents before children.
    fn trees(&self, market: &Market) -> Vec<Vec<usize>> {
        let mut children = vec![Vec::new(); self.up.len()];
        for (node, link) in self.up.iter().enumerate() {
            if let Some(link) = link {
                children[link.parent].push(node);
            }
        }
        let is_root = |node: &usize| self.up[*node].is_none();
        let people = |node: &usize| *node < market.people.len() || !children[*node].is_empty();
        let tree = |root: usize| {
            let mut nodes = vec![root];
            let mut at = 0;
            while at < nodes.len() {
                nodes.extend(&children[nodes[at]]);
                at += 1;
            }
            nodes
        };
        (0..self.up.len()).filter(is_root).filter(people).map(tree).collect()
    }

    /// Moves the flows of a tree towards its balance, all the way or until a way is empty: the node below that way.
    fn balance(&mut self, market: &mut Market, tree: &[usize]) -> Option<usize> {
        self.find_balance(market, tree);
        let mut share = 1.0;
        let mut empty = None;
        for node in &tree[1..] {
            let (now, wanted) = (market.flows[self.link(*node).way], self.wanted[*node]);
            if wanted < 0.0 && now < share * (now - wanted) {
                share = now / (now - wanted);
                empty = Some(*node);
            }
        }
        for node in &tree[1..] {
            let flow = &mut market.flows[self.link(*node).way];
            *flow = (*flow + share * (self.wanted[*node] - *flow)).max(0.0);
        }
        if let Some(node) = empty {
            market.flows[self.link(node).way] = 0.0;
            self.up[node] = None;
        }
        empty
    }

    fn find_balance(&mut self, market: &Market, tree: &[usize]) {
        let capacity = |node: usize| market.capacity[node - self.origins];
        self.level[tree[0]] = 0.0;
        for node in &tree[1..] {
            let link = self.link(*node);
            let way = market.travel[link.way];
            // The cost of an origin is that of the way and of the crowd at its end.
            self.level[*node] = self.level[link.parent] + if *node < self.origins { way } else { -way };
        }
        let (mut people, mut room, mut filled) = (0.0, 0.0, 0.0);
        for node in tree {
            if *node < self.origins {
                people += market.people[*node];
            } else {
                room += capacity(*node);
                filled += capacity(*node) * self.level[*node];
            }
        }
        let rise = (people - filled) / room;
        for node in tree {
            self.wanted[*node] =
                if *node < self.origins { market.people[*node] } else { capacity(*node) * (self.level[*node] + rise) };
        }
        for node in tree[1..].iter().rev() {
            let parent = self.link(*node).parent;
            self.wanted[parent] -= self.wanted[*node];
        }
    }

    /// The two trees that one becomes when the way above a node is cut.
    fn split(&mut self, tree: &[usize], cut: usize) -> [Vec<usize>; 2] {
        // The level is of no use until the next balance: it marks the nodes below the cut.
        for node in tree {
            let below = *node == cut || self.up[*node].is_some_and(|link| self.level[link.parent] == 1.0);
            self.level[*node] = f64::from(u8::from(below));
        }
        let (below, above) = tree.iter().partition(|node| self.level[**node] == 1.0);
        [below, above]
    }
}
