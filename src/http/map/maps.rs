//! The thematic maps of a standard or a combination: kind and classes.

use schemars::JsonSchema;
use serde::Serialize;

use crate::atlas::Provenance;
use crate::disclosure::Published;
use crate::domain::{
    AreaKind, CostUnit, CountUnit, GapMeasure, Indicator, IndicatorId, Quantity, SupplyMeasure, Table,
};
use crate::gap::{CatchmentMeasure, Criterion};
use crate::legend::{
    Bivariate, Class, Legend, Legends, UnknownTracts, bivariate, difference, indicator_count_classes,
    indicator_share_classes, people_classes, supply_classes,
};

/// The kind of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MapKind {
    /// People without access.
    Without,
    /// The share of them within reach.
    Within,
    /// Cost to the nearest site.
    Nearest,
    /// Difference of the share from the region's.
    Difference,
    /// Bivariate map of need and lack of access.
    Bivariate,
    /// The supply in reach by a floating catchment measure; such a map has the id of its measure.
    Supply,
    /// The share of an indicator.
    Share,
    /// The count of an indicator.
    Count,
}

impl MapKind {
    /// The kinds of which a standard has one map at most; they are the ids of these maps.
    pub(crate) const ALL: [Self; 5] = [Self::Without, Self::Within, Self::Nearest, Self::Difference, Self::Bivariate];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Without => "without",
            Self::Within => "within",
            Self::Nearest => "nearest",
            Self::Difference => "difference",
            Self::Bivariate => "bivariate",
            Self::Supply => "supply",
            Self::Share => "share",
            Self::Count => "count",
        }
    }
}

/// A map of a standard or an indicator.
#[derive(Debug)]
pub(crate) struct Map {
    pub(crate) kind: MapKind,
    pub(crate) name: MapName,
    pub(crate) unit: &'static str,
    pub(crate) classes: Classes,
    /// Tracts that are mostly unknown; `None` where all data of the study are complete.
    pub(crate) unknown: Option<UnknownTracts>,
    /// The classes of planning areas by their kind; without kinds of which no area has a number.
    pub(crate) of_areas: Vec<(AreaKind, Vec<Class>)>,
    /// Whether the numbers of tracts say more than those of areas: where people are counted at one point of each tract, all
    /// of them are within reach or none.
    pub(crate) of_tracts: bool,
}

/// What a map is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// A standard or a combination.
    Criterion(Criterion<'a>),
    Indicator(&'a Indicator),
}

impl<'a> Subject<'a> {
    /// The people whom it counts.
    pub(crate) const fn people(self) -> &'a IndicatorId {
        match self {
            Self::Criterion(criterion) => criterion.people(),
            Self::Indicator(indicator) => &indicator.id,
        }
    }

    /// The column with the reliability of its number of people.
    pub(crate) fn reliability(self) -> Quantity {
        match self {
            Self::Criterion(criterion) => {
                Quantity::Gap { standard: Some(criterion.id().clone()), part: GapMeasure::WithoutReliability }
            }
            Self::Indicator(indicator) => Quantity::Reliability(indicator.id.clone()),
        }
    }
}

/// What names a map.
#[derive(Debug)]
pub(crate) enum MapName {
    /// A message.
    Message(&'static str),
    /// The measure of a supply in reach.
    Measure(Box<MappedSupply>),
}

/// A floating catchment measure on a map.
#[derive(Debug)]
pub(crate) struct MappedSupply {
    pub(crate) measure: CatchmentMeasure,
    pub(crate) columns: SupplyColumns,
    /// Whether a tract with people has no number.
    pub(crate) has_unknown_tracts: bool,
}

/// The columns of a floating catchment measure besides its number; null where every number is certain.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct SupplyColumns {
    pub(crate) moe: Option<String>,
    pub(crate) at_least: Option<String>,
    pub(crate) at_least_moe: Option<String>,
    pub(crate) at_most: Option<String>,
    pub(crate) at_most_moe: Option<String>,
}

#[derive(Debug)]
pub(crate) enum Classes {
    Single(Legend),
    Bivariate(Box<Bivariate>),
}

