//! The compared column: an estimate with its margin, and its share.

use crate::atlas::Provenance;
use crate::compare::error::{CompareError, quoted_list};
use crate::domain::{
    Bounded, Estimate, Fraction, GapMeasure, IndicatorId, Quantity, Reliability, ReliabilityScheme, StandardId, Table,
};
use crate::report::{Figure, Fractions, GapCells, is_comparable};
use crate::write::dictionary;

/// A column that can be compared, with its related columns.
#[derive(Debug)]
pub(super) struct Measure {
    quantity: Quantity,
    moe: Option<Quantity>,
    class: Option<Quantity>,
    /// The people that the column is about.
    people: IndicatorId,
    /// The columns of numerator and denominator, each with its margin; `None` for a count that is no part of another.
    fraction: Option<[[Quantity; 2]; 2]>,
    /// Whether the column is about the complement of the numerator.
    pub(super) is_complement: bool,
    pub(super) label: String,
    pub(super) unit: &'static str,
}

impl Measure {
    /// Finds a column by name.
    pub(super) fn find(table: &Table, name: &str, provenance: &Provenance) -> Result<Self, CompareError> {
        let column = || name.to_owned();
        let Some(found) = table.columns.iter().find(|column| column.quantity.name() == name) else {
            return Err(CompareError::NoColumn { layer: table.layer, column: column(), hint: hint(table, name) });
        };
        let quantity = found.quantity.clone();
        let Some((people, moe, class)) = related_columns(&quantity, provenance) else {
            return Err(CompareError::NoEstimates { column: column(), hint: hint(table, name) });
        };
        let words = dictionary(table, provenance).entries.into_iter().find(|entry| entry.name == name);
        let words = words.map(|entry| entry.words);
        Ok(Self {
            moe,
            class,
            fraction: fraction(&quantity, &people, table, provenance),
            is_complement: matches!(quantity, Quantity::Gap { part: GapMeasure::Within, .. }),
            label: words.as_ref().map_or_else(column, |words| match &quantity {
                Quantity::Gap { .. } => words.description.trim_end_matches('.').to_owned(),
                _ => words.label.clone(),
            }),
            unit: words.map_or("", |words| words.unit),
            people,
            quantity,
        })
    }

    /// The number in a row.
    pub(super) fn figure(&self, table: &Table, row: usize) -> Figure {
        if self.is_withheld(table, row) {
            return Figure::Withheld;
        }
        let value = number(table, &self.quantity, row);
        match &self.moe {
            Some(moe) => Figure::new(value, number(table, moe, row)),
            None => Figure::new(value, None),
        }
    }

    /// Whether enough of a row is known for comparisons.
    pub(super) fn is_comparable(&self, table: &Table, row: usize) -> bool {
        is_comparable(table, row, &self.people)
    }

    /// The bounds of the number in a row. `None` where the number is missing or withheld.
    pub(super) fn bounded(&self, table: &Table, row: usize) -> Option<Bounded> {
        let Quantity::Gap { standard, part } = &self.quantity else {
            return self.figure(table, row).estimate().map(Bounded::exact);
        };
        let gap = GapCells { table, row, people: &self.people, standard: standard.as_ref(), is_group: false };
        if *part == GapMeasure::Without {
            return gap.without();
        }
        let without = gap.share_without()?;
        let within = |share: Estimate| Estimate::new(1.0 - share.value(), share.moe());
        Some(Bounded { least: within(without.most)?, most: within(without.least)? })
    }

    /// The bounds of the fraction in a row; `as_far_as_known` restricts a larger area to where inventories are
    /// complete. `None` where a number is missing or withheld.
    pub(super) fn fractions(&self, table: &Table, row: usize, as_far_as_known: bool) -> Option<Fractions> {
        if let Quantity::Gap { standard, .. } = &self.quantity {
            let gap = GapCells { table, row, people: &self.people, standard: standard.as_ref(), is_group: false };
            return if as_far_as_known { gap.fractions_of_known() } else { gap.fractions() };
        }
        let own = self.fraction(table, row)?;
        Some(Fractions { least: own, most: own, is_whole: true })
    }

    /// The share in a row: the column itself, or that of its count. `None` for a count without a denominator.
    pub(super) fn share(&self, table: &Table, row: usize) -> Option<Figure> {
        self.fraction.as_ref()?;
        if self.is_withheld(table, row) {
            return Some(Figure::Withheld);
        }
        if self.is_share() {
            return Some(self.figure(table, row));
        }
        let share = self.fractions(table, row, false).and_then(|own| own.least.share());
        Some(Figure::new(share.map(Estimate::value), share.and_then(Estimate::moe)))
    }

