//! The grid plan of the town: blocks between straight streets, one column of which is the river.

use crate::sample::rounding;

/// The number of columns and rows of blocks, and the column of the river.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct GridPlan {
    /// Columns of blocks from west to east, including the river.
    pub(super) columns: u32,
    /// Rows of blocks from south to north.
    pub(super) rows: u32,
    /// The column of blocks that is water.
    pub(super) river: u32,
    /// The linear scale relative to a town of 150 tracts.
    pub(super) stretch: f64,
}

/// A rectangle of blocks between street lines, counted from the southwest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct BlockRange {
    pub(super) west: u32,
    pub(super) south: u32,
    pub(super) east: u32,
    pub(super) north: u32,
}

/// A block by its column and row.
pub(super) type Block = (u32, u32);

impl GridPlan {
    const BLOCKS_PER_TRACT: f64 = 22.0;
    const WIDTH_TO_HEIGHT: f64 = 1.1;
    /// The share of the columns west of the river.
    const WEST_SHARE: f64 = 0.42;

    /// The plan of a town with so many tracts.
    pub(super) fn new(tracts: u32) -> Self {
        let rows = (f64::from(tracts) * Self::BLOCKS_PER_TRACT / Self::WIDTH_TO_HEIGHT).sqrt();
        let columns = rounding::nearest(rows * Self::WIDTH_TO_HEIGHT);
        let river = rounding::nearest(f64::from(columns) * Self::WEST_SHARE);
        Self { columns, rows: rounding::nearest(rows), river, stretch: (f64::from(tracts) / 150.0).sqrt() }
    }

    /// The blocks of the west bank.
    pub(super) const fn west_bank(self) -> BlockRange {
        BlockRange { west: 0, south: 0, east: self.river, north: self.rows }
    }

    /// The blocks of the east bank.
    pub(super) const fn east_bank(self) -> BlockRange {
        BlockRange { west: self.river + 1, south: 0, east: self.columns, north: self.rows }
    }

    /// The river between two street lines.
    pub(super) const fn water(self, south: u32, north: u32) -> BlockRange {
        BlockRange { west: self.river, south, east: self.river + 1, north }
    }
}

impl BlockRange {
    pub(super) const fn columns(self) -> u32 {
        self.east - self.west
    }

    pub(super) const fn rows(self) -> u32 {
        self.north - self.south
    }

    pub(super) const fn block_count(self) -> u32 {
        self.columns() * self.rows()
    }

    pub(super) const fn contains(self, (column, row): Block) -> bool {
        self.west <= column && column < self.east && self.south <= row && row < self.north
    }

    /// Its blocks, row by row.
    pub(super) fn iter(self) -> impl Iterator<Item = Block> {
        (self.south..self.north).flat_map(move |row| (self.west..self.east).map(move |column| (column, row)))
    }

    /// The street corners on its boundary, counter-clockwise from the southwest; the first is not repeated.
    pub(super) fn corners(self) -> impl Iterator<Item = (u32, u32)> {
        let Self { west, south, east, north } = self;
        let bottom = (west..east).map(move |column| (column, south));
        let right = (south..north).map(move |row| (east, row));
        let top = (west + 1..=east).rev().map(move |column| (column, north));
        let left = (south + 1..=north).rev().map(move |row| (west, row));
        bottom.chain(right).chain(top).chain(left)
    }
}