/// All maps of a standard or a combination, the people without access first.
pub(crate) fn maps(
    provenance: &Provenance,
    tracts: &Published<Table>,
    areas: &Table,
    criterion: Criterion<'_>,
    legends: &Legends,
) -> Vec<Map> {
    let people = provenance.indicators.iter().find(|entry| entry.indicator.id == *criterion.people());
    let counted = people.map_or(CountUnit::People, |entry| entry.indicator.counts);
    let single = |kind, legend: &Legend| single_map(kind, legend.clone(), counted);
    let mut maps = vec![single(MapKind::Without, &legends.without), single(MapKind::Within, &legends.within)];
    // The nearest usable site depends on the language, so there is no map of it.
    let has_nearest = criterion.standard().is_some_and(|standard| standard.requirements.is_empty());
    maps.extend(legends.nearest.iter().filter(|_| has_nearest).map(|legend| single(MapKind::Nearest, legend)));
    maps.extend(difference(criterion, areas).map(|comparison| {
        let name = MapName::Message(if comparison.is_known_part { "measure-compared-known" } else { COMPARED });
        Map { name, ..single_map(MapKind::Difference, comparison.legend, counted) }
    }));
    let whole = people.and_then(|entry| entry.indicator.of.as_ref());
    maps.extend(bivariate(criterion, whole, tracts).map(|bivariate| Map {
        kind: MapKind::Bivariate,
        name: MapName::Message("measure-bivariate"),
        unit: "",
        classes: Classes::Bivariate(Box::new(bivariate)),
        unknown: None,
        of_areas: Vec::new(),
        of_tracts: true,
    }));
    let unknown = UnknownTracts::of(criterion, tracts);
    let mut maps: Vec<Map> = maps.into_iter().map(|map| Map { unknown: unknown.clone(), ..map }).collect();
    let measures = provenance
        .study
        .measures
        .iter()
        .filter(|measure| criterion.standard().is_some_and(|standard| standard.theme == measure.theme));
    maps.extend(measures.map(|measure| supply_map(tracts.get(), measure)));
    let kinds: Vec<&AreaKind> = provenance.study.area_kinds.keys().collect();
    let all_or_none = is_all_or_none(tracts.get(), &legends.within.quantity);
    let finished = maps.into_iter().map(|map| Map {
        of_areas: area_classes(&map, &kinds, areas),
        of_tracts: !(all_or_none && matches!(map.kind, MapKind::Within | MapKind::Difference)),
        ..map
    });
    finished.collect()
}

/// Whether every share is 0 or 1.
fn is_all_or_none(tracts: &Table, share: &Quantity) -> bool {
    let shares = tracts.numbers(share).unwrap_or_default();
    shares.iter().flatten().all(|share| *share <= 0.0 || *share >= 1.0)
}

/// The classes of planning areas. People without access are counted by area, so each kind has classes of its own; shares have
/// those of tracts.
fn area_classes(map: &Map, kinds: &[&AreaKind], areas: &Table) -> Vec<(AreaKind, Vec<Class>)> {
    let Classes::Single(legend) = &map.classes else { return Vec::new() };
    let numbers = areas.numbers(&legend.quantity).unwrap_or_default();
    let kind_of = areas.texts(&Quantity::AreaKind).unwrap_or_default();
    let mut is_unknown = vec![false; areas.rows()];
    for (row, unknown) in map.unknown.iter().flat_map(|unknown| unknown.rows(areas)) {
        is_unknown[row] = unknown;
    }
    let classes = |kind: &&AreaKind| {
        let rows = (0..areas.rows()).filter(|&row| kind_of[row].as_deref() == Some(kind.as_str()));
        let known: Vec<(usize, f64)> = rows.filter_map(|row| Some((row, (*numbers.get(row)?)?))).collect();
        if known.is_empty() {
            return None;
        }
        Some(match map.kind {
            MapKind::Without => {
                people_classes(known.iter().filter(|(row, _)| !is_unknown[*row]).map(|(_, number)| *number))
            }
            MapKind::Count => indicator_count_classes(known.iter().map(|(_, number)| *number)),
            _ => legend.classes.clone(),
        })
    };
    kinds.iter().filter_map(|kind| Some(((*kind).clone(), classes(kind)?))).collect()
}

