//! The town on paper: blocks between straight streets, one column of which is the river.

use crate::sample::whole;

/// How many columns and rows of blocks, and where the river runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plan {
    /// Columns of blocks from west to east, the river's among them.
    pub(super) columns: u32,
    /// Rows of blocks from south to north.
    pub(super) rows: u32,
    /// The column of blocks that is water.
    pub(super) river: u32,
    /// How many times longer its ways are than those of a town of 150 tracts.
    pub(super) stretch: f64,
}

/// Blocks from street line to street line, counted from the southwest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ground {
    pub(super) west: u32,
    pub(super) south: u32,
    pub(super) east: u32,
    pub(super) north: u32,
}

/// A block by its column and row.
pub(super) type Block = (u32, u32);

impl Plan {
    const BLOCKS_PER_TRACT: f64 = 22.0;
    const WIDTH_TO_HEIGHT: f64 = 1.1;
    /// The share of the columns that lie west of the river.
    const WEST_SHARE: f64 = 0.42;

    /// Paper for so many tracts.
    pub(super) fn new(tracts: u32) -> Self {
        let rows = (f64::from(tracts) * Self::BLOCKS_PER_TRACT / Self::WIDTH_TO_HEIGHT).sqrt();
        let columns = whole::nearest(rows * Self::WIDTH_TO_HEIGHT);
        let river = whole::nearest(f64::from(columns) * Self::WEST_SHARE);
        Self { columns, rows: whole::nearest(rows), river, stretch: (f64::from(tracts) / 150.0).sqrt() }
    }

    /// The ground on the west bank.
    pub(super) const fn west_bank(self) -> Ground {
        Ground { west: 0, south: 0, east: self.river, north: self.rows }
    }

    /// The ground on the east bank.
    pub(super) const fn east_bank(self) -> Ground {
        Ground { west: self.river + 1, south: 0, east: self.columns, north: self.rows }
    }

    /// The river between two street lines.
    pub(super) const fn water(self, south: u32, north: u32) -> Ground {
        Ground { west: self.river, south, east: self.river + 1, north }
    }
}

impl Ground {
    pub(super) const fn columns(self) -> u32 {
        self.east - self.west
    }

    pub(super) const fn rows(self) -> u32 {
        self.north - self.south
    }

    pub(super) const fn blocks(self) -> u32 {
        self.columns() * self.rows()
    }

    pub(super) const fn contains(self, (column, row): Block) -> bool {
        self.west <= column && column < self.east && self.south <= row && row < self.north
    }

    /// Its blocks, row by row.
    pub(super) fn iter(self) -> impl Iterator<Item = Block> {
        (self.south..self.north).flat_map(move |row| (self.west..self.east).map(move |column| (column, row)))
    }

    /// The street corners around it, counter-clockwise from the southwest; none twice.
    pub(super) fn corners(self) -> impl Iterator<Item = (u32, u32)> {
        let Self { west, south, east, north } = self;
        let bottom = (west..east).map(move |column| (column, south));
        let right = (south..north).map(move |row| (east, row));
        let top = (west + 1..=east).rev().map(move |column| (column, north));
        let left = (south + 1..=north).rev().map(move |row| (west, row));
        bottom.chain(right).chain(top).chain(left)
    }
}
