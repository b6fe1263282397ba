//! The Palma ratio.

use crate::access::mean;

/// The Palma ratio: the mean access of the richest tenth of the people over that of the poorest four tenths.
///
/// The rich have an income above the 90 % quantile, the poor at most the 40 % quantile; `None` where nobody is that
/// rich, or the poor have no access. Above 1 the rich have more.
///
/// # Examples
/// ```
/// // Ten people with incomes of 1 to 10: the richest has 3, the four poorest have 1 on average.
/// let incomes: Vec<f64> = (1..=10).map(f64::from).collect();
/// let access = [0.0, 2.0, 0.0, 2.0, 9.0, 9.0, 9.0, 9.0, 9.0, 3.0];
/// assert_eq!(gapatlas_core::access::inequality::palma(&access, &[1.0; 10], &incomes), Some(3.0));
/// ```
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

/// Incomes, rising, each with the number of people who have at most that much.
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

/// The weighted quantile of type 7 (Hyndman and Fan 1996), interpolated at rank `1 + (n - 1) p`, as in Hmisc's
/// `wtd.quantile` and so in R `accessibility`.
fn quantile(order: &[(f64, f64)], p: f64) -> f64 {
    let all = order[order.len() - 1].1;
    let rank = 1.0 + (all - 1.0).max(0.0) * p;
    let income = |rank: f64| {
        let next = order.partition_point(|(_, sum)| *sum < rank);
        order[next.min(order.len() - 1)].0
    };
    let low = rank.floor();
    income(low) + (rank - low) * (income((low + 1.0).min(all)) - income(low))
}
