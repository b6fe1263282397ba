//! QGIS symbols: the fills, lines and markers of the map.

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::legend::StyleVariant;

/// A symbol of a rule.
pub(super) enum Symbol {
    /// A tract of a class, by its color.
    Class(&'static str),
    /// A tract without a number.
    NoData,
    /// A tract whose access is mostly unknown.
    NotKnown,
    /// A tract whose number is withheld.
    Withheld,
    /// The hatching over numbers of low reliability.
    Low,
    /// A planning area.
    Area,
    /// The region.
    Region,
    /// A site as SVG.
    Marker(String),
    /// The area of a site, by its color.
    SiteArea(&'static str),
}

/// Text escaped for XML attributes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Converts a CSS color, `#rrggbb` or `rgba(r, g, b, a)`, to that of QGIS: red, green, blue and alpha, 0 to 255.
pub(super) fn color(css: &str) -> String {
    let channel = |at: usize| css.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or_default();
    match css.strip_prefix("rgba(").and_then(|rest| rest.strip_suffix(')')) {
        Some(channels) => {
            let channels: Vec<f64> = channels.split(',').filter_map(|channel| channel.trim().parse().ok()).collect();
            let [red, green, blue, opacity] = channels.try_into().unwrap_or([0.0, 0.0, 0.0, 1.0]);
            format!("{red},{green},{blue},{:.0}", opacity * 255.0)
        }
        None => format!("{},{},{},255", channel(1), channel(3), channel(5)),
    }
}

impl Symbol {
    /// The XML of the symbol under a number.
    pub(super) fn to_xml(&self, number: usize, variant: StyleVariant) -> String {
        let kind = if matches!(self, Self::Marker(_)) { "marker" } else { "fill" };
        symbol(&number.to_string(), kind, &self.layers(number, variant))
    }

    fn layers(&self, number: usize, variant: StyleVariant) -> String {
        let palette = variant.palette();
        let own = |pattern: &str, part: &str| {
            let css = palette.patterns.get(pattern).and_then(|parts| parts.get(part)).map_or("", String::as_str);
            color(css)
        };
        let line =
            |name: &str| palette.map.get(name).and_then(serde_json::Value::as_str).map_or_else(String::new, color);
        let edge = line("tract-line").replace(",255", ",110");
        let hatch = |index: usize, (color, width): (String, &str), angle: &str, apart: &str| {
            let stroke = layer("SimpleLine", &[("line_color", &color), ("line_width", width)], "");
            let within = symbol(&format!("@{number}@{index}"), "line", &stroke);
            layer("LinePatternFill", &[("angle", angle), ("distance", apart), ("distance_unit", "MM")], &within)
        };
        match self {
            Self::Class(css) => fill(&color(css), &edge, "0.1"),
            Self::NoData => {
                let dot =
                    [("color", own("no-data", "ink")), ("size", "0.55".to_owned()), ("outline_style", "no".to_owned())];
                let dot = dot.each_ref().map(|(key, value)| (*key, value.as_str()));
                let within = symbol(&format!("@{number}@1"), "marker", &layer("SimpleMarker", &dot, ""));
                let dots = [("distance_x", "2"), ("distance_y", "1"), ("displacement_x", "1"), ("displacement_y", "0")];
                fill(&own("no-data", "paper"), &edge, "0.1") + &layer("PointPatternFill", &dots, &within)
            }
            Self::NotKnown => {
                let dash = [("line_color", own("not-known", "ink")), ("line_width", "0.3".to_owned())];
                let dash = dash.each_ref().map(|(key, value)| (*key, value.as_str()));
                let dashed = [("use_custom_dash", "1"), ("customdash", "1.6;1.2"), ("customdash_unit", "MM")];
                let stroke = layer("SimpleLine", &[dash.as_slice(), &dashed].concat(), "");
                let within = symbol(&format!("@{number}@1"), "line", &stroke);
                let lines = [("angle", "0"), ("distance", "1.9"), ("distance_unit", "MM")];
                fill(&own("not-known", "paper"), &edge, "0.1") + &layer("LinePatternFill", &lines, &within)
            }
            Self::Withheld => {
                let ink = own("withheld", "ink");
                fill(&own("withheld", "paper"), &edge, "0.1")
                    + &hatch(1, (ink.clone(), "0.25"), "45", "1.9")
                    + &hatch(2, (ink, "0.25"), "135", "1.9")
            }
            Self::Low => {
                hatch(0, (own("low", "edge"), "0.6"), "135", "1.9")
                    + &hatch(1, (own("low", "ink"), "0.25"), "135", "1.9")
            }
            Self::Area => outline(&line("area-casing"), "0.9", "solid") + &outline(&line("area-line"), "0.4", "solid"),
            Self::Region => outline(&line("region-line"), "0.4", "dash"),
            Self::Marker(svg) => {
                let name = format!("base64:{}", BASE64_STANDARD.encode(svg));
                layer("SvgMarker", &[("name", &name), ("size", "4.2"), ("size_unit", "MM")], "")
            }
            Self::SiteArea(css) => fill(&color(css).replace(",255", ",51"), &color(css), "0.35"),
        }
    }
}

fn fill(color: &str, edge: &str, width: &str) -> String {
    let options = [("color", color), ("style", "solid"), ("outline_color", edge), ("outline_style", "solid")];
    layer("SimpleFill", &[options.as_slice(), &[("outline_width", width), ("outline_width_unit", "MM")]].concat(), "")
}

fn outline(color: &str, width: &str, style: &str) -> String {
    let options = [("style", "no"), ("outline_color", color), ("outline_style", style), ("outline_width", width)];
    layer("SimpleFill", &options, "")
}

fn symbol(name: &str, kind: &str, layers: &str) -> String {
    format!(
        "<symbol name=\"{name}\" type=\"{kind}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">{layers}</symbol>\n"
    )
}

fn layer(class: &str, options: &[(&str, &str)], within: &str) -> String {
    let option = |(name, value): &(&str, &str)| {
        format!("<Option name=\"{name}\" type=\"QString\" value=\"{}\"/>", escaped(value))
    };
    let options: String = options.iter().map(option).collect();
    format!(
        "<layer class=\"{class}\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">{options}</Option>{within}</layer>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_css() {
        assert_eq!(color("#fddcb0"), "253,220,176,255");
        assert_eq!(color("rgba(255, 255, 255, 0.85)"), "255,255,255,217");
    }
}