/// The maps of an indicator, its share first: none where no tract has a number, as of those that are published for large
/// areas alone.
pub(crate) fn indicator_maps(
    indicator: &Indicator,
    kinds: &[&AreaKind],
    tracts: &Published<Table>,
    areas: &Table,
) -> Vec<Map> {
    let map = |kind, quantity: Quantity, unit| {
        let numbers = tracts.get().numbers(&quantity)?.iter().flatten().copied();
        numbers.clone().next()?;
        let (name, classes) = match kind {
            MapKind::Share => ("measure-indicator-share", indicator_share_classes(numbers)),
            _ => ("measure-indicator-count", indicator_count_classes(numbers)),
        };
        let classes = Classes::Single(Legend { quantity, classes });
        let map = Map {
            kind,
            name: MapName::Message(name),
            unit,
            classes,
            unknown: None,
            of_areas: Vec::new(),
            of_tracts: true,
        };
        Some(Map { of_areas: area_classes(&map, kinds, areas), ..map })
    };
    let share = map(MapKind::Share, Quantity::Share(indicator.id.clone()), "share");
    let unit = match indicator.counts {
        CountUnit::People => "people",
        CountUnit::Households => "households",
        CountUnit::Workers => "workers",
    };
    let count = map(MapKind::Count, Quantity::Count(indicator.id.clone()), unit);
    share.into_iter().chain(count).collect()
}

/// The map of a floating catchment measure. A tract without a number is in no class.
fn supply_map(tracts: &Table, measure: &CatchmentMeasure) -> Map {
    let quantity = |part| Quantity::Supply { measure: measure.id.clone(), part };
    let column = |part| tracts.numbers(&quantity(part)).map(|_| quantity(part).name());
    let numbers = tracts.numbers(&quantity(SupplyMeasure::Value)).unwrap_or_default();
    let counts = tracts.numbers(&Quantity::Count(measure.people.clone())).unwrap_or_default();
    let classes = supply_classes(numbers.iter().flatten().copied());
    Map {
        kind: MapKind::Supply,
        name: MapName::Measure(Box::new(MappedSupply {
            measure: measure.clone(),
            has_unknown_tracts: numbers
                .iter()
                .zip(counts)
                .any(|(own, people)| own.is_none() && people.is_some_and(|people| people > 0.0)),
            columns: SupplyColumns {
                moe: column(SupplyMeasure::Moe),
                at_least: column(SupplyMeasure::AtLeast),
                at_least_moe: column(SupplyMeasure::AtLeastMoe),
                at_most: column(SupplyMeasure::AtMost),
                at_most_moe: column(SupplyMeasure::AtMostMoe),
            },
        })),
        unit: "supply",
        classes: Classes::Single(Legend { quantity: quantity(SupplyMeasure::Value), classes }),
        unknown: None,
        of_areas: Vec::new(),
        of_tracts: true,
    }
}

const COMPARED: &str = "measure-compared";

fn single_map(kind: MapKind, legend: Legend, counted: CountUnit) -> Map {
    let (name, unit) = match (kind, &legend.quantity) {
        (MapKind::Difference, _) => (COMPARED, "share"),
        (_, Quantity::Gap { part: GapMeasure::WithinAtMost, .. }) => ("measure-within-at-most", "share"),
        (_, Quantity::Gap { part: GapMeasure::Within, .. }) => ("measure-within", "share"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::M), .. }) => ("measure-distance", "m"),
        (_, Quantity::Gap { part: GapMeasure::Nearest(CostUnit::Min), .. }) => ("measure-time", "min"),
        _ if counted == CountUnit::Households => ("measure-without-households", "households"),
        _ => ("measure-without-people", "people"),
    };
    Map {
        kind,
        name: MapName::Message(name),
        unit,
        classes: Classes::Single(legend),
        unknown: None,
        of_areas: Vec::new(),
        of_tracts: true,
    }
}

impl Map {
    /// The floating catchment measure that it shows.
    pub(crate) fn measure(&self) -> Option<&CatchmentMeasure> {
        match &self.name {
            MapName::Message(_) => None,
            MapName::Measure(supply) => Some(&supply.measure),
        }
    }

    /// The id of the map among those of its standard.
    pub(crate) fn id(&self) -> &str {
        self.measure().map_or(self.kind.name(), |measure| measure.id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_measure_has_the_id_of_a_map() {
        assert_eq!(MapKind::ALL.map(MapKind::name), CatchmentMeasure::IDS_OF_MAPS);
    }
}
