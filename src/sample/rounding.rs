//! Rounding to integers.

/// Rounds down; negative values become 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates, which is what is meant")]
pub(super) const fn floor(value: f64) -> u32 {
    value as u32
}

/// Rounds to the nearest integer; negative values become 0.
pub(super) const fn nearest(value: f64) -> u32 {
    floor(value + 0.5)
}

/// Rounds to the nearest signed integer.
#[expect(clippy::cast_possible_truncation, reason = "coordinates in nanodegrees are far below 2^63")]
pub(super) fn signed(value: f64) -> i64 {
    value.round() as i64
}
