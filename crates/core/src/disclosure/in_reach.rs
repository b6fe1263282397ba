//! What may be said of who reaches a site: of which themes, and how many people these are.

use geo::MultiPolygon;

use crate::disclosure::Published;
use crate::disclosure::own_area::{CellStatus, OwnArea, OwnAreaQuery, Sums, is_whole};
use crate::domain::{Estimate, IndicatorId, Quantity, StudyThemes, Table, Theme};

/// The people of parts of tracts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PeopleInReach {
    /// Over the tracts with a published count; `None` where there is none, or the parts are too few and too small.
    pub people: Option<Estimate>,
    /// The number of tracts whose count is withheld, which are in no sum.
    pub withheld: usize,
    /// The number of tracts without a count, which are in no sum either.
    pub missing: usize,
    /// Whether the parts are too few and too small for a number.
    pub is_too_small: bool,
}

/// The people of parts of tracts, each a row with a share of its people: sums of published counts, by the rules of own
/// areas ([`own_area`](crate::disclosure::own_area())).
#[must_use]
pub fn people_in_reach(
    parts: &[(usize, f64)],
    people: &IndicatorId,
    query: &OwnAreaQuery<'_>,
    tracts: &Published<Table>,
) -> PeopleInReach {
    let outline = MultiPolygon::new(Vec::new());
    let area = OwnArea { id: "", kind: "", name: None, outline: &outline, parts, covered: 1.0 };
    let sums = Sums { tracts: tracts.get(), area: &area, is_whole: is_whole(parts), query };
    let sum = sums.count(people);
    let is_too_small = sums.check_size().is_err();
    PeopleInReach {
        people: sum.published.filter(|_| !is_too_small),
        withheld: sum.withheld,
        missing: sums.parts_with(people, CellStatus::Missing).count(),
        is_too_small,
    }
}

/// Whether costs of single tracts and sites of a theme may be published: not if one of its sites is confidential, as costs
/// and who is in reach would lead to it. `sites` is the layer of sites, in which a confidential one has no place.
#[must_use]
pub fn is_reach_published(theme: &Theme, sites: &Published<Table>, themes: &StudyThemes) -> bool {
    let sites = sites.get();
    let own = sites.texts(&Quantity::Theme).unwrap_or_default().iter().zip(&sites.geometry);
    let mut own = own.filter(|(id, _)| id.as_deref() == Some(theme.as_str()));
    !themes.is_sensitive(theme) && own.all(|(_, place)| place.is_some())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::disclosure::publish;
    use crate::domain::{Column, Layer};

    fn id(text: &str) -> IndicatorId {
        text.parse().unwrap_or_else(|_| panic!("{text}"))
    }

    /// Four tracts of 400 people, of whom a group is 100, 200, withheld, and not counted.
    fn tracts() -> Published<Table> {
        let columns = vec![
            Column::number(Quantity::Count(id("population")), [Some(400.0); 4]),
            Column::number(Quantity::Count(id("korean")), [Some(100.0), Some(200.0), Some(20.0), None]),
            Column::number(Quantity::CountMoe(id("korean")), [Some(30.0), Some(40.0), Some(9.0), None]),
            Column::text(Quantity::Withheld(Some(id("korean"))), [None, None, Some("yes"), None]),
        ];
        publish(Table { layer: Layer::Tracts, columns, geometry: vec![None; 4] }, &[])
    }

    fn people(parts: &[(usize, f64)]) -> PeopleInReach {
        let query = OwnAreaQuery { indicators: Vec::new(), criteria: Vec::new(), is_interpolated: false };
        people_in_reach(parts, &id("korean"), &query, &tracts())
    }

    #[test]
    fn people_are_published_counts_times_shares_without_withheld_ones() {
        let whole = people(&[(0, 1.0), (1, 1.0)]);
        assert_eq!(whole.people, Estimate::new(300.0, Some(50.0)));
        let parts = people(&[(0, 0.62), (1, 1.0), (2, 1.0), (3, 0.5)]);
        // 62 + 200 to tens; the margin of √(18.6² + 40²) = 44.1 up.
        assert_eq!(parts.people, Estimate::new(260.0, Some(50.0)));
        assert_eq!((parts.withheld, parts.missing), (1, 1));
        assert_eq!(people(&[(2, 1.0)]).people, None);
    }

    #[test]
    fn few_parts_with_few_people_have_no_number() {
        let few = people(&[(0, 0.5), (1, 0.5)]);
        assert_eq!((few.people, few.is_too_small), (None, true));
        assert!(!people(&[(0, 0.5), (1, 0.5), (3, 0.1)]).is_too_small, "three tracts");
        assert!(!people(&[(0, 1.0)]).is_too_small, "a whole tract");
    }

    #[test]
    fn one_confidential_site_makes_a_theme_confidential() {
        let point = || Some(Arc::new(geo::Point::new(0.0, 0.0).into()));
        let columns = vec![Column::text(Quantity::Theme, ["legal", "legal", "clinic", "shelter"].map(Some))];
        let table = Table { layer: Layer::Sites, columns, geometry: vec![point(), None, point(), point()] };
        let sites = publish(table, &[]);
        let is_published =
            |theme: &str| theme.parse().is_ok_and(|theme| is_reach_published(&theme, &sites, &StudyThemes::default()));
        assert_eq!(["legal", "clinic", "shelter"].map(is_published), [false, true, false]);
    }
}
