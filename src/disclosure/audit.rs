//! Which withheld numbers the published sums give away.
//!
//! A withheld number is determined if some combination of the equations leaves it alone; else there are other numbers
//! that fit all equations and differ in it: a direction in which every sum stays as it is. The audit takes a direction by
//! chance, takes out of it all that an equation would notice, and looks which numbers still move. Whatever is determined
//! does not, and all else does. The same equations have the same answer on every machine: chance is a fixed sequence.
//!
//! Numbers are floating point and not exact, on purpose. What moves a million times less than its neighbours cannot be
//! told from what stands still, and is called determined: published sums are rounded to tenths, and shares of tracts are
//! known to some digits only, so exact arithmetic would call numbers safe that are known but for a rounding.

/// What moves less than this, where chance moved it by 0.5 to 1, is determined.
const STILL: f64 = 1e-6;
/// When no equation notices more than this of the direction, all of it has been taken out. A combination of equations
/// that leaves one number alone hardly has a million terms: together they notice less than [`STILL`].
const UNNOTICED: f64 = 1e-9;
/// Far more than it takes: some hundreds are usual.
const MOST_STEPS: usize = 20_000;

/// Sums of unknown numbers, one after the other.
#[derive(Debug, Default)]
pub(super) struct Equations {
    /// The unknowns and their weights; the weights of an equation have length 1.
    terms: Vec<(u32, f64)>,
    /// Where each equation ends.
    ends: Vec<usize>,
    /// How long each was.
    lengths: Vec<f64>,
}

impl Equations {
    /// Adds a sum: unknown numbers by their places, and what each counts in it.
    pub(super) fn add(&mut self, terms: impl Iterator<Item = (u32, f64)>) {
        let begin = self.terms.len();
        self.terms.extend(terms);
        let own = &mut self.terms[begin..];
        let length = own.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        for (_, weight) in own {
            *weight /= length;
        }
        self.ends.push(self.terms.len());
        self.lengths.push(length);
    }

    /// Which of so many unknown numbers the equations determine, as far as one draw of chance shows: once in a while a
    /// number is called determined that is not.
    pub(super) fn determined(&self, unknowns: usize, draw: u64) -> Vec<bool> {
        let direction = (0..).map(|slot| chance(slot, draw)).take(unknowns).collect();
        let (direction, _, noticed) = self.taken_out(direction);
        let mut determined: Vec<bool> = direction.into_iter().map(|moved| moved.abs() < STILL).collect();
        // An equation that could not be freed of the direction says nothing for sure: the careful answer is yes.
        for (equation, noticed) in self.each().zip(noticed) {
            if noticed.abs() > UNNOTICED {
                for (unknown, _) in equation {
                    determined[*unknown as usize] = true;
                }
            }
        }
        determined
    }

    /// How often each equation stands in a combination of them that tells the asked numbers, which they determine: all of
    /// them at once, each by a factor of chance.
    pub(super) fn told_by(&self, unknowns: usize, asked: impl Iterator<Item = u32>) -> Vec<f64> {
        let mut direction = vec![0.0; unknowns];
        for (unknown, slot) in asked.zip(0..) {
            direction[unknown as usize] = chance(slot, u64::MAX);
        }
        let (_, combined, _) = self.taken_out(direction);
        combined.into_iter().zip(&self.lengths).map(|(often, length)| often / length).collect()
    }

    fn each(&self) -> impl Iterator<Item = &[(u32, f64)]> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(&begin, &end)| &self.terms[begin..end])
    }

    fn noticed(&self, direction: &[f64]) -> Vec<f64> {
        let term = |&(unknown, weight): &(u32, f64)| weight * direction[unknown as usize];
        self.each().map(|equation| equation.iter().map(term).sum()).collect()
    }

    /// A direction without what equations notice of it, the combination of them that was taken out, and what each still
    /// notices.
    ///
    /// Source: conjugate gradients for least squares, Björck, Numerical Methods for Least Squares Problems (1996), 7.4.
    fn taken_out(&self, mut direction: Vec<f64>) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
        let square = |numbers: &[f64]| numbers.iter().map(|number| number * number).sum::<f64>();
        let mut combined = vec![0.0; self.ends.len()];
        let mut change = vec![0.0; direction.len()];
        let mut noticed = self.noticed(&direction);
        let mut step = noticed.clone();
        let mut left = square(&noticed);
        for _ in 0..MOST_STEPS {
            if left.sqrt() <= UNNOTICED {
                break;
            }
            change.fill(0.0);
            for (equation, step) in self.each().zip(&step) {
                for &(unknown, weight) in equation {
                    change[unknown as usize] += weight * step;
                }
            }
            let length = left / square(&change);
            direction.iter_mut().zip(&change).for_each(|(direction, change)| *direction -= length * change);
            combined.iter_mut().zip(&step).for_each(|(combined, step)| *combined += length * step);
            noticed = self.noticed(&direction);
            let before = std::mem::replace(&mut left, square(&noticed));
            step.iter_mut().zip(&noticed).for_each(|(step, noticed)| *step = noticed + left / before * *step);
        }
        (direction, combined, noticed)
    }
}

/// A number of 0.5 to 1, with either sign, that looks like chance and is the same for the same slot and draw.
///
/// Source: `splitmix64`, Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
#[expect(clippy::cast_precision_loss, reason = "52 bits fit")]
fn chance(slot: u64, draw: u64) -> f64 {
    let mut bits =
        (slot + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(draw.wrapping_mul(0xD1B5_4A32_D192_ED03));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^= bits >> 31;
    let size = 0.5 + (bits >> 12) as f64 / (1_u64 << 53) as f64;
    if bits & 1 == 0 { size } else { -size }
}
