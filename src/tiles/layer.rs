//! What becomes a layer of tiles: rows of the atlas's tables, labels, and the backdrop.

use std::borrow::Cow;
use std::sync::Arc;

use geo::{Geometry, InteriorPoint, Point};

use crate::disclosure::Published;
use crate::domain::{Backdrop, Ground, Layer, PlaceClass, Quantity, StreetClass, Table, Values};

/// A layer of tiles: features with attributes, and the zoom at which each appears.
#[derive(Debug)]
pub struct TileLayer<'a> {
    pub(super) name: &'static str,
    pub(super) fields: Vec<Field<'a>>,
    pub(super) geometry: Vec<Option<Arc<Geometry>>>,
    pub(super) appearance: Appearance,
    /// Whether the first field names a feature and no other: then it has an id.
    pub(super) is_keyed: bool,
}

/// An attribute of all features of a layer.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) name: Cow<'static, str>,
    pub(super) description: String,
    pub(super) values: Cow<'a, Values>,
    /// Whether maps are drawn by it: the others are left out where features are small and many.
    pub(super) is_drawn: bool,
}

/// From which zoom on features are drawn.
#[derive(Debug)]
pub(super) enum Appearance {
    /// At every zoom.
    Always,
    /// Where they are wide enough on average to be seen.
    WideEnough,
    /// Where no tile has too many of one group; rows of one group have the same text in this field.
    SparseEnough {
        /// The place of the field.
        field: usize,
    },
    /// Each from its own zoom on; surfaces only where they cover more than a dot.
    Each(Vec<u8>),
}

impl<'a> TileLayer<'a> {
    /// A table of the atlas, with what each of its columns says.
    #[must_use]
    pub fn table(table: &'a Published<Table>, descriptions: Vec<String>) -> Self {
        let table = table.get();
        let fields = table.columns.iter().zip(descriptions).map(|(column, description)| Field {
            name: column.quantity.name().into(),
            description,
            values: Cow::Borrowed(&column.values),
            is_drawn: is_drawn(&column.quantity),
        });
        let theme = table.columns.iter().position(|column| column.quantity == Quantity::Theme);
        let appearance = match table.layer {
            Layer::Tracts | Layer::Gaps => Appearance::WideEnough,
            Layer::Sites => theme.map_or(Appearance::Always, |field| Appearance::SparseEnough { field }),
            Layer::Areas => Appearance::Always,
        };
        Self {
            name: table.layer.name(),
            fields: fields.collect(),
            geometry: table.geometry.clone(),
            appearance,
            is_keyed: table.layer.is_keyed_by_first_column(),
        }
    }

    /// A point inside each area for its name: once, where the outline of an area lies in many tiles.
    #[must_use]
    pub fn labels(areas: &'a Published<Table>) -> Self {
        let table = areas.get();
        let said = |quantity: &Quantity| match quantity {
            Quantity::Id => Some("The id of the planning area."),
            Quantity::AreaKind => Some("The kind of planning area."),
            Quantity::Name => Some("What people call it."),
            _ => None,
        };
        let fields = table.columns.iter().filter_map(|column| {
            Some(Field {
                name: column.quantity.name().into(),
                description: said(&column.quantity)?.to_owned(),
                values: Cow::Borrowed(&column.values),
                is_drawn: true,
            })
        });
        let mut shown = table.columns.iter().filter(|column| said(&column.quantity).is_some());
        let kind = shown.position(|column| column.quantity == Quantity::AreaKind);
        let inside = |outline: &Option<Arc<Geometry>>| {
            outline.as_deref().and_then(InteriorPoint::interior_point).map(|point| Arc::new(point.into()))
        };
        Self {
            name: "labels",
            fields: fields.collect(),
            geometry: table.geometry.iter().map(inside).collect(),
            appearance: kind.map_or(Appearance::Always, |field| Appearance::SparseEnough { field }),
            is_keyed: true,
        }
    }

    /// What lies behind the numbers, as the layers water, green, streets and places: those that have anything.
    #[must_use]
    pub fn backdrop(backdrop: &Backdrop) -> Vec<TileLayer<'static>> {
        let streets = TileLayer {
            name: "streets",
            fields: vec![
                text("class", "How large it is: motorway, primary, secondary, minor.", {
                    backdrop.streets.iter().map(|street| Some(street.class.name().to_owned())).collect()
                }),
                text("name", "What it is called.", backdrop.streets.iter().map(|street| street.name.clone()).collect()),
            ],
            geometry: backdrop.streets.iter().map(|street| Some(Arc::new(street.line.clone().into()))).collect(),
            appearance: Appearance::Each(backdrop.streets.iter().map(|street| street_zoom(street.class)).collect()),
            is_keyed: false,
        };
        let places = TileLayer {
            name: "places",
            fields: vec![
                text("class", "How large it is: city, town, suburb, neighbourhood.", {
                    backdrop.places.iter().map(|place| Some(place.class.name().to_owned())).collect()
                }),
                text("name", "What it is called.", {
                    backdrop.places.iter().map(|place| Some(place.name.clone())).collect()
                }),
            ],
            geometry: backdrop
                .places
                .iter()
                .map(|place| Some(Arc::new(Point::new(place.at.lon(), place.at.lat()).into())))
                .collect(),
            appearance: Appearance::Each(backdrop.places.iter().map(|place| place_zoom(place.class)).collect()),
            is_keyed: false,
        };
        let layers = [ground("water", &backdrop.water), ground("green", &backdrop.green), streets, places];
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
        | Quantity::Covered
        | Quantity::Trend { .. }
        | Quantity::Index { .. }
        | Quantity::Group { .. }
        | Quantity::Service(_)
        | Quantity::Site(_)
        | Quantity::Nearest { .. } => false,
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
    TileLayer {
        name,
        fields: vec![text("name", "What it is called.", grounds.iter().map(|ground| ground.name.clone()).collect())],
        geometry: grounds.iter().map(|ground| Some(Arc::new(ground.outline.clone().into()))).collect(),
        appearance: Appearance::Each(vec![0; grounds.len()]),
        is_keyed: false,
    }
}

fn text(name: &'static str, description: &str, cells: Vec<Option<String>>) -> Field<'static> {
    let values = Cow::Owned(Values::Text(cells));
    Field { name: name.into(), description: description.to_owned(), values, is_drawn: true }
}

/// Each class where a city's streets of it are lines and not a grey surface.
const fn street_zoom(class: StreetClass) -> u8 {
    match class {
        StreetClass::Motorway => 6,
        StreetClass::Primary => 8,
        StreetClass::Secondary => 10,
        StreetClass::Minor => 12,
    }
}

const fn place_zoom(class: PlaceClass) -> u8 {
    match class {
        PlaceClass::City => 3,
        PlaceClass::Town => 7,
        PlaceClass::Suburb => 9,
        PlaceClass::Neighbourhood => 11,
    }
}
