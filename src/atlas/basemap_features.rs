//! What a map draws behind the numbers: what files have for that, and where the lists are complete.

use std::collections::BTreeSet;

use geo::{BooleanOps, BoundingRect, Coord, Rect};

use crate::domain::{Backdrop, Border, Completeness, ListOf, Theme};
use crate::region::Region;
use crate::study::Study;
use crate::travel::border;

/// As much of a border is drawn around the tracts, as a share of their width and height: a list may be complete in a whole state.
const AROUND: f64 = 0.1;

/// The backdrop of a region, with the border of the ground on which the list of each standard's theme is complete.
pub(super) fn of(study: &Study, region: &Region) -> Backdrop {
    let themes: BTreeSet<&Theme> = study.standards.iter().map(|standard| &standard.theme).collect();
    let window = window(region);
    let borders = themes.into_iter().filter_map(|theme| {
        let list = region.completeness.get(&ListOf::Sites(theme.clone()))?;
        let Completeness::Within(outlines) = list else { return None };
        let line = window?.to_polygon().clip(&border(outlines), false);
        (!line.0.is_empty()).then(|| Border { theme: theme.clone(), line })
    });
    Backdrop { completeness: borders.collect(), ..region.backdrop.clone() }
}

/// The tracts and some ground around them.
fn window(region: &Region) -> Option<Rect> {
    let boxes = region.tracts.all().iter().filter_map(|tract| tract.outline.bounding_rect());
    let whole = boxes.reduce(|a, b| {
        let (low, high) = (a.min(), a.max());
        Rect::new((low.x.min(b.min().x), low.y.min(b.min().y)), (high.x.max(b.max().x), high.y.max(b.max().y)))
    })?;
    let more = Coord { x: whole.width() * AROUND, y: whole.height() * AROUND };
    Some(Rect::new(whole.min() - more, whole.max() + more))
}
