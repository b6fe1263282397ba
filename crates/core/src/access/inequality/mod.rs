//! Inequality of access among people.
//!
//! Each function takes the access of places, at least 0, and their people; places without people do not count.

mod concentration;
mod gini;
mod groups;
mod palma;
mod poverty;
mod theil;

pub use concentration::{Concentration, concentration};
pub use gini::gini;
pub use groups::{GroupAccess, by_group, share_reaching};
pub use palma::palma;
pub use poverty::{Poverty, poverty};
pub use theil::{Theil, TheilGroup, theil, theil_by_group};
