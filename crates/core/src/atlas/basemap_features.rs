//! Basemap features of the study area, and the boundaries where inventories are complete.

use std::collections::BTreeSet;

use geo::{BooleanOps, BoundingRect, Coord, Rect};

use crate::domain::{BasemapFeatures, Completeness, CompletenessBoundary, Inventory, Theme};
use crate::region::Region;
use crate::study::Study;
use crate::travel::border;

/// How far boundaries are drawn beyond the tracts, as a share of their width and height. An inventory may be complete
/// in a whole state.
const MARGIN: f64 = 0.1;

/// The basemap features of a region, with the boundary where the inventory of each standard's theme is complete.
pub(super) fn basemap_features(study: &Study, region: &Region) -> BasemapFeatures {
    let themes: BTreeSet<&Theme> = study.standards.iter().map(|standard| &standard.theme).collect();
    let window = window(region);
    let borders = themes.into_iter().filter_map(|theme| {
        let list = region.completeness.get(&Inventory::Sites(theme.clone()))?;
        let Completeness::Within(outlines) = list else { return None };
        let line = window?.to_polygon().clip(&border(outlines), false);
        (!line.0.is_empty()).then(|| CompletenessBoundary { theme: theme.clone(), line })
    });
    BasemapFeatures { completeness: borders.collect(), ..region.basemap_features.clone() }
}

/// The bounding box of the tracts, with a margin.
fn window(region: &Region) -> Option<Rect> {
    let boxes = region.tracts.all().iter().filter_map(|tract| tract.outline.bounding_rect());
    let whole = boxes.reduce(|a, b| {
        let (low, high) = (a.min(), a.max());
        Rect::new((low.x.min(b.min().x), low.y.min(b.min().y)), (high.x.max(b.max().x), high.y.max(b.max().y)))
    })?;
    let more = Coord { x: whole.width() * MARGIN, y: whole.height() * MARGIN };
    Some(Rect::new(whole.min() - more, whole.max() + more))
}
