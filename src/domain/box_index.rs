//! Finding what may lie somewhere by the boxes around it.

use geo::Rect;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// Things by the boxes around them, in degrees.
#[derive(Debug)]
pub struct BoxIndex<T>(RTree<GeomWithData<Rectangle<[f64; 2]>, T>>);

impl<T: Copy> BoxIndex<T> {
    /// Things and their boxes; what has no box is not found.
    pub fn new(things: impl IntoIterator<Item = (Option<Rect>, T)>) -> Self {
        let boxes = things.into_iter().filter_map(|(bounds, thing)| {
            let bounds = bounds?;
            Some(GeomWithData::new(Rectangle::from_corners(bounds.min().into(), bounds.max().into()), thing))
        });
        Self(RTree::bulk_load(boxes.collect()))
    }

    /// The things whose boxes touch a box, in no order.
    pub fn touching(&self, window: Rect) -> impl Iterator<Item = T> {
        let corners = AABB::from_corners(window.min().into(), window.max().into());
        self.0.locate_in_envelope_intersecting(corners).map(|found| found.data)
    }
}
