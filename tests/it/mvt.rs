//! A strict reader of vector tiles, version 2.1 of the specification
//! (<https://github.com/mapbox/vector-tile-spec/tree/master/2.1>), which shares no code with the writer: it refuses
//! what the specification does not allow, while decoders skip it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// A layer of a tile.
pub(crate) struct Layer {
    pub(crate) name: String,
    pub(crate) extent: u64,
    pub(crate) features: Vec<Feature>,
}

/// A feature of a layer.
pub(crate) struct Feature {
    pub(crate) id: Option<u64>,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) shape: Shape,
}

/// Points, lines or rings, in tile units.
#[derive(Debug, PartialEq)]
pub(crate) enum Shape {
    Unknown,
    Points(Vec<(i64, i64)>),
    Lines(Vec<Vec<(i64, i64)>>),
    /// Open rings: outer ones with a positive area, each followed by its holes.
    Rings(Vec<Vec<(i64, i64)>>),
}

impl Feature {
    /// The rings of a surface as polygons; empty for other shapes.
    #[expect(clippy::cast_precision_loss, reason = "units of a tile are few")]
    pub(crate) fn polygons(&self) -> MultiPolygon {
        let Shape::Rings(rings) = &self.shape else { return MultiPolygon::new(Vec::new()) };
        let line = |ring: &Vec<(i64, i64)>| -> LineString {
            ring.iter().map(|&(x, y)| Coord { x: x as f64, y: y as f64 }).collect()
        };
        let mut polygons: Vec<Polygon> = Vec::new();
        for ring in rings {
            match polygons.last_mut() {
                Some(polygon) if twice_area(ring) < 0 => polygon.interiors_push(line(ring)),
                _ => polygons.push(Polygon::new(line(ring), Vec::new())),
            }
        }
        MultiPolygon::new(polygons)
    }
}

/// Twice the area of a ring by the surveyor's formula; y points down.
pub(crate) fn twice_area(ring: &[(i64, i64)]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

type Read<T> = Result<T, String>;

/// A field of a protobuf message.
enum Wire<'a> {
    Varint(u64),
    Bytes(&'a [u8]),
    Four(u32),
    Eight(u64),
}

impl<'a> Wire<'a> {
    fn number(self) -> Read<u64> {
        if let Wire::Varint(number) = self { Ok(number) } else { Err("is no varint".to_owned()) }
    }

    fn bytes(self) -> Read<&'a [u8]> {
        if let Wire::Bytes(bytes) = self { Ok(bytes) } else { Err("has no length".to_owned()) }
    }

    fn text(self) -> Read<String> {
        String::from_utf8(self.bytes()?.to_vec()).map_err(|error| error.to_string())
    }

    fn numbers(self) -> Read<Vec<u32>> {
        let mut rest = self.bytes()?;
        let mut numbers = Vec::new();
        while !rest.is_empty() {
            numbers.push(u32::try_from(varint(&mut rest)?).map_err(|error| error.to_string())?);
        }
        Ok(numbers)
    }
}

fn varint(rest: &mut &[u8]) -> Read<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (&byte, after) = rest.split_first().ok_or("ends inside a number")?;
        *rest = after;
        number |= u64::from(byte & 127) << shift;
        if byte < 128 {
            return Ok(number);
        }
    }
    Err("a number has more than ten bytes".to_owned())
}

fn fields(mut rest: &[u8]) -> Read<Vec<(u64, Wire<'_>)>> {
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let key = varint(&mut rest)?;
        let mut take = |count: usize| {
            let (taken, after) = rest.split_at_checked(count).ok_or("ends inside a field")?;
            rest = after;
            Ok::<_, String>(taken)
        };
        let wire = match key & 7 {
            0 => Wire::Varint(varint(&mut rest)?),
            1 => Wire::Eight(u64::from_le_bytes(take(8)?.try_into().unwrap())),
            2 => {
                let length = usize::try_from(varint(&mut rest)?).unwrap();
                let (taken, after) = rest.split_at_checked(length).ok_or("ends inside a field")?;
                rest = after;
                Wire::Bytes(taken)
            }
            5 => Wire::Four(u32::from_le_bytes(take(4)?.try_into().unwrap())),
            other => return Err(format!("wire type {other}")),
        };
        fields.push((key >> 3, wire));
    }
    Ok(fields)
}

/// Sets a value that a message may contain only once.
fn once<T>(place: &mut Option<T>, value: T, name: &str) -> Read<()> {
    if place.replace(value).is_some() { Err(format!("{name} stands twice")) } else { Ok(()) }
}

