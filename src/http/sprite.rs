//! Signs and patterns of styles as one picture (<https://maplibre.org/maplibre-style-spec/sprite/>).

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::{Map, Value, json};

use crate::domain::Theme;
use crate::http::App;
use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::atlas_json::sites_by_theme;
use crate::http::problem::Problem;
use crate::legend::{Look, PATTERNS, signs};

/// Everything that styles of a look draw, side by side.
struct Sheet {
    /// Names and pictures.
    pictures: Vec<(String, Pixmap)>,
    /// How many pixels a pixel of the page has.
    scale: u8,
}

/// A sheet, or where what lies on it: `light.png`, `light@2x.json`.
pub(super) async fn sprite(
    State(app): State<App>,
    Segments(file): Segments<String>,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    let (look, scale, is_picture) = asked(&file).ok_or_else(|| {
        let looks = Look::ALL.map(Look::name).join("|");
        Problem::NotFound(format!(
            "there is no `{file}`; there is {{{looks}}}.{{json|png}}, and each with @2x before the dot"
        ))
    })?;
    let atlas = app.atlas();
    let drawing = tokio::task::spawn_blocking(move || {
        let themes: Vec<Theme> =
            sites_by_theme(atlas.contents.sites.table.get()).into_iter().map(|(theme, _)| theme).collect();
        let sheet = Sheet::of(&themes, look, scale)?;
        if is_picture { sheet.picture().map(Bytes::from) } else { Ok(sheet.places().to_string().into()) }
    });
    let bytes = drawing.await.map_err(Problem::internal)??;
    let kind = if is_picture { "image/png" } else { "application/json" };
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}

/// The names of all sheets.
pub(super) fn files() -> impl Iterator<Item = String> {
    let names = Look::ALL.into_iter().flat_map(|look| ["", "@2x"].map(|scale| format!("{}{scale}", look.name())));
    names.flat_map(|name| ["json", "png"].map(|end| format!("{name}.{end}")))
}

fn asked(file: &str) -> Option<(Look, u8, bool)> {
    let (name, end) = file.rsplit_once('.')?;
    let is_picture = match end {
        "png" => true,
        "json" => false,
        _ => return None,
    };
    let (name, scale) = name.strip_suffix("@2x").map_or((name, 1), |name| (name, 2));
    let look = Look::ALL.into_iter().find(|look| look.name() == name)?;
    Some((look, scale, is_picture))
}

impl Sheet {
    fn of(themes: &[Theme], look: Look, scale: u8) -> Result<Self, Problem> {
        let patterns = PATTERNS.into_iter().map(|one| (format!("pattern:{}", one.name), one.pattern(look)));
        let signs =
            signs(themes).into_iter().zip(themes).map(|(one, theme)| (format!("site:{theme}"), one.sign(theme, look)));
        let pictures = patterns.chain(signs).map(|(name, svg)| Ok((name, drawn(&svg, scale)?)));
        Ok(Self { pictures: pictures.collect::<Result<_, Problem>>()?, scale })
    }

    /// Each picture with where it begins.
    fn placed(&self) -> impl Iterator<Item = (u32, &(String, Pixmap))> {
        self.pictures.iter().scan(0, |end, picture| {
            let begin = *end;
            *end += picture.1.width();
            Some((begin, picture))
        })
    }

    fn picture(&self) -> Result<Vec<u8>, Problem> {
        let width = self.pictures.iter().map(|(_, picture)| picture.width()).sum();
        let height = self.pictures.iter().map(|(_, picture)| picture.height()).max().unwrap_or_default();
        let mut sheet = Pixmap::new(width, height).ok_or_else(|| Problem::internal("the sprite has no size"))?;
        for (x, (_, picture)) in self.placed() {
            let x = i32::try_from(x).map_err(Problem::internal)?;
            sheet.draw_pixmap(x, 0, picture.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
        }
        sheet.encode_png().map_err(Problem::internal)
    }

    fn places(&self) -> Value {
        let places = self.placed().map(|(x, (name, picture))| {
            let (width, height) = (picture.width(), picture.height());
            (name.clone(), json!({ "x": x, "y": 0, "width": width, "height": height, "pixelRatio": self.scale }))
        });
        Value::Object(places.collect::<Map<_, _>>())
    }
}

fn drawn(svg: &str, scale: u8) -> Result<Pixmap, Problem> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(Problem::internal)?;
    let size = tree.size().to_int_size();
    let [width, height] = [size.width(), size.height()].map(|pixels| pixels * u32::from(scale));
    let mut picture = Pixmap::new(width, height).ok_or_else(|| Problem::internal("a picture has no size"))?;
    resvg::render(&tree, Transform::from_scale(scale.into(), scale.into()), &mut picture.as_mut());
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_has_all_its_colours_in_every_look() {
        let themes = ["clinic", "park", "transit", "legal", "a", "b", "c", "d", "e", "f"].map(|id| id.parse().unwrap());
        for look in Look::ALL {
            let svgs = PATTERNS.map(|one| one.pattern(look)).into_iter();
            let signs = signs(&themes).into_iter().zip(&themes).map(|(one, theme)| one.sign(theme, look));
            for svg in svgs.chain(signs) {
                assert!(!svg.contains('{'), "{look:?}: {svg}");
            }
            let sheet = Sheet::of(&themes, look, 2).unwrap();
            assert_eq!(sheet.pictures.len(), 14);
            for (name, picture) in &sheet.pictures {
                assert!(picture.pixels().iter().any(|pixel| pixel.alpha() > 200), "{look:?} {name} is empty");
            }
        }
    }

    #[test]
    fn a_sheet_is_named_by_look_scale_and_kind() {
        assert_eq!(asked("light.json"), Some((Look::Light, 1, false)));
        assert_eq!(asked("high-contrast@2x.png"), Some((Look::HighContrast, 2, true)));
        for odd in ["light", "light@3x.png", "light.svg", "@2x.png", "../light.png", "Light.png"] {
            assert_eq!(asked(odd), None, "{odd}");
        }
    }
}
