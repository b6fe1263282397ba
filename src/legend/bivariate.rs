//! Bivariate choropleth maps: how many people need access, and how far they lack it.

use crate::disclosure::Published;
use crate::domain::{IndicatorId, Quantity, Table};
use crate::gap::Criterion;
use crate::legend::{ClassLabel, StyleVariant, UnknownTracts, share_within};

/// A legend of nine classes: three of need by three of access.
#[derive(Debug, Clone, PartialEq)]
pub struct Bivariate {
    /// The people concerned; mapped as a share of `whole` if there is one.
    pub people: Quantity,
    /// The universe that they are a part of.
    pub whole: Option<Quantity>,
    /// Need from low to high; the last class has no bound.
    pub need: [AxisClass; 3],
    /// The share of them within reach, 0 to 1.
    pub within: Quantity,
    /// That share from high to low.
    pub lack: [AxisClass; 3],
    /// The number of tracts by need and lack, both from low to high. Tracts without people concerned, with a missing
    /// number or with mostly unknown access are in none.
    pub tracts: [[usize; 3]; 3],
}

/// A class along one axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisClass {
    /// For need, the inclusive upper bound; for lack, the exclusive lower bound of the share within reach. `None` for
    /// no bound.
    pub end: Option<f64>,
    /// What its label is made from.
    pub label: ClassLabel,
}

/// The legend of a standard or a combination; `None` where the tracts lack its columns, or all have the same need.
///
/// Need is divided at rounded terciles of the tracts with any need, as its level differs between regions. Access is
/// divided at one and two thirds of the people of a tract, which are comparable between regions.
#[must_use]
pub fn bivariate(criterion: Criterion<'_>, of: Option<&IndicatorId>, tracts: &Published<Table>) -> Option<Bivariate> {
    let unknown = UnknownTracts::of(criterion, tracts);
    let tracts = tracts.get();
    let people = Quantity::Count(criterion.people().clone());
    let counts = tracts.numbers(&people)?;
    let whole = of.map(|of| Quantity::Count(of.clone())).filter(|whole| tracts.numbers(whole).is_some());
    let mut needs = needs(counts, whole.as_ref().and_then(|whole| tracts.numbers(whole)));
    for (row, is_unknown) in unknown.iter().flat_map(|unknown| unknown.rows(tracts)) {
        needs[row] = needs[row].filter(|_| !is_unknown);
    }
    let need = terciles(needs.iter().copied().flatten().collect(), whole.is_some())?;
    let within = share_within(criterion, tracts);
    let shares = tracts.numbers(&within)?;
    let third = |place, end| AxisClass { end, label: ClassLabel::Third(place) };
    let lack = [third(0, Some(2.0 / 3.0)), third(1, Some(1.0 / 3.0)), third(2, None)];
    let mut bivariate = Bivariate { people, whole, need, within, lack, tracts: [[0; 3]; 3] };
    for (&need, &within) in needs.iter().zip(shares) {
        if let Some((need, lack)) = need.zip(within).and_then(|(need, within)| bivariate.class(need, within)) {
            bivariate.tracts[need][lack] += 1;
        }
    }
    Some(bivariate)
}

impl Bivariate {
    /// The color of a class of need and a class of lack, from 0 to 2 each.
    #[must_use]
    pub fn color(variant: StyleVariant, need: usize, lack: usize) -> &'static str {
        let row = variant.palette().classes.bivariate.get(need);
        row.and_then(|row| row.get(lack)).map_or("", String::as_str)
    }

    /// The class of need and the class of lack, from 0 to 2 each.
    fn class(&self, need: f64, within: f64) -> Option<(usize, usize)> {
        let need = self.need.iter().position(|step| step.end.is_none_or(|end| need <= end))?;
        let lack = self.lack.iter().position(|step| step.end.is_none_or(|end| within > end))?;
        Some((need, lack))
    }
}

/// The need of each tract with people concerned: their number, or their share of `all`.
fn needs(counts: &[Option<f64>], all: Option<&[Option<f64>]>) -> Vec<Option<f64>> {
    let counts = counts.iter().map(|count| count.filter(|&count| count > 0.0));
    match all {
        Some(all) => counts.zip(all).map(|(count, &all)| Some(count? / all?.max(1.0))).collect(),
        None => counts.collect(),
    }
}

fn terciles(mut needs: Vec<f64>, are_shares: bool) -> Option<[AxisClass; 3]> {
    needs.sort_by(f64::total_cmp);
    let end = |part: usize| needs.get(needs.len() * part / 3).map(|&need| round(need));
    let (low, high) = (end(1)?, end(2)?);
    let label = if are_shares { ClassLabel::Share } else { ClassLabel::People };
    (low < high).then(|| {
        [
            AxisClass { end: Some(low), label: label(None, Some(low)) },
            AxisClass { end: Some(high), label: label(Some(low), Some(high)) },
            AxisClass { end: None, label: label(Some(high), None) },
        ]
    })
}

/// Rounds to two significant digits.
fn round(value: f64) -> f64 {
    let step = 10_f64.powf(value.log10().floor() - 1.0);
    (value / step).round() * step
}

#[cfg(test)]
mod tests {
    use gapatlas_text::Text;

    use super::*;

    #[test]
    fn need_is_in_thirds_between_round_numbers() {
        let needs: Vec<f64> = (1..=300).map(|number| f64::from(number) / 1000.0).collect();
        let labels = terciles(needs, true).unwrap().map(|step| step.label.text(Text::english()));
        assert_eq!(labels, ["up to 10 %", "10–20 %", "more than 20 %"]);
        let counts: Vec<f64> = (1..=300).map(|number| f64::from(number) * 10.0).collect();
        let labels = terciles(counts, false).unwrap().map(|step| step.label.text(Text::english()));
        assert_eq!(labels, ["up to 1,000", "1,000–2,000", "more than 2,000"]);
    }

    #[test]
    fn without_differences_in_need_there_is_no_bivariate_map() {
        assert_eq!(terciles(vec![0.1; 30], true), None);
        assert_eq!(terciles(Vec::new(), true), None);
    }
}
