//! Palma's ratio.

use crate::access::mean;

/// Palma's ratio: the mean access of the richest tenth of the people over that of the poorest four tenths.
///
/// Rich is who has more than the 90 % quantile of income, poor who has at most the 40 % quantile; `None` where nobody is that
/// rich, or the poor have no access at all. Law: above 1 the rich have more.
#[must_use]
pub fn palma(access: &[f64], people: &[f64], income: &[f64]) -> Option<f64> {
    let order = by_income(income, people)?;
    let (poor, rich) = (quantile(&order, 0.4), quantile(&order, 0.9));
    let of = |counts: &dyn Fn(f64) -> bool| {
        let people: Vec<f64> =
            income.iter().zip(people).map(|(income, people)| if counts(*income) { *people } else { 0.0 }).collect();
        mean(access, &people)
    };
    let poorest = of(&|income| income <= poor).filter(|mean| *mean > 0.0)?;
    Some(of(&|income| income > rich)? / poorest)
}

/// Income, and how many people have at most that much, rising.
fn by_income(income: &[f64], people: &[f64]) -> Option<Vec<(f64, f64)>> {
    let mut places: Vec<(f64, f64)> =
        income.iter().copied().zip(people.iter().copied()).filter(|(_, people)| *people > 0.0).collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut sum = 0.0;
    for place in &mut places {
        sum += place.1;
        place.1 = sum;
    }
    (!places.is_empty()).then_some(places)
}

/// A quantile as if the people stood in a row, each with their income: between the two next to `1 + (n - 1) part`, in
/// proportion (Hyndman and Fan 1996, type 7), as Hmisc's `wtd.quantile` and with it R `accessibility`.
fn quantile(order: &[(f64, f64)], part: f64) -> f64 {
    let all = order[order.len() - 1].1;
    let place = 1.0 + (all - 1.0).max(0.0) * part;
    let income = |place: f64| {
        let next = order.partition_point(|(_, sum)| *sum < place);
        order[next.min(order.len() - 1)].0
    };
    let low = place.floor();
    income(low) + (place - low) * (income((low + 1.0).min(all)) - income(low))
}
