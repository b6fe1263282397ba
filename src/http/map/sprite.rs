//! Sprites of the styles: symbols and patterns (<https://maplibre.org/maplibre-style-spec/sprite/>).

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::{Map, Value, json};

use crate::domain::Theme;
use crate::http::app::App;
use crate::http::map::topics::sites_by_theme;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::problem::Problem;
use crate::legend::{PATTERNS, StyleVariant, symbols};

/// All images of a style variant, side by side.
struct SpriteSheet {
    /// Names and images.
    images: Vec<(String, Pixmap)>,
    /// Pixel ratio.
    scale: u8,
}

/// A sprite image or its index: `light.png`, `light@2x.json`.
pub(crate) async fn sprite(
    State(app): State<App>,
    Segments(file): Segments<String>,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let (variant, scale, is_image) = parse_file_name(&file).ok_or_else(|| {
        let variants = StyleVariant::ALL.map(StyleVariant::name).join("|");
        Problem::NotFound(format!(
            "there is no `{file}`; there is {{{variants}}}.{{json|png}}, and each with @2x before the dot"
        ))
    })?;
    let atlas = app.atlas();
    let rendering = tokio::task::spawn_blocking(move || {
        let themes: Vec<Theme> =
            sites_by_theme(atlas.contents.sites.table.get()).into_iter().map(|(theme, _)| theme).collect();
        let sheet = SpriteSheet::of(&themes, variant, scale)?;
        if is_image { sheet.png().map(Bytes::from) } else { Ok(sheet.index_json().to_string().into()) }
    });
    let bytes = rendering.await.map_err(Problem::internal)??;
    let kind = if is_image { "image/png" } else { "application/json" };
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}

/// The names of all sprite files.
pub(crate) fn files() -> Vec<String> {
    let names =
        StyleVariant::ALL.into_iter().flat_map(|variant| ["", "@2x"].map(|scale| format!("{}{scale}", variant.name())));
    names.flat_map(|name| ["json", "png"].map(|end| format!("{name}.{end}"))).collect()
}

fn parse_file_name(file: &str) -> Option<(StyleVariant, u8, bool)> {
    let (name, end) = file.rsplit_once('.')?;
    let is_image = match end {
        "png" => true,
        "json" => false,
        _ => return None,
    };
    let (name, scale) = name.strip_suffix("@2x").map_or((name, 1), |name| (name, 2));
    let variant = StyleVariant::ALL.into_iter().find(|variant| variant.name() == name)?;
    Some((variant, scale, is_image))
}

impl SpriteSheet {
    fn of(themes: &[Theme], variant: StyleVariant, scale: u8) -> Result<Self, Problem> {
        let patterns =
            PATTERNS.into_iter().map(|pattern| (format!("pattern:{}", pattern.name), pattern.pattern(variant)));
        let symbol_svgs = symbols(themes)
            .into_iter()
            .zip(themes)
            .map(|(symbol, theme)| (format!("site:{theme}"), symbol.symbol(theme, variant)));
        let images = patterns.chain(symbol_svgs).map(|(name, svg)| Ok((name, rasterized(&svg, scale)?)));
        Ok(Self { images: images.collect::<Result<_, Problem>>()?, scale })
    }

    /// Each image with its horizontal offset in pixels.
    fn with_offsets(&self) -> impl Iterator<Item = (u32, &(String, Pixmap))> {
        self.images.iter().scan(0, |end, image| {
            let begin = *end;
            *end += image.1.width();
            Some((begin, image))
        })
    }

    fn png(&self) -> Result<Vec<u8>, Problem> {
        let width = self.images.iter().map(|(_, image)| image.width()).sum();
        let height = self.images.iter().map(|(_, image)| image.height()).max().unwrap_or_default();
        let mut sheet = Pixmap::new(width, height).ok_or_else(|| Problem::internal("the sprite has no size"))?;
        for (x, (_, image)) in self.with_offsets() {
            let x = i32::try_from(x).map_err(Problem::internal)?;
            sheet.draw_pixmap(x, 0, image.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
        }
        sheet.encode_png().map_err(Problem::internal)
    }

    fn index_json(&self) -> Value {
        let index_json = self.with_offsets().map(|(x, (name, image))| {
            let (width, height) = (image.width(), image.height());
            (name.clone(), json!({ "x": x, "y": 0, "width": width, "height": height, "pixelRatio": self.scale }))
        });
        Value::Object(index_json.collect::<Map<_, _>>())
    }
}

fn rasterized(svg: &str, scale: u8) -> Result<Pixmap, Problem> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(Problem::internal)?;
    let size = tree.size().to_int_size();
    let [width, height] = [size.width(), size.height()].map(|pixels| pixels * u32::from(scale));
    let mut image = Pixmap::new(width, height).ok_or_else(|| Problem::internal("a picture has no size"))?;
    resvg::render(&tree, Transform::from_scale(scale.into(), scale.into()), &mut image.as_mut());
    Ok(image)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_image_is_complete_in_every_style_variant() {
        let themes = ["clinic", "park", "transit", "legal", "a", "b", "c", "d", "e", "f"].map(|id| id.parse().unwrap());
        for variant in StyleVariant::ALL {
            let svgs = PATTERNS.map(|pattern| pattern.pattern(variant)).into_iter();
            let symbol_svgs =
                symbols(&themes).into_iter().zip(&themes).map(|(symbol, theme)| symbol.symbol(theme, variant));
            for svg in svgs.chain(symbol_svgs) {
                assert!(!svg.contains('{'), "{variant:?}: {svg}");
            }
            let sheet = SpriteSheet::of(&themes, variant, 2).unwrap();
            assert_eq!(sheet.images.len(), 14);
            for (name, image) in &sheet.images {
                assert!(image.pixels().iter().any(|pixel| pixel.alpha() > 200), "{variant:?} {name} is empty");
            }
        }
    }

    #[test]
    fn sprite_files_are_named_by_variant_scale_and_type() {
        assert_eq!(parse_file_name("light.json"), Some((StyleVariant::Light, 1, false)));
        assert_eq!(parse_file_name("high-contrast@2x.png"), Some((StyleVariant::HighContrast, 2, true)));
        for malformed in ["light", "light@3x.png", "light.svg", "@2x.png", "../light.png", "Light.png"] {
            assert_eq!(parse_file_name(malformed), None, "{malformed}");
        }
    }
}
