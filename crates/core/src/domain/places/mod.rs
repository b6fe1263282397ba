//! Places: census tracts and their vintages, planning areas, positions and outlines, and the map below them.

mod address_list;
mod basemap_features;
mod completeness;
mod complexity;
mod county;
mod edge_boxes;
mod extent;
mod geoid;
mod land;
mod planning_area;
mod position;
mod street_words;
mod tract;
mod vintage;

pub use address_list::{AddressList, FoundAddress, ListedAddress, house_position};
pub use basemap_features::{
    BasemapFeatures, CompletenessBoundary, NamedPlace, NamedPolygon, PlaceClass, Street, StreetClass, TransitClass,
    TransitLine, TransitStop,
};
pub use completeness::{Completeness, Inventory};
pub use complexity::{MAX_CROSSINGS, TooComplex, check_complexity, count_intersecting_pairs};
pub use county::{County, InvalidCounty};
pub use edge_boxes::EdgeBoxes;
pub use extent::{BoxIndex, Extent};
pub use geoid::{Geoid, GeoidError};
pub use land::{Land, LandOverlap};
pub use planning_area::{CrosswalkShare, PlanningArea};
pub use position::{Footprint, Position};
pub use street_words::{abbreviated_direction, street_type};
pub use tract::{PerTract, Tract, TractIdx};
pub use vintage::{Period, PeriodError, TractVintage};
