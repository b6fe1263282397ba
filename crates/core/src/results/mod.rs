//! What a reader of an atlas learns, as types without a sentence: read from its tables in one place each, and shown by
//! reports, comparisons, calls and the command line.

mod approximate;
mod fractions;
mod gap;
mod measure;
mod peers;
mod ranking;
mod reference;
mod row;
mod side_by_side;
mod tract_coverage;

pub use approximate::Approximate;
pub use fractions::{Fractions, ShareComparison};
pub use gap::{GapColumns, GapView};
pub use measure::{Measure, MeasureView};
pub use peers::{AreaRank, Peers};
pub use ranking::{RankedRow, RankedRows, ReferenceComparison, ranked_rows};
pub use reference::{Reference, references};
pub use row::TableRow;
pub use side_by_side::{Relation, compared};
pub use tract_coverage::{TractCoverage, is_comparable, known};
