//! A spatial index of bounding boxes.

use geo::Rect;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// Items by their bounding boxes, in degrees.
#[derive(Debug)]
pub struct BoxIndex<T>(RTree<GeomWithData<Rectangle<[f64; 2]>, T>>);

impl<T: Copy> BoxIndex<T> {
    /// Items without a box are left out.
    pub fn new(items: impl IntoIterator<Item = (Option<Rect>, T)>) -> Self {
        let boxes = items.into_iter().filter_map(|(bounds, item)| {
            let bounds = bounds?;
            Some(GeomWithData::new(Rectangle::from_corners(bounds.min().into(), bounds.max().into()), item))
        });
        Self(RTree::bulk_load(boxes.collect()))
    }

    /// The items whose boxes intersect a window, in no particular order.
    pub fn intersecting(&self, window: Rect) -> impl Iterator<Item = T> {
        let corners = AABB::from_corners(window.min().into(), window.max().into());
        self.0.locate_in_envelope_intersecting(corners).map(|found| found.data)
    }
}
