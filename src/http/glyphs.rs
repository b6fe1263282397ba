//! The letters of labels, as signed distance fields (<https://maplibre.org/maplibre-style-spec/glyphs/>).

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use versatiles_glyphs::font::{FontFileEntry, GLYPH_BLOCK_SIZE, GlyphBlock};
use versatiles_glyphs::render::Renderer;

use crate::http::answer::{None as NoParameters, Parameters, Segments};
use crate::http::assets::Web;
use crate::http::problem::Problem;

/// The one font there is, as styles name it.
pub(super) const FONT: &str = "Noto Sans Regular";

/// Of fewer characters than this in a range, the range is for other scripts: Hebrew shares one with a few rare Cyrillic letters. An empty
/// answer would leave such names out; where there is none, `MapLibre` draws them with the fonts of the reader's system.
const LEAST: usize = 64;

/// Ranges that were asked for already.
static DRAWN: LazyLock<Mutex<BTreeMap<u32, Bytes>>> = LazyLock::new(Mutex::default);

/// The glyphs of 256 characters, such as `0-255.pbf`.
pub(super) async fn range(
    Segments((stack, file)): Segments<(String, String)>,
    _: Parameters<NoParameters>,
) -> Result<Response, Problem> {
    if !stack.split(',').any(|font| font.trim() == FONT) {
        return Err(Problem::NotFound(format!("there is no font `{stack}`; there is {FONT}")));
    }
    let start = first_of(&file).ok_or_else(|| {
        Problem::NotFound(format!("`{file}` is no range of characters; ranges are 0-255.pbf, 256-511.pbf and so on"))
    })?;
    let bytes = if let Some(bytes) = kept().get(&start).cloned() {
        bytes
    } else {
        let drawing = tokio::task::spawn_blocking(move || draw(start));
        let bytes = drawing.await.map_err(Problem::internal)??;
        kept().insert(start, bytes.clone());
        bytes
    };
    Ok(([(header::CONTENT_TYPE, "application/x-protobuf")], bytes).into_response())
}

fn kept() -> MutexGuard<'static, BTreeMap<u32, Bytes>> {
    DRAWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first character of a range of the Basic Multilingual Plane.
fn first_of(file: &str) -> Option<u32> {
    let (first, last) = file.strip_suffix(".pbf")?.split_once('-')?;
    let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    (first.is_multiple_of(GLYPH_BLOCK_SIZE) && first.checked_add(GLYPH_BLOCK_SIZE - 1) == Some(last) && last < 0x1_0000)
        .then_some(first)
}

fn draw(start: u32) -> Result<Bytes, Problem> {
    let font =
        Web::get("fonts/NotoSans-Regular.ttf").ok_or_else(|| Problem::internal("the font is not in the program"))?;
    let font = FontFileEntry::new(font.data.into_owned()).map_err(Problem::internal)?;
    let known = |place: &u8| font.metadata.codepoints.contains(&(start + u32::from(*place)));
    if (0..=u8::MAX).filter(known).count() < LEAST {
        return Err(Problem::NotFound(format!(
            "{FONT} is not made for the characters from {start} on; MapLibre draws them with a font of the reader's"
        )));
    }
    let mut block = GlyphBlock::new(start);
    for place in (0..=u8::MAX).filter(known) {
        block.set_glyph_font(place, &font);
    }
    block.render(&Renderer::new_precise(), true).map(Bytes::from).map_err(Problem::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_begins_at_a_multiple_of_256() {
        assert_eq!(first_of("0-255.pbf"), Some(0));
        assert_eq!(first_of("65280-65535.pbf"), Some(65280));
        for odd in ["1-256.pbf", "0-256.pbf", "0-255", "256-255.pbf", "65536-65791.pbf", "4294967040-4294967295.pbf"] {
            assert_eq!(first_of(odd), None, "{odd}");
        }
    }
}
