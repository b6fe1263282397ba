//! Layers of the tiles: tables of the atlas, labels, and the basemap features.

use std::borrow::Cow;
use std::sync::Arc;

use geo::{Geometry, Point};

use crate::disclosure::Published;
use crate::domain::{
    BasemapFeatures, Column, GapMeasure, NamedPolygon, Quantity, SiteAttribute, SupplyMeasure, Table, Values,
};

/// A layer of features with attributes. Its minimum zooms are in `tiles/layers.toml`.
#[derive(Debug)]
pub struct TileLayer<'a> {
    pub(super) name: &'static str,
    pub(super) fields: Vec<Field<'a>>,
    pub(super) geometry: Vec<Option<Arc<Geometry>>>,
    /// The outlines that labels are points of; the same as `geometry` for all other layers.
    pub(super) outlines: Vec<Option<Arc<Geometry>>>,
    /// Whether the first field is a unique key, from which feature ids are made.
    pub(super) is_keyed: bool,
}

/// An attribute of all features of a layer.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) name: Cow<'static, str>,
    /// The description of a column of the atlas; fields of other layers are described by messages.
    pub(super) description: Option<String>,
    pub(super) values: Cow<'a, Values>,
    /// Whether map styles use it; other fields are omitted at low zooms.
    pub(super) is_drawn: bool,
}

impl<'a> TileLayer<'a> {
    /// A layer from a table of the atlas, with the description of each of its columns.
    #[must_use]
    pub fn table(table: &'a Published<Table>, descriptions: Vec<String>) -> Self {
        let table = table.get();
        let in_tiles = |(column, _): &(&Column, String)| !is_only_in_tables(&column.quantity);
        let fields = table.columns.iter().zip(descriptions).filter(in_tiles).map(|(column, description)| Field {
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

    /// Whether no row has a geometry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.geometry.iter().all(Option::is_none)
    }

    /// The cells of a text field.
    pub(super) fn texts(&self, field: &str) -> Option<&[Option<String>]> {
        let field = self.fields.iter().find(|candidate| candidate.name == field)?;
        match field.values.as_ref() {
            Values::Text(cells) => Some(cells),
            Values::Number(_) => None,
        }
    }

    /// The layers water, green, streets, transit, stops, places and completeness, without those that are empty.
    #[must_use]
    pub fn basemap(features: &BasemapFeatures) -> Vec<TileLayer<'static>> {
        let streets = basemap_layer(
            "streets",
            vec![
                text("class", features.streets.iter().map(|street| Some(street.class.name().to_owned())).collect()),
                text("name", features.streets.iter().map(|street| street.name.clone()).collect()),
            ],
            features.streets.iter().map(|street| street.line.clone().into()),
        );
        let places = basemap_layer(
            "places",
            vec![
                text("class", features.places.iter().map(|place| Some(place.class.name().to_owned())).collect()),
                text("name", features.places.iter().map(|place| Some(place.name.clone())).collect()),
            ],
            features.places.iter().map(|place| Point::new(place.at.lon(), place.at.lat()).into()),
        );
        let transit = basemap_layer(
            "transit",
            vec![
                text("class", features.transit.iter().map(|line| Some(line.class.name().to_owned())).collect()),
                text("name", features.transit.iter().map(|line| Some(line.name.clone())).collect()),
            ],
            features.transit.iter().map(|line| line.ways.clone().into()),
        );
        let stops = basemap_layer(
            "stops",
            vec![
                text("class", features.stops.iter().map(|stop| Some(stop.class.name().to_owned())).collect()),
                text("name", features.stops.iter().map(|stop| stop.name.clone()).collect()),
            ],
            features.stops.iter().map(|stop| stop.at.point().into()),
        );
        let completeness = basemap_layer(
            "completeness",
            vec![text("theme", features.completeness.iter().map(|border| Some(border.theme.to_string())).collect())],
            features.completeness.iter().map(|border| border.line.clone().into()),
        );
        let (water, green) = (polygon_layer("water", &features.water), polygon_layer("green", &features.green));
        let layers = [water, green, streets, transit, stops, places, completeness];
        layers.into_iter().filter(|layer| !layer.geometry.is_empty()).collect()
    }
}

/// Whether a column has texts that people read of one site at a time: they would be most of a tile's bytes.
const fn is_only_in_tables(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::Site(
            SiteAttribute::Entrance
                | SiteAttribute::Appointment
                | SiteAttribute::Bring
                | SiteAttribute::Address
                | SiteAttribute::Telephone
                | SiteAttribute::Website
        )
    )
}

/// Whether legends, hatching or tooltips use a column. Everything else is in the tables.
const fn is_drawn(quantity: &Quantity) -> bool {
    match quantity {
        Quantity::CountMoe(_)
        | Quantity::Share(_)
        | Quantity::ShareMoe(_)
        | Quantity::FromSplit(_)
        | Quantity::Known(_)
        | Quantity::CountAtMost(_)
        | Quantity::CountAtMostMoe(_)
        | Quantity::Covered
        | Quantity::Area
        | Quantity::Trend { .. }
        | Quantity::Index { .. }
        | Quantity::Group { .. }
        | Quantity::Scenario { .. }
        | Quantity::Service(_)
        | Quantity::Site(_)
        | Quantity::Nearest { .. }
        | Quantity::Supply {
            part:
                SupplyMeasure::Moe
                | SupplyMeasure::AtLeast
                | SupplyMeasure::AtLeastMoe
                | SupplyMeasure::AtMost
                | SupplyMeasure::AtMostMoe,
            ..
        }
        | Quantity::Gap { part: GapMeasure::UnknownMoe(_), .. } => false,
        Quantity::Geoid
        | Quantity::Id
        | Quantity::Name
        | Quantity::NameIn(_)
        | Quantity::AreaKind
        | Quantity::Theme
        | Quantity::Standard
        | Quantity::PeopleIndicator
        | Quantity::Limit
        | Quantity::Count(_)
        | Quantity::Reliability(_)
        | Quantity::Withheld(_)
        | Quantity::Supply { part: SupplyMeasure::Value, .. }
        | Quantity::Gap { .. } => true,
    }
}

fn polygon_layer(name: &'static str, polygons: &[NamedPolygon]) -> TileLayer<'static> {
    let names = text("name", polygons.iter().map(|polygon| polygon.name.clone()).collect());
    basemap_layer(name, vec![names], polygons.iter().map(|polygon| polygon.outline.clone().into()))
}

/// A layer of the basemap, whose features have no ids.
fn basemap_layer(
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
