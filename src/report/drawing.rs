//! The pictures of reports and briefs as SVG, drawn once for pages and PDF. They hold no text: what is written on a picture
//! is laid over it, as fonts differ and a PDF must be able to read it aloud.

use std::fmt::Write as _;

use gapatlas_text::message;
use serde::Serialize;

use crate::legend::{PATTERNS, StyleVariant};
use crate::report::Report;
use crate::report::chart::{Mark, Strip};
use crate::report::map::{Locator, Map};

/// A picture with all that is said about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The picture, a document of its own.
    pub svg: String,
    /// Its width and height in units.
    pub size: (i32, i32),
    /// What it shows, in a few words.
    pub title: String,
    /// Its text alternative.
    pub alternative: String,
    /// What its colors and signs mean.
    pub legend: Vec<LegendEntry>,
    /// What is written over it.
    pub words: Vec<PictureWords>,
    /// What the colors of its legend count; empty without a legend.
    pub legend_heading: String,
}

/// Words over a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureWords {
    /// What they are: `scale` the length of the scale bar, `name` an area, `place` the number of a place.
    pub kind: &'static str,
    /// The words.
    pub text: String,
    /// Their middle, in units of the picture.
    pub at: (i32, i32),
}

/// A color or sign with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegendEntry {
    /// The color or sign in a box of 40 units.
    pub svg: String,
    /// What it means.
    pub label: String,
    /// Whether it is a class of numbers.
    pub is_class: bool,
}

impl LegendEntry {
    /// Whether the label needs a line of its own.
    pub(super) fn is_long(&self) -> bool {
        self.label.chars().count() > 40
    }
}

/// The width of a strip of the chart from 0 to 100 %, the room for dots at its ends, and its height.
const STRIP_WIDTH: i32 = 300;
const STRIP_MARGIN: i32 = 6;
const STRIP_HEIGHT: i32 = 30;

/// What a picture needs outside of a page.
const NAMESPACE: &str = " xmlns=\"http://www.w3.org/2000/svg\"";

/// A page whose pictures are its own elements.
pub(super) fn without_namespaces(page: &str) -> String {
    page.replace(NAMESPACE, "")
}

