//! `MapLibre` Tiles (<https://github.com/maplibre/maplibre-tile-spec>): the same layers and features, stored by column.

use std::collections::BTreeSet;

use mlt_core::encoder::EncoderConfig;
use mlt_core::fast_mvt::{MvtLayer, MvtReaderRef, MvtValue};
use mlt_core::{MltError, TileLayer};

/// A Mapbox Vector Tile as a `MapLibre` Tile of the same features.
///
/// # Errors
/// The bytes are not a Mapbox Vector Tile that Gapatlas writes.
pub fn to_mlt(mvt: &[u8]) -> Result<Vec<u8>, MltError> {
    let mut bytes = Vec::new();
    for mut layer in MvtReaderRef::new(mvt)?.to_tile()?.layers {
        unify_number_types(&mut layer);
        bytes.extend(TileLayer::try_from(layer)?.encode(EncoderConfig::default())?);
    }
    Ok(bytes)
}

/// Converts the integers of columns that also have fractions to doubles: a column of an MLT has one type, and the
/// library would convert a mixed column to text.
fn unify_number_types(layer: &mut MvtLayer) {
    let values = || layer.features.iter().flat_map(|feature| &feature.properties);
    let is_fraction = |value: &MvtValue| matches!(value, MvtValue::Double(_) | MvtValue::Float(_));
    let fractions: BTreeSet<String> =
        values().filter(|(_, value)| is_fraction(value)).map(|(name, _)| name.clone()).collect();
    for (name, value) in layer.features.iter_mut().flat_map(|feature| &mut feature.properties) {
        if fractions.contains(name) {
            #[expect(clippy::cast_precision_loss, reason = "tiles have numbers that were rounded from such")]
            match *value {
                MvtValue::Int(whole) | MvtValue::SInt(whole) => *value = MvtValue::Double(whole as f64),
                MvtValue::UInt(whole) => *value = MvtValue::Double(whole as f64),
                _ => {}
            }
        }
    }
}
