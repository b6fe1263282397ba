//! `[streets]`, `[map]` and `[[costs]]`.

use crate::recognize::draft::block::{Block, Section};
use crate::recognize::draft::region::Region;
use crate::recognize::kind::{Kind, Seen};
use crate::recognize::streets::are_neighbors;

const COMPLETE: &str = "where no street is missing; until it is set nobody is counted as without access along them";

/// Streets: the first extract is on; tables of nodes and edges where there is none.
pub(super) fn streets(region: &Region<'_>, all: &[Seen]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for seen in all.iter().filter(|seen| matches!(seen.kind, Kind::StreetExtract)) {
        let block = Block::about(Section::Streets, seen)
            .text("osm", &region.path(&seen.name), "the map draws it, and people walk and drive along it")
            .off_line("complete_within = \"region\"", COMPLETE);
        blocks.push(once(block, &blocks));
    }
    for edges in all.iter().filter(|seen| matches!(seen.kind, Kind::StreetEdges)) {
        let is_pair = |seen: &&Seen| matches!(seen.kind, Kind::StreetNodes) && are_neighbors(&seen.name, &edges.name);
        let mut nodes = all.iter().filter(is_pair);
        let (first, second) = (nodes.next(), nodes.next());
        let block = Block::about(Section::Streets, edges)
            .text("nodes", &region.path(first.map_or("…", |nodes| &nodes.name)), "the points where streets meet, in the same folder")
            .text("edges", &region.path(&edges.name), "the streets between them")
            .off_line("length = \"…\"", "a column with lengths, and unit = \"m\", \"km\", \"mi\" or \"ft\"; without it the straight line between the nodes counts")
            .off_line("complete_within = \"region\"", COMPLETE);
        let unclear = match (first, second) {
            (Some(_), None) => None,
            (None, _) => Some("its folder has no table of nodes".to_owned()),
            (Some(_), Some(_)) => Some("its folder has several tables of nodes: which belongs to it?".to_owned()),
        };
        blocks.push(once(block.ask_if(unclear), &blocks));
    }
    blocks
}

fn once(block: Block, earlier: &[Block]) -> Block {
    let is_taken = earlier.iter().any(Block::is_on);
    block.ask_if(is_taken.then(|| "a study has one network of streets, and another one is on".to_owned()))
}

pub(super) fn basemap(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    matches!(seen.kind, Kind::Basemap).then(|| {
        Block::about(Section::Map, seen)
            .text("basemap", &region.path(&seen.name), "it is copied into the atlas and drawn beneath it")
            .ask("do you want it beneath the map? It needs room")
    })
}

/// Travel costs: only their maker knows from where to where, and in which unit.
pub(super) fn costs(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    matches!(seen.kind, Kind::Costs).then(|| {
        Block::about(Section::Costs, seen)
            .text("id", "walk", "a short name; a standard asks for it as mode = \"matrix:walk\"")
            .text("path", &region.path(&seen.name), "")
            .text("origin", "…", "the column with the tract's id")
            .text("destination", "…", "the column with the site's id; leave it out where each site has a column")
            .text("cost", "…", "the column with the cost; leave it out where each site has a column")
            .text("unit", "min", "s, min, m, km or mi")
            .ask("to which list of sites are these costs, and in which unit?")
    })
}