/// A drawing as a document of its own.
pub(super) fn document((width, height): (i32, i32), shapes: &str) -> String {
    format!("<svg{NAMESPACE} viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">{shapes}</svg>")
}

/// The map of a standard; `number` tells its patterns from those of other maps of the page.
pub(super) fn map(report: &Report, map: &Map, number: usize) -> Picture {
    Picture {
        svg: document(map.frame.size, &map_shapes(map, number)),
        size: map.frame.size,
        title: title(report, map),
        alternative: map.description.clone(),
        legend: legend(report, map, number),
        words: words(map),
        legend_heading: legend_heading(report, map),
    }
}

/// What a map shows, in a few words.
pub(super) fn title(report: &Report, map: &Map) -> String {
    let (area, standard) = (&report.area.name, &map.standard_label);
    message!(report.text, "report-map-title", area = area, standard = standard, unit = map.unit)
}

/// What the colors of a map count.
pub(super) fn legend_heading(report: &Report, map: &Map) -> String {
    message!(report.text, "report-legend-heading", unit = map.unit)
}

/// What is written over a map.
pub(super) fn words(map: &Map) -> Vec<PictureWords> {
    let scale_at = (30 + map.scale.units / 2, map.frame.size.1 - 68);
    let scale = PictureWords { kind: "scale", text: map.scale.label.clone(), at: scale_at };
    let names = map.names.iter().map(|name| PictureWords { kind: "name", text: name.text.clone(), at: name.at });
    names.chain([scale]).collect()
}

/// The shapes of a map, from the ground up.
pub(super) fn map_shapes(map: &Map, number: usize) -> String {
    let (width, height) = map.frame.size;
    let mut shapes = patterns(map, number);
    let _ = write!(shapes, "<rect fill=\"url(#open-{number})\" width=\"{width}\" height=\"{height}\"/>");
    let border = "stroke=\"#fff\" stroke-width=\"2\" stroke-linejoin=\"round\"";
    for class in map.classes.iter().filter(|class| !class.path.is_empty()) {
        let seamless = format!("stroke=\"{}\" stroke-width=\"1\"", class.color);
        let stroke = if map.has_borders { border } else { &seamless };
        let _ = write!(shapes, "<path fill=\"{}\" {stroke} d=\"{}\"/>", class.color, class.path);
    }
    if let Some(unknown) = &map.not_known {
        let _ = write!(shapes, "<path fill=\"url(#unknown-{number})\" {border} d=\"{}\"/>", unknown.path);
    }
    if !map.without_number.is_empty() {
        let _ = write!(shapes, "<path fill=\"url(#crossed-{number})\" {border} d=\"{}\"/>", map.without_number);
    }
    if !map.outside.is_empty() {
        let paler = "fill=\"#fff\" fill-opacity=\".62\" fill-rule=\"evenodd\"";
        let _ = write!(shapes, "<path {paler} d=\"{}\"/>", map.outside);
    }
    for symbol in map.symbols.iter().filter(|symbol| !symbol.polygon_path.is_empty()) {
        let _ = write!(shapes, "<path fill=\"{}\" {SITE_EDGE} d=\"{}\"/>", symbol.color, symbol.polygon_path);
    }
    if !map.outline.is_empty() {
        let _ = write!(
            shapes,
            "<g fill=\"none\" stroke-linejoin=\"round\"><path stroke=\"#fff\" stroke-width=\"14\" d=\"{0}\"/><path \
             stroke=\"#10202c\" stroke-width=\"7\" d=\"{0}\"/></g>",
            map.outline
        );
    }
    for symbol in map.symbols.iter().filter(|symbol| !symbol.points.is_empty()) {
        let _ = write!(shapes, "<path fill=\"{}\" {SITE_EDGE} d=\"{}\"/>", symbol.color, symbol.points);
    }
    shapes + &scale_bar(map)
}

const SITE_EDGE: &str = "stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

fn scale_bar(map: &Map) -> String {
    let (bar, top) = (map.scale.units, map.frame.size.1 - 44);
    let line = format!("M30 {top}v16h{bar}v-16");
    format!(
        "<g fill=\"none\"><path stroke=\"#fff\" stroke-width=\"13\" stroke-linecap=\"square\" d=\"{line}\"/><path stroke=\"#10202c\" \
         stroke-width=\"5\" d=\"{line}\"/></g>"
    )
}

/// The fill patterns of a map: tracts without a number, the ground outside all tracts, tracts where most is not known.
fn patterns(map: &Map, number: usize) -> String {
    let names = [Some("crossed"), Some("open"), map.not_known.as_ref().map(|_| "unknown")];
    let patterns: Vec<String> =
        names.into_iter().flatten().map(|name| pattern(name, &format!("{name}-{number}"))).collect();
    format!("<defs>{}</defs>", patterns.concat())
}

fn pattern(name: &str, id: &str) -> String {
    let no_data = &StyleVariant::Light.palette().classes.no_data;
    let (side, more, shapes) = match name {
        "crossed" => (
            16,
            "",
            format!(
                "<rect width=\"16\" height=\"16\" fill=\"{no_data}\"/><path d=\"M-1-1l18 18M17-1L-1 17\" stroke=\"#6b7680\" \
                 stroke-width=\"2.4\"/>"
            ),
        ),
        "open" => (
            32,
            "",
            "<rect width=\"32\" height=\"32\" fill=\"#fff\"/><path d=\"M3 10h11M19 26h11\" stroke=\"#66727b\" \
             stroke-width=\"3.5\"/>"
                .to_owned(),
        ),
        _ => {
            let unknown = PATTERNS.into_iter().find(|own| own.name == "not-known");
            let unknown = unknown.map_or_else(String::new, |own| own.pattern(StyleVariant::Light));
            (16, " patternTransform=\"scale(2)\"", unknown)
        }
    };
    format!(
        "<pattern id=\"{id}\" width=\"{side}\" height=\"{side}\"{more} patternUnits=\"userSpaceOnUse\">{shapes}</pattern>"
    )
}

/// What the colors and signs of a map mean.
pub(super) fn legend(report: &Report, map: &Map, number: usize) -> Vec<LegendEntry> {
    let text = report.text;
    let entry = |svg: String, label: &str| LegendEntry {
        svg: document((40, 40), &svg),
        label: label.to_owned(),
        is_class: false,
    };
    let swatch = |fill: &str| {
        format!(
            "<rect x=\"1\" y=\"5\" width=\"38\" height=\"30\" fill=\"{fill}\" stroke=\"#5f6b75\" stroke-width=\"2\"/>"
        )
    };
    let patterned = |name: &str| {
        let id = format!("{name}-key-{number}");
        format!("<defs>{}</defs>{}", pattern(name, &id), swatch(&format!("url(#{id})")))
    };
    let mut entries: Vec<LegendEntry> = map
        .classes
        .iter()
        .map(|class| LegendEntry { is_class: true, ..entry(swatch(class.color), &class.label) })
        .collect();
    entries.extend(map.not_known.as_ref().map(|unknown| entry(patterned("unknown"), &unknown.label)));
    if !map.without_number.is_empty() {
        entries.push(entry(patterned("crossed"), &text.say("report-map-no-data")));
    }
    if map.has_area_outside_tracts {
        let dashes = "<path d=\"M5 13h12M22 20h12M5 27h12\" stroke=\"#66727b\" stroke-width=\"4\"/>";
        entries.push(entry(swatch("#fff") + dashes, &text.say("report-map-outside")));
    }
    entries.extend(map.symbols.iter().map(|symbol| {
        let (color, path) = (symbol.color, &symbol.legend_path);
        entry(format!("<path fill=\"{color}\" {SITE_EDGE} d=\"{path}\"/>"), &symbol.label)
    }));
    // On the map the arrow would hide what is there.
    entries.push(entry("<path fill=\"#10202c\" d=\"M20 3l12 34-12-9-12 9z\"/>".to_owned(), &text.say("report-north")));
    entries
}

/// The area among the others of its kind.
pub(super) fn locator(report: &Report, locator: &Locator) -> Picture {
    let shapes = format!(
        "<path fill=\"#dbe2e7\" stroke=\"#fff\" stroke-width=\"1.5\" d=\"{}\"/><path fill=\"#0b5394\" stroke=\"#0b5394\" \
         stroke-width=\"2\" d=\"{}\"/>",
        locator.others, locator.own
    );
    let title = message!(report.text, "report-locator", area = &report.area.name);
    Picture {
        svg: document(locator.size, &shapes),
        size: locator.size,
        alternative: title.clone(),
        title,
        legend: Vec::new(),
        words: Vec::new(),
        legend_heading: String::new(),
    }
}

/// A strip of the chart as a document of its own.
pub(super) fn strip_picture(strip: &Strip) -> String {
    let shapes = strip.shapes();
    let (width, whole) = (STRIP_WIDTH, STRIP_WIDTH + 2 * STRIP_MARGIN);
    let inside = format!(
        "<svg x=\"{STRIP_MARGIN}\" width=\"{width}\" height=\"{STRIP_HEIGHT}\" overflow=\"visible\">{shapes}</svg>"
    );
    document((whole, STRIP_HEIGHT), &inside)
}

impl Strip {
    /// The shapes of a strip: a scale from 0 to 100 % over whatever width there is, the share of the region, and that of the
    /// area over it.
    pub(super) fn shapes(&self) -> String {
        let mut shapes = format!("<rect fill=\"#f4f6f7\" width=\"100%\" height=\"{STRIP_HEIGHT}\"/>");
        for quarter in [0, 25, 50, 75, 100] {
            let _ = write!(
                shapes,
                "<line stroke=\"#c3cbd1\" x1=\"{quarter}%\" x2=\"{quarter}%\" y1=\"0\" y2=\"{STRIP_HEIGHT}\"/>"
            );
        }
        if let Some(region) = &self.region {
            mark(&mut shapes, region, 21, "stroke=\"#5f6b75\" stroke-width=\"2\"", "#fff");
        }
        mark(&mut shapes, &self.own, 9, "stroke=\"#0b5394\" stroke-width=\"3\"", "#0b5394");
        shapes
    }
}

fn mark(shapes: &mut String, mark: &Mark, y: i32, stroke: &str, fill: &str) {
    if let Some((low, high)) = &mark.whisker {
        let _ = write!(shapes, "<line {stroke} x1=\"{low}\" x2=\"{high}\" y1=\"{y}\" y2=\"{y}\"/>");
    }
    let dot = "stroke-width=\"2\" r=\"4.5\"";
    let edge = stroke.split(' ').next().unwrap_or_default();
    if let Some(upper) = &mark.upper {
        let _ = write!(
            shapes,
            "<line {edge} stroke-width=\"3\" stroke-dasharray=\"2 3\" x1=\"{}\" x2=\"{upper}\" y1=\"{y}\" y2=\"{y}\"/><circle {edge} {dot} \
             fill=\"#fff\" cx=\"{upper}\" cy=\"{y}\"/>",
            mark.at
        );
    }
    let _ = write!(shapes, "<circle {edge} {dot} fill=\"{fill}\" cx=\"{}\" cy=\"{y}\"/>", mark.at);
}

/// The text alternative of a strip: the share here and in the region, with their margins.
pub(super) fn strip_alternative(report: &Report, own: &str, region: Option<&str>) -> String {
    let text = report.text;
    match (region, report.share_of_region()) {
        (None, _) => message!(text, "report-strip-here", own = own),
        (Some(region), None) => message!(text, "report-strip-region", own = own, region = region),
        (Some(region), Some(_)) => message!(text, "report-strip-part", own = own, region = region),
    }
}