/// The layers of a tile, or its violation of the specification.
pub(crate) fn read(tile: &[u8]) -> Read<Vec<Layer>> {
    let mut layers: Vec<Layer> = Vec::new();
    for (field, wire) in fields(tile)? {
        if field != 3 {
            return Err(format!("a tile has no field {field}"));
        }
        let layer = layer(wire.bytes()?)?;
        if layers.iter().any(|other| other.name == layer.name) {
            return Err(format!("4.1: two layers are called {}", layer.name));
        }
        layers.push(layer);
    }
    Ok(layers)
}

fn layer(bytes: &[u8]) -> Read<Layer> {
    let (mut version, mut name, mut extent) = (None, None, None);
    let (mut keys, mut values, mut features) = (Vec::new(), Vec::new(), Vec::new());
    for (field, wire) in fields(bytes)? {
        match field {
            15 => once(&mut version, wire.number()?, "version")?,
            1 => once(&mut name, wire.text()?, "name")?,
            5 => once(&mut extent, wire.number()?, "extent")?,
            3 => keys.push(wire.text()?),
            4 => values.push(value(wire.bytes()?)?),
            2 => features.push(wire.bytes()?),
            other => return Err(format!("a layer has no field {other}")),
        }
    }
    if !matches!(version, Some(1 | 2)) {
        return Err(format!("4.1: version {version:?}"));
    }
    let unique = |words: &[String]| words.iter().collect::<BTreeSet<_>>().len() == words.len();
    if !unique(&keys) {
        return Err("4.1: a key stands twice".to_owned());
    }
    let features: Vec<Feature> = features.iter().map(|bytes| feature(bytes, &keys, &values)).collect::<Read<_>>()?;
    let name = name.ok_or("4.1: a layer without a name")?;
    Ok(Layer { name, extent: extent.unwrap_or(4096), features })
}

fn value(bytes: &[u8]) -> Read<String> {
    let mut value = None;
    for (field, wire) in fields(bytes)? {
        let said = match (field, wire) {
            (1, wire) => wire.text()?,
            (2, Wire::Four(bits)) => f32::from_bits(bits).to_string(),
            (3, Wire::Eight(bits)) => f64::from_bits(bits).to_string(),
            (4, wire) => wire.number()?.cast_signed().to_string(),
            (5, wire) => wire.number()?.to_string(),
            (6, wire) => unzigzag(wire.number()?).to_string(),
            (7, wire) => (wire.number()? != 0).to_string(),
            (other, _) => return Err(format!("4.4: a value has no field {other}, or not of this type")),
        };
        once(&mut value, said, "value")?;
    }
    value.ok_or_else(|| "4.4: a value without a value".to_owned())
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

fn feature(bytes: &[u8], keys: &[String], values: &[String]) -> Read<Feature> {
    let (mut id, mut tags, mut kind, mut geometry) = (None, None, None, None);
    for (field, wire) in fields(bytes)? {
        match field {
            1 => once(&mut id, wire.number()?, "id")?,
            2 => once(&mut tags, wire.numbers()?, "tags")?,
            3 => once(&mut kind, wire.number()?, "type")?,
            4 => once(&mut geometry, wire.numbers()?, "geometry")?,
            other => return Err(format!("a feature has no field {other}")),
        }
    }
    let mut read = BTreeMap::new();
    for pair in tags.unwrap_or_default().chunks(2) {
        let [key, value] = pair else { return Err("4.4: a tag without a value".to_owned()) };
        let key = keys.get(*key as usize).ok_or("4.4: a tag of no key")?;
        let value = values.get(*value as usize).ok_or("4.4: a tag of no value")?;
        if read.insert(key.clone(), value.clone()).is_some() {
            return Err(format!("4.4: {key} stands twice"));
        }
    }
    let geometry = geometry.ok_or("4.2: a feature without a geometry")?;
    let shape = match kind {
        Some(0) => Shape::Unknown,
        Some(1) => points(&geometry)?,
        Some(2) => lines(&geometry)?,
        Some(3) => rings(&geometry)?,
        other => return Err(format!("4.2: type {other:?}")),
    };
    Ok(Feature { id, tags: read, shape })
}

/// The commands of a geometry in order (4.3.1).
struct Commands<'a> {
    rest: &'a [u32],
    cursor: (i64, i64),
}

