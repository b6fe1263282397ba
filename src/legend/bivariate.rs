//! Maps of two things at once: how many need access, and how far they lack it.

use crate::disclosure::Published;
use crate::domain::{IndicatorId, Quantity, Table};
use crate::gap::Standard;
use crate::legend::{Look, Unknown, share_within};

/// Nine classes: three of need by three of access.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// The people concerned; as a share of `whole` where they are a part of one.
    pub people: Quantity,
    /// Whom they are counted among.
    pub whole: Option<Quantity>,
    /// Need from low to high; the last step has no end.
    pub need: [Step; 3],
    /// The share of them within reach, 0 to 1.
    pub within: Quantity,
    /// That share from high to low: each step begins above its number.
    pub lack: [Step; 3],
    /// How many tracts are of each class: by need from low to high, and in each by lack from low to high. Tracts without
    /// people concerned, and those of which a number is missing or most is not known, are of none.
    pub tracts: [[usize; 3]; 3],
}

/// A third of one of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Of need the largest value, `None` where there is no end; of lack the share above which it is, `None` for all.
    pub end: Option<f64>,
    /// What it is called.
    pub label: String,
}

/// The map of a standard; `None` where the tracts do not have its numbers, or are all alike in need.
///
/// Need is in thirds of the tracts that have any, between round numbers, as what is much differs from region to region. Access is
/// in thirds of the people of a tract, as that does not.
#[must_use]
pub fn both(standard: &Standard, of: Option<&IndicatorId>, tracts: &Published<Table>) -> Option<Both> {
    let unknown = Unknown::of(standard, tracts);
    let tracts = tracts.get();
    let people = Quantity::Count(standard.people.clone());
    let counts = tracts.numbers(&people)?;
    let whole = of.map(|of| Quantity::Count(of.clone())).filter(|whole| tracts.numbers(whole).is_some());
    let mut needs = needs(counts, whole.as_ref().and_then(|whole| tracts.numbers(whole)));
    for (row, is_unknown) in unknown.iter().flat_map(|unknown| unknown.rows(tracts)) {
        needs[row] = needs[row].filter(|_| !is_unknown);
    }
    let need = thirds(needs.iter().copied().flatten().collect(), whole.is_some())?;
    let within = share_within(standard, tracts);
    let shares = tracts.numbers(&within)?;
    let step = |end, label: &str| Step { end, label: label.to_owned() };
    let lack = [
        step(Some(2.0 / 3.0), "more than two thirds"),
        step(Some(1.0 / 3.0), "one to two thirds"),
        step(None, "up to a third"),
    ];
    let mut both = Both { people, whole, need, within, lack, tracts: [[0; 3]; 3] };
    for (&need, &within) in needs.iter().zip(shares) {
        if let Some((need, lack)) = need.zip(within).and_then(|(need, within)| both.class(need, within)) {
            both.tracts[need][lack] += 1;
        }
    }
    Some(both)
}

impl Both {
    /// The colour of a step of need and a step of lack, from 0 to 2 each.
    #[must_use]
    pub fn color(look: Look, need: usize, lack: usize) -> &'static str {
        let row = look.palette().classes.both.get(need);
        row.and_then(|row| row.get(lack)).map_or("", String::as_str)
    }

    /// The step of need and the step of lack, from 0 to 2 each.
    fn class(&self, need: f64, within: f64) -> Option<(usize, usize)> {
        let need = self.need.iter().position(|step| step.end.is_none_or(|end| need <= end))?;
        let lack = self.lack.iter().position(|step| step.end.is_none_or(|end| within > end))?;
        Some((need, lack))
    }
}

/// The need of each tract where anybody is concerned: their number, or their share of `all`.
fn needs(counts: &[Option<f64>], all: Option<&[Option<f64>]>) -> Vec<Option<f64>> {
    let counts = counts.iter().map(|count| count.filter(|&count| count > 0.0));
    match all {
        Some(all) => counts.zip(all).map(|(count, &all)| Some(count? / all?.max(1.0))).collect(),
        None => counts.collect(),
    }
}

fn thirds(mut needs: Vec<f64>, are_shares: bool) -> Option<[Step; 3]> {
    needs.sort_by(f64::total_cmp);
    let end = |part: usize| needs.get(needs.len() * part / 3).map(|&need| round(need));
    let (low, high) = (end(1)?, end(2)?);
    let told = |value: f64| if are_shares { percent(value) } else { crate::words::count(value) };
    let unit = if are_shares { " %" } else { "" };
    (low < high).then(|| {
        [
            Step { end: Some(low), label: format!("up to {}{unit}", told(low)) },
            Step { end: Some(high), label: format!("{}–{}{unit}", told(low), told(high)) },
            Step { end: None, label: format!("more than {}{unit}", told(high)) },
        ]
    })
}

/// Two digits.
fn round(value: f64) -> f64 {
    let step = 10_f64.powf(value.log10().floor() - 1.0);
    (value / step).round() * step
}

fn percent(share: f64) -> String {
    let text = format!("{:.2}", share * 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn need_is_in_thirds_between_round_numbers() {
        let needs: Vec<f64> = (1..=300).map(|number| f64::from(number) / 1000.0).collect();
        let labels = thirds(needs, true).unwrap().map(|step| step.label);
        assert_eq!(labels, ["up to 10 %", "10–20 %", "more than 20 %"]);
        let counts: Vec<f64> = (1..=300).map(|number| f64::from(number) * 10.0).collect();
        let labels = thirds(counts, false).unwrap().map(|step| step.label);
        assert_eq!(labels, ["up to 1,000", "1,000–2,000", "more than 2,000"]);
    }

    #[test]
    fn where_all_are_alike_there_is_no_such_map() {
        assert_eq!(thirds(vec![0.1; 30], true), None);
        assert_eq!(thirds(Vec::new(), true), None);
    }
}
