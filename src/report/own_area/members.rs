//! The id of an own area: its members, such as `community-area-25~17031839100`.
//!
//! A member is the id of a planning area or of a tract, an outline (`outline.…`) or the area's name (`name.…`). So an own area has an
//! address wherever a planning area has one, and nothing about it is stored.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use geo::{Coord, LineString, MultiPolygon, Polygon};

use crate::domain::{Quantity, Table};
use crate::report::own_area::error::{MAX_MEMBERS, MAX_VERTICES, OwnAreaError};
use crate::report::own_area::outline::check_outline;

/// What stands between members: a character that no address encodes (RFC 3986, 2.3).
const SEPARATOR: char = '~';
const OUTLINE: &str = "outline.";
const NAME: &str = "name.";
/// The most characters of a name.
const MAX_NAME: usize = 80;
/// Degrees of latitude and longitude for one step of an encoded outline: a meter.
const STEP: f64 = 1e-5;

/// What an own area is put together from.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Members {
    /// Its name, if the reader gave it one.
    pub(super) name: Option<String>,
    /// The rows of its planning areas.
    pub(super) areas: Vec<usize>,
    /// The rows of its tracts.
    pub(super) tracts: Vec<usize>,
    /// What was drawn or uploaded.
    pub(super) outlines: Vec<MultiPolygon>,
}

/// Whether an id that no planning area has can be that of an own area.
pub(super) fn is_own_area(id: &str) -> bool {
    id.contains(SEPARATOR) || id.starts_with(OUTLINE)
}

/// Whether an id holds an outline of a reader's own: no cache keeps an answer about that.
#[must_use]
pub fn has_outline(id: &str) -> bool {
    id.split(SEPARATOR).any(|member| member.starts_with(OUTLINE))
}

impl Members {
    /// The members of an id.
    ///
    /// # Errors
    /// Where a member is unknown or cannot be read, or there are too many.
    pub(super) fn parse(id: &str, areas: &Table, tracts: &Table) -> Result<Self, OwnAreaError> {
        let count = id.split(SEPARATOR).count();
        if count > MAX_MEMBERS {
            return Err(OwnAreaError::TooManyMembers(count));
        }
        let mut wanted: BTreeSet<&str> = id.split(SEPARATOR).filter(|member| !member.is_empty()).collect();
        // One pass over the ids of a table, however many members there are.
        let rows_of = |table: &Table, key: &Quantity| -> BTreeMap<&str, usize> {
            let ids = table.texts(key).unwrap_or_default().iter().enumerate();
            ids.filter_map(|(row, own)| Some((*wanted.get(own.as_deref()?)?, row))).collect()
        };
        let (areas, tracts) = (rows_of(areas, &Quantity::Id), rows_of(tracts, &Quantity::Geoid));
        let mut members = Self::default();
        // In the order of the reader, each once.
        for member in id.split(SEPARATOR) {
            if !wanted.remove(member) {
                continue;
            }
            if let Some(&row) = areas.get(member) {
                members.areas.push(row);
            } else if let Some(&row) = tracts.get(member) {
                members.tracts.push(row);
            } else if let Some(encoded) = member.strip_prefix(OUTLINE) {
                members.outlines.push(check_outline(decode(encoded)?.into())?);
            } else if let Some(name) = member.strip_prefix(NAME) {
                members.name = Some(checked_name(name)?);
            } else {
                return Err(OwnAreaError::UnknownMember(member.to_owned()));
            }
        }
        Ok(members)
    }
}

fn checked_name(name: &str) -> Result<String, OwnAreaError> {
    let is_short = name.chars().count() <= MAX_NAME && !name.chars().any(char::is_control);
    let why = "a name of at most 80 characters on one line";
    if is_short { Ok(name.trim().to_owned()) } else { Err(OwnAreaError::NotReadable(name.to_owned(), why)) }
}

/// Polygons with `.` between them, the rings of each with `*`. A ring is base64url (RFC 4648, 5) of the differences between its
/// vertices, longitude before latitude, in hundred-thousandths of a degree, as zigzag varints of Protocol Buffers.
fn decode(encoded: &str) -> Result<MultiPolygon, OwnAreaError> {
    let polygon = |text: &str| {
        let mut rings = text.split('*').map(ring);
        let exterior = rings.next()??;
        Some(Polygon::new(exterior, rings.collect::<Option<_>>()?))
    };
    let polygons: Option<Vec<Polygon>> = encoded.split('.').map(polygon).collect();
    let why = "an outline that this program encoded";
    polygons.map(MultiPolygon::new).ok_or_else(|| OwnAreaError::NotReadable(format!("{OUTLINE}{encoded}"), why))
}

fn ring(text: &str) -> Option<LineString> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let mut rest = bytes.as_slice();
    let (mut place, mut vertices) = ([0_i64; 2], Vec::new());
    while !rest.is_empty() && vertices.len() <= MAX_VERTICES {
        for number in &mut place {
            *number = number.checked_add(varint(&mut rest)?)?;
        }
        #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
        let [x, y] = place.map(|number| number as f64 * STEP);
        vertices.push(Coord { x, y });
    }
    (vertices.len() >= 3).then(|| LineString::new(vertices))
}

/// A zigzag varint of at most 35 bits, and what follows it.
fn varint(rest: &mut &[u8]) -> Option<i64> {
    let mut bits = 0_i64;
    for shift in [0, 7, 14, 21, 28] {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        bits |= i64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some((bits >> 1) ^ -(bits & 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As the page encodes an outline.
    fn encode(ring: &[(i64, i64)]) -> String {
        let (mut bytes, mut before) = (Vec::new(), [0, 0]);
        for &(x, y) in ring {
            for (slot, number) in [x, y].into_iter().enumerate() {
                let step = number - before[slot];
                let mut bits = u64::try_from((step << 1) ^ (step >> 63)).unwrap();
                while bits >= 0x80 {
                    bytes.push(u8::try_from(bits & 0x7f).unwrap() | 0x80);
                    bits >>= 7;
                }
                bytes.push(u8::try_from(bits).unwrap());
                before[slot] = number;
            }
        }
        URL_SAFE_NO_PAD.encode(bytes)
    }

    #[test]
    fn an_outline_may_have_parts_and_holes() {
        let square = |west: i64, side: i64| encode(&[(west, 0), (west + side, 0), (west + side, side), (west, side)]);
        let text = format!("{}*{}.{}", square(0, 300_000), square(100_000, 100_000), square(400_000, 100_000));
        let decoded = decode(&text).unwrap();
        let sizes: Vec<(usize, usize)> =
            decoded.iter().map(|part| (part.exterior().0.len(), part.interiors().len())).collect();
        assert_eq!(sizes, [(5, 1), (5, 0)], "rings are closed");
        assert_eq!(decoded.0[1].exterior().0[2], Coord { x: 5.0, y: 1.0 });
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(ring in prop::collection::vec((-18_000_000..=18_000_000_i64, -9_000_000..=9_000_000_i64), 3..40)) {
            let decoded = decode(&encode(&ring)).unwrap();
            for (corner, &(x, y)) in decoded.0[0].exterior().coords().zip(&ring) {
                #[expect(clippy::cast_precision_loss, reason = "small")]
                let (x, y) = (x as f64 * STEP, y as f64 * STEP);
                prop_assert!((corner.x - x).abs() < 1e-9 && (corner.y - y).abs() < 1e-9);
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}") {
            let _ = decode(&text);
        }
    }
}