impl Commands<'_> {
    /// The count of the next command, which must be this one.
    fn command(&mut self, wanted: u32) -> Read<usize> {
        let (&next, rest) = self.rest.split_first().ok_or("4.3: a command is missing")?;
        self.rest = rest;
        if next & 7 == wanted { Ok((next >> 3) as usize) } else { Err(format!("4.3: {} for {wanted}", next & 7)) }
    }

    fn points(&mut self, count: usize) -> Read<Vec<(i64, i64)>> {
        let (steps, rest) = self.rest.split_at_checked(2 * count).ok_or("4.3: a command without its parameters")?;
        self.rest = rest;
        let points = steps.chunks(2).map(|step| {
            self.cursor.0 += unzigzag(u64::from(step[0]));
            self.cursor.1 += unzigzag(u64::from(step[1]));
            self.cursor
        });
        Ok(points.collect())
    }
}

fn expect<T: Copy + PartialEq + Display>(found: T, wanted: T, rule: &str) -> Read<()> {
    if found == wanted { Ok(()) } else { Err(format!("{rule}: {found}, not {wanted}")) }
}

fn points(geometry: &[u32]) -> Read<Shape> {
    let mut commands = Commands { rest: geometry, cursor: (0, 0) };
    let count = commands.command(1)?;
    let points = commands.points(count)?;
    expect(points.is_empty(), false, "4.3.4.2: a point without a point")?;
    expect(commands.rest.len(), 0, "4.3.4.2: what follows the points")?;
    Ok(Shape::Points(points))
}

fn lines(geometry: &[u32]) -> Read<Shape> {
    let mut commands = Commands { rest: geometry, cursor: (0, 0) };
    let mut lines = Vec::new();
    while !commands.rest.is_empty() || lines.is_empty() {
        expect(commands.command(1)?, 1, "4.3.4.3: points before a line")?;
        let mut line = commands.points(1)?;
        let count = commands.command(2)?;
        expect(count > 0, true, "4.3.4.3: a line goes on")?;
        line.extend(commands.points(count)?);
        lines.push(without_zero_segments(line)?);
    }
    Ok(Shape::Lines(lines))
}

fn rings(geometry: &[u32]) -> Read<Shape> {
    let mut commands = Commands { rest: geometry, cursor: (0, 0) };
    let mut rings: Vec<Vec<(i64, i64)>> = Vec::new();
    while !commands.rest.is_empty() || rings.is_empty() {
        expect(commands.command(1)?, 1, "4.3.4.4: points before a ring")?;
        let mut ring = commands.points(1)?;
        let count = commands.command(2)?;
        expect(count > 1, true, "4.3.4.4: a ring has three points")?;
        ring.extend(commands.points(count)?);
        expect(commands.command(7)?, 1, "4.3.3.3: ends of a ring")?;
        expect(ring.first() == ring.last(), false, "4.3.4.4: the last point repeats the first")?;
        let area = twice_area(&ring);
        expect(area == 0, false, "4.3.4.4: a ring has no area")?;
        expect(rings.is_empty() && area < 0, false, "4.3.4.4: a hole comes first")?;
        rings.push(without_zero_segments(ring)?);
    }
    Ok(Shape::Rings(rings))
}

/// `LineTo`: the deltas must not both be zero (4.3.3.2).
fn without_zero_segments(path: Vec<(i64, i64)>) -> Read<Vec<(i64, i64)>> {
    if path.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err("4.3.3.2: a point stands twice in a row".to_owned());
    }
    Ok(path)
}

/// Fixtures declared valid that the reader refuses: a missing type as in 003, which is declared invalid, and a command
/// whose points are missing.
const REFUSED: [&str; 2] = ["016", "057"];

/// The fixtures of Mapbox for decoders, valid and invalid.
#[test]
fn the_reader_accepts_exactly_what_the_specification_allows() {
    let fixtures =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("web/node_modules/@mapbox/mvt-fixtures/fixtures");
    let Ok(folders) = std::fs::read_dir(fixtures) else {
        eprintln!("skipped: `npm ci` in web/ brings the fixtures");
        return;
    };
    let (mut good, mut wrong) = (0, Vec::new());
    for folder in folders {
        let folder = folder.unwrap().path();
        let info = std::fs::read_to_string(folder.join("info.json")).unwrap();
        let info: serde_json::Value = serde_json::from_str(&info).unwrap();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let is_valid = info["validity"]["v2"].as_bool().unwrap() && !REFUSED.contains(&name.as_str());
        good += usize::from(is_valid);
        let read = read(&std::fs::read(folder.join("tile.mvt")).unwrap());
        if read.is_ok() != is_valid {
            wrong.push(format!("{name}: {:?}: {}", read.err(), info["description"]));
        }
    }
    assert_eq!(good, 44);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