    /// The fraction in a row. `None` where a number is missing or withheld.
    fn fraction(&self, table: &Table, row: usize) -> Option<Fraction> {
        let [part, whole] = self.fraction.as_ref()?;
        let estimate =
            |[value, moe]: &[Quantity; 2]| Estimate::new(number(table, value, row)?, number(table, moe, row));
        Some(Fraction { part: estimate(part)?, whole: estimate(whole)?, share: None })
    }

    /// The reliability class in a row: of counts from the table, of shares from the width of the interval.
    pub(super) fn reliability(&self, table: &Table, row: usize) -> Option<Reliability> {
        if self.is_share() {
            return self.figure(table, row).estimate().and_then(|share| ReliabilityScheme::ShareInterval.class(share));
        }
        Reliability::from_code(table.texts(self.class.as_ref()?)?[row].as_deref()?)
    }

    pub(super) const fn is_share(&self) -> bool {
        matches!(self.quantity, Quantity::Share(_) | Quantity::Gap { part: GapMeasure::Within, .. })
    }

    fn is_withheld(&self, table: &Table, row: usize) -> bool {
        table.texts(&Quantity::Withheld(Some(self.people.clone()))).is_some_and(|cells| cells[row].is_some())
    }
}

fn number(table: &Table, quantity: &Quantity, row: usize) -> Option<f64> {
    table.numbers(quantity).and_then(|cells| cells[row])
}

/// The people of an estimate, the column of its margin, and that of its reliability class. `None` for other columns.
fn related_columns(
    quantity: &Quantity,
    provenance: &Provenance,
) -> Option<(IndicatorId, Option<Quantity>, Option<Quantity>)> {
    match quantity {
        Quantity::Count(id) => {
            Some((id.clone(), Some(Quantity::CountMoe(id.clone())), Some(Quantity::Reliability(id.clone()))))
        }
        Quantity::Share(id) => Some((id.clone(), Some(Quantity::ShareMoe(id.clone())), None)),
        Quantity::Gap { standard: Some(standard), part: part @ (GapMeasure::Without | GapMeasure::Within) } => {
            let people = people_of(standard, provenance)?;
            let quantity = |part| Quantity::Gap { standard: Some(standard.clone()), part };
            Some(match part {
                GapMeasure::Without => {
                    (people, Some(quantity(GapMeasure::WithoutMoe)), Some(quantity(GapMeasure::WithoutReliability)))
                }
                _ => (people, Some(quantity(GapMeasure::WithinMoe)), None),
            })
        }
        _ => None,
    }
}

fn people_of(standard: &StandardId, provenance: &Provenance) -> Option<IndicatorId> {
    provenance.study.standards.iter().find(|own| own.id == *standard).map(|own| own.people.clone())
}

fn fraction(
    quantity: &Quantity,
    people: &IndicatorId,
    table: &Table,
    provenance: &Provenance,
) -> Option<[[Quantity; 2]; 2]> {
    let count = |id: &IndicatorId| [Quantity::Count(id.clone()), Quantity::CountMoe(id.clone())];
    if let Quantity::Gap { standard, .. } = quantity {
        let part = |part| Quantity::Gap { standard: standard.clone(), part };
        return Some([[part(GapMeasure::Without), part(GapMeasure::WithoutMoe)], count(people)]);
    }
    // Numerator and denominator of different periods have no share.
    table.numbers(&Quantity::Share(people.clone()))?;
    let known = provenance.indicators.iter().find(|known| known.indicator.id == *people)?;
    Some([count(people), count(known.indicator.of.as_ref()?)])
}

/// The columns that can be compared, those with the most similar names first.
fn hint(table: &Table, name: &str) -> String {
    let is_estimate = |quantity: &Quantity| {
        let gap = matches!(quantity, Quantity::Gap { part: GapMeasure::Without | GapMeasure::Within, .. });
        gap || matches!(quantity, Quantity::Count(_) | Quantity::Share(_))
    };
    let estimates = table.columns.iter().map(|column| &column.quantity).filter(|quantity| is_estimate(quantity));
    let mut names: Vec<String> = estimates.map(Quantity::name).collect();
    names.sort_by(|a, b| strsim::jaro_winkler(b, name).total_cmp(&strsim::jaro_winkler(a, name)));
    match names.as_slice() {
        [] => "the table has no column that can be compared".to_owned(),
        names => format!("those that can be compared are {}", quoted_list(names.iter().map(String::as_str))),
    }
}
