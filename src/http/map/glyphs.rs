//! Glyphs of map labels as signed distance fields (<https://maplibre.org/maplibre-style-spec/glyphs/>).

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use versatiles_glyphs::font::{FontFileEntry, GLYPH_BLOCK_SIZE, GlyphBlock};
use versatiles_glyphs::render::Renderer;

use crate::http::map::application::Web;
use crate::http::request::parameters::{NoParameters, Parameters, Segments};
use crate::http::response::problem::Problem;

/// The only font, as styles name it.
pub(crate) const FONT: &str = "Noto Sans Regular";

/// Ranges with fewer glyphs than this are reported as missing: `MapLibre` then draws them with system fonts, whereas an
/// incomplete range would leave names out. The range of Hebrew, for example, also has a few rare Cyrillic letters.
const MIN_GLYPHS: usize = 64;

/// Rendered ranges.
static RENDERED: LazyLock<Mutex<BTreeMap<u32, Bytes>>> = LazyLock::new(Mutex::default);

/// The glyphs of 256 characters, such as `0-255.pbf`.
pub(crate) async fn range(
    Segments((stack, file)): Segments<(String, String)>,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    if !stack.split(',').any(|font| font.trim() == FONT) {
        return Err(Problem::NotFound(format!("there is no font `{stack}`; the only one is {FONT}")));
    }
    let start = range_start(&file).ok_or_else(|| {
        Problem::NotFound(format!("`{file}` is not a range of characters; ranges are 0-255.pbf, 256-511.pbf and so on"))
    })?;
    let bytes = if let Some(bytes) = cache().get(&start).cloned() {
        bytes
    } else {
        let rendering = tokio::task::spawn_blocking(move || render(start));
        let bytes = rendering.await.map_err(Problem::internal)??;
        cache().insert(start, bytes.clone());
        bytes
    };
    Ok(([(header::CONTENT_TYPE, "application/x-protobuf")], bytes).into_response())
}

fn cache() -> MutexGuard<'static, BTreeMap<u32, Bytes>> {
    RENDERED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first code point of a range of the Basic Multilingual Plane.
fn range_start(file: &str) -> Option<u32> {
    let (first, last) = file.strip_suffix(".pbf")?.split_once('-')?;
    let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    (first.is_multiple_of(GLYPH_BLOCK_SIZE) && first.checked_add(GLYPH_BLOCK_SIZE - 1) == Some(last) && last < 0x1_0000)
        .then_some(first)
}

fn render(start: u32) -> Result<Bytes, Problem> {
    let font =
        Web::get("fonts/NotoSans-Regular.ttf").ok_or_else(|| Problem::internal("the font is not in the program"))?;
    let font = FontFileEntry::new(font.data.into_owned()).map_err(Problem::internal)?;
    let has_glyph = |offset: &u8| font.metadata.codepoints.contains(&(start + u32::from(*offset)));
    if (0..=u8::MAX).filter(has_glyph).count() < MIN_GLYPHS {
        return Err(Problem::NotFound(format!(
            "{FONT} has no characters from {start} on; MapLibre draws them with a font of the reader's device"
        )));
    }
    let mut block = GlyphBlock::new(start);
    for offset in (0..=u8::MAX).filter(has_glyph) {
        block.set_glyph_font(offset, &font);
    }
    block.render(&Renderer::new_precise(), true).map(Bytes::from).map_err(Problem::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_begins_at_a_multiple_of_256() {
        assert_eq!(range_start("0-255.pbf"), Some(0));
        assert_eq!(range_start("65280-65535.pbf"), Some(65280));
        for invalid in
            ["1-256.pbf", "0-256.pbf", "0-255", "256-255.pbf", "65536-65791.pbf", "4294967040-4294967295.pbf"]
        {
            assert_eq!(range_start(invalid), None, "{invalid}");
        }
    }
}
