//! What becomes a layer of tiles: rows of the atlas's tables, labels, and the backdrop.

use std::borrow::Cow;
use std::sync::Arc;

use geo::{Geometry, Point};

use crate::disclosure::Published;
use crate::domain::{Backdrop, GapPart, Ground, Quantity, Table, Values};

/// A layer of tiles: features with attributes. From which zoom on they appear, `tiles/layers.toml` says.
#[derive(Debug)]
pub struct TileLayer<'a> {
    pub(super) name: &'static str,
    pub(super) fields: Vec<Field<'a>>,
    pub(super) geometry: Vec<Option<Arc<Geometry>>>,
    /// What the features are points of; the same as the geometry for all but labels.
    pub(super) outlines: Vec<Option<Arc<Geometry>>>,
    /// Whether the first field names a feature and no other: then it has an id.
    pub(super) is_keyed: bool,
}

/// An attribute of all features of a layer.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) name: Cow<'static, str>,
    /// Of a column of the atlas what it says; the others are described where their layer is defined.
    pub(super) description: Option<String>,
    pub(super) values: Cow<'a, Values>,
    /// Whether maps are drawn by it: the others are left out where features are small and many.
    pub(super) is_drawn: bool,
}

impl<'a> TileLayer<'a> {
    /// A table of the atlas, with what each of its columns says.
    #[must_use]
    pub fn table(table: &'a Published<Table>, descriptions: Vec<String>) -> Self {
        let table = table.get();
        let fields = table.columns.iter().zip(descriptions).map(|(column, description)| Field {
            name: column.quantity.name().into(),
            description: Some(description),
            values: Cow::Borrowed(&column.values),
            is_drawn: is_drawn(&column.quantity),
        });
        Self {
            name: table.layer.name(),
            fields: fields.collect(),
            geometry: table.geometry.clone(),
            outlines: table.geometry.clone(),
            is_keyed: table.layer.is_keyed_by_first_column(),
        }
    }

    /// Whether nothing in it has a place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.geometry.iter().all(Option::is_none)
    }

    /// The cells of a field that has text.
    pub(super) fn texts(&self, field: &str) -> Option<&[Option<String>]> {
        let field = self.fields.iter().find(|candidate| candidate.name == field)?;
        match field.values.as_ref() {
            Values::Text(cells) => Some(cells),
            Values::Number(_) => None,
        }
    }

    /// What lies behind the numbers, as the layers water, green, streets, transit, stops, places and completeness: those that have anything.
    #[must_use]
    pub fn backdrop(backdrop: &Backdrop) -> Vec<TileLayer<'static>> {
        let streets = drawn(
            "streets",
            vec![
                text("class", backdrop.streets.iter().map(|street| Some(street.class.name().to_owned())).collect()),
                text("name", backdrop.streets.iter().map(|street| street.name.clone()).collect()),
            ],
            backdrop.streets.iter().map(|street| street.line.clone().into()),
        );
        let places = drawn(
            "places",
            vec![
                text("class", backdrop.places.iter().map(|place| Some(place.class.name().to_owned())).collect()),
                text("name", backdrop.places.iter().map(|place| Some(place.name.clone())).collect()),
            ],
            backdrop.places.iter().map(|place| Point::new(place.at.lon(), place.at.lat()).into()),
        );
        let transit = drawn(
            "transit",
            vec![
                text("class", backdrop.transit.iter().map(|line| Some(line.class.name().to_owned())).collect()),
                text("name", backdrop.transit.iter().map(|line| Some(line.name.clone())).collect()),
            ],
            backdrop.transit.iter().map(|line| line.ways.clone().into()),
        );
        let stops = drawn(
            "stops",
            vec![
                text("class", backdrop.stops.iter().map(|stop| Some(stop.class.name().to_owned())).collect()),
                text("name", backdrop.stops.iter().map(|stop| stop.name.clone()).collect()),
            ],
            backdrop.stops.iter().map(|stop| stop.at.point().into()),
        );
        let completeness = drawn(
            "completeness",
            vec![text("theme", backdrop.completeness.iter().map(|border| Some(border.theme.to_string())).collect())],
            backdrop.completeness.iter().map(|border| border.line.clone().into()),
        );
        let (water, green) = (ground("water", &backdrop.water), ground("green", &backdrop.green));
        let layers = [water, green, streets, transit, stops, places, completeness];
        layers.into_iter().filter(|layer| !layer.geometry.is_empty()).collect()
    }
}

/// What legends, hatching and the line under the pointer read. Everything else is a click away, in the tables.
const fn is_drawn(quantity: &Quantity) -> bool {
    match quantity {
        Quantity::CountMoe(_)
        | Quantity::Share(_)
        | Quantity::ShareMoe(_)
        | Quantity::Reliability(_)
        | Quantity::FromSplit(_)
        | Quantity::Known(_)
        | Quantity::CountAtMost(_)
        | Quantity::CountAtMostMoe(_)
        | Quantity::Covered
        | Quantity::Trend { .. }
        | Quantity::Index { .. }
        | Quantity::Group { .. }
        | Quantity::Service(_)
        | Quantity::Site(_)
        | Quantity::Nearest { .. }
        | Quantity::Gap { part: GapPart::UnknownMoe(_), .. } => false,
        Quantity::Geoid
        | Quantity::Id
        | Quantity::Name
        | Quantity::AreaKind
        | Quantity::Theme
        | Quantity::Standard
        | Quantity::PeopleIndicator
        | Quantity::Limit
        | Quantity::Count(_)
        | Quantity::Withheld(_)
        | Quantity::Gap { .. } => true,
    }
}

fn ground(name: &'static str, grounds: &[Ground]) -> TileLayer<'static> {
    let names = text("name", grounds.iter().map(|ground| ground.name.clone()).collect());
    drawn(name, vec![names], grounds.iter().map(|ground| ground.outline.clone().into()))
}

/// A layer of the backdrop, which is looked at only.
fn drawn(
    name: &'static str,
    fields: Vec<Field<'static>>,
    shapes: impl Iterator<Item = Geometry>,
) -> TileLayer<'static> {
    let geometry: Vec<Option<Arc<Geometry>>> = shapes.map(|shape| Some(Arc::new(shape))).collect();
    TileLayer { name, fields, outlines: geometry.clone(), geometry, is_keyed: false }
}

fn text(name: &'static str, cells: Vec<Option<String>>) -> Field<'static> {
    Field { name: name.into(), description: None, values: Cow::Owned(Values::Text(cells)), is_drawn: true }
}
