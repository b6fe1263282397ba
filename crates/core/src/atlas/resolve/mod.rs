//! Resolving the standards of a study: their people, sites, costs and column names in a region.

mod groups;
mod indices;
mod languages;

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::evaluate::{GROUP_MEASURES, others, travel_costs};
use crate::domain::{
    Barrier, CostUnit, GapMeasure, IndexId, IndexMeasure, IndicatorId, Mode, Quantity, Series, ServiceMeasure,
    SiteAttribute, StandardId, Theme, TrendMeasure, UnknownReason,
};
use crate::gap::{Index, LimitError, Standard};
use crate::region::Region;
use crate::study::Study;

pub(super) use groups::groups;
pub(super) use languages::{language_group, language_groups};

/// A standard with its people and its limit in a region.
#[derive(Debug, Clone, Copy)]
pub struct ResolvedStandard<'a> {
    /// The standard.
    pub standard: &'a Standard,
    /// The people whose access is evaluated.
    pub people: &'a Series,
    /// The largest cost of the nearest site, in the unit of the mode's costs.
    pub reach: f64,
}

/// Why a study cannot be evaluated in a region.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ResolveError {
    /// No table counts the people.
    #[error("standard `{standard}` counts the people `{people}`, and no table of the study has them; it has {known}")]
    NoSuchPeople {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
        /// What the tables have.
        known: String,
    },
    /// The study has no sites of the theme.
    #[error("standard `{standard}` asks for sites of the theme `{theme}`, and the study has none; it has {known}")]
    NoSites {
        /// The standard.
        standard: StandardId,
        /// The theme.
        theme: Theme,
        /// The themes of the study.
        known: String,
    },
    /// The time limit is longer than a walk around the globe.
    #[error("standard `{0}` allows so much time that everything is in reach; lower `within`")]
    UnboundedReach(StandardId),
    /// The study has no data for the mode.
    #[error("standard `{standard}` asks for the mode `{mode}`, and the study has no {needs}")]
    ModeUnavailable {
        /// The standard.
        standard: StandardId,
        /// The mode.
        mode: Mode,
        /// What the study lacks.
        needs: String,
    },
    /// A distance where costs are times, or a time where they are distances.
    #[error("standard `{standard}`: the costs of the mode `{mode}` are in {known}; write `within` as {example}")]
    WrongUnit {
        /// The standard.
        standard: StandardId,
        /// The mode.
        mode: Mode,
        /// The unit of its costs.
        known: &'static str,
        /// An example of a valid limit.
        example: &'static str,
    },
    /// Two columns with the same name.
    #[error("{first} and {second} would both be the column `{column}`; give one of them another name")]
    ColumnClash {
        /// The column.
        column: String,
        /// The quantity that has the name first.
        first: String,
        /// The quantity that has it again.
        second: String,
    },
    /// The languages of the people are not known.
    #[error(
        "standard `{standard}` asks for sites that speak the language of the people `{people}`, whose languages are \
         not known; write `people = \"limited_english\"`, or one of its groups such as `limited_english_spanish`, with \
         the Census table C16001, or counts of some of its groups, under [[demographics]]"
    )]
    Language {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
    },
    /// Two standards with the same id.
    #[error("two standards are called `{0}`; give one of them another id")]
    DuplicateStandard(StandardId),
    /// A group whose access cannot be compared.
    #[error("[equity] group `{group}`: {problem}")]
    Group {
        /// The group.
        group: IndicatorId,
        /// What is wrong and what to do.
        problem: String,
    },
    /// An index of an indicator without a share, or with suppressed counts.
    #[error("index `{index}`: {problem}")]
    Index {
        /// The index.
        index: IndexId,
        /// What is wrong and what to do.
        problem: String,
    },
}

/// Resolves the standards of a study, and checks its indices and the names of all columns.
///
/// # Errors
/// The first problem.
pub fn resolve_standards<'a>(study: &'a Study, region: &'a Region) -> Result<Vec<ResolvedStandard<'a>>, ResolveError> {
    let mut names = BTreeSet::new();
    let mut resolved = Vec::with_capacity(study.standards.len());
    for standard in &study.standards {
        if !names.insert(&standard.id) {
            return Err(ResolveError::DuplicateStandard(standard.id.clone()));
        }
        resolved.push(resolve(standard, study, region)?);
    }
    indices::check(study, &region.series)?;
    check_column_names(study, region, &resolved)?;
    Ok(resolved)
}

/// Checks that the columns of the wide tables have unique names.
fn check_column_names(study: &Study, region: &Region, standards: &[ResolvedStandard<'_>]) -> Result<(), ResolveError> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (quantity, of) in
        columns_of_people(study, region).into_iter().chain(columns_of_access(study, region, standards)?)
    {
        if let Some(first) = names.insert(quantity.name(), of.clone()) {
            return Err(ResolveError::ColumnClash { column: quantity.name(), first, second: of });
        }
    }
    Ok(())
}

/// The columns about rows and their people, each with what it belongs to.
fn columns_of_people(study: &Study, region: &Region) -> Vec<(Quantity, String)> {
    let rows = [Quantity::Geoid, Quantity::Id, Quantity::Name, Quantity::AreaKind, Quantity::Covered];
    let mut columns: Vec<(Quantity, String)> = rows.map(|row| (row, "the name of a row".to_owned())).into();
    for id in region.series.iter().map(|series| &series.indicator.id) {
        let parts = [
            Quantity::Count,
            Quantity::CountMoe,
            Quantity::Share,
            Quantity::ShareMoe,
            Quantity::Reliability,
            Quantity::FromSplit,
            Quantity::Known,
            Quantity::CountAtMost,
            Quantity::CountAtMostMoe,
        ];
        let own = parts.map(|part: fn(IndicatorId) -> Quantity| part(id.clone()));
        let own = own.into_iter().chain([Quantity::Withheld(Some(id.clone()))]);
        columns.extend(own.map(|column| (column, format!("indicator `{id}`"))));
    }
    for id in region.baseline.iter().map(|earlier| &earlier.series.indicator.id) {
        let trend = |part| (Quantity::Trend { indicator: id.clone(), part }, format!("the change of indicator `{id}`"));
        columns.extend(TrendMeasure::ALL.map(trend));
    }
    for Index { id, .. } in &study.indices {
        let part = |part| (Quantity::Index { index: id.clone(), part }, format!("index `{id}`"));
        columns.extend(IndexMeasure::ALL.map(part));
    }
    columns
}

/// The columns about access.
fn columns_of_access(
    study: &Study,
    region: &Region,
    standards: &[ResolvedStandard<'_>],
) -> Result<Vec<(Quantity, String)>, ResolveError> {
    let service = |part| (Quantity::Service(part), "the service by timetable".to_owned());
    let mut columns: Vec<(Quantity, String)> = ServiceMeasure::ALL.map(service).into();
    columns.extend(SiteAttribute::ALL.map(|part| (Quantity::Site(part), "the layer of sites".to_owned())));
    for (theme, mode) in travel_costs::theme_modes(study, region) {
        let of = format!("the travel cost to theme `{theme}` ({mode})");
        let nearest = |unit| Quantity::Nearest { theme, mode: mode.clone(), unit, percentile: None };
        columns.extend(travel_costs::unit(&mode, region).map(nearest).map(|nearest| (nearest, of)));
    }
    let groups = groups(study, region)?;
    for resolved in standards {
        for people in others(resolved, &groups) {
            let (standard, people) = (&resolved.standard.id, &people.indicator.id);
            let group = |part| Quantity::Group { standard: standard.clone(), people: people.clone(), part };
            columns.extend(GROUP_MEASURES.map(|part| (group(part), format!("standard `{standard}` for `{people}`"))));
        }
    }
    for Standard { id, .. } in &study.standards {
        let nearest = [CostUnit::M, CostUnit::Min].map(GapMeasure::Nearest);
        let parts = [
            GapMeasure::Within,
            GapMeasure::WithinMoe,
            GapMeasure::Without,
            GapMeasure::WithoutMoe,
            GapMeasure::WithoutReliability,
            GapMeasure::Reason,
        ];
        let barriers = Barrier::ALL
            .into_iter()
            .flat_map(|barrier| [GapMeasure::Barrier(barrier), GapMeasure::BarrierMoe(barrier)]);
        let bounds = [GapMeasure::WithinAtMost, GapMeasure::WithinAtMostMoe, GapMeasure::AtMost, GapMeasure::AtMostMoe];
        let unknown =
            UnknownReason::ALL.into_iter().flat_map(|why| [GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)]);
        let own = parts
            .into_iter()
            .chain(nearest)
            .chain(barriers)
            .chain(bounds)
            .chain(unknown)
            .map(|part| Quantity::Gap { standard: Some(id.clone()), part });
        columns.extend(own.map(|quantity| (quantity, format!("standard `{id}`"))));
    }
    Ok(columns)
}

fn resolve<'a>(
    standard: &'a Standard,
    study: &Study,
    region: &'a Region,
) -> Result<ResolvedStandard<'a>, ResolveError> {
    let people = region.series.iter().find(|series| series.indicator.id == standard.people).ok_or_else(|| {
        let known = region.series.iter().map(|series| series.indicator.id.as_str());
        ResolveError::NoSuchPeople {
            standard: standard.id.clone(),
            people: standard.people.clone(),
            known: quoted_list(known),
        }
    })?;
    if !region.sites.iter().any(|site| site.theme == standard.theme) {
        let known: BTreeSet<&str> = region.sites.iter().map(|site| site.theme.as_str()).collect();
        let (standard, theme) = (standard.id.clone(), standard.theme.clone());
        return Err(ResolveError::NoSites { standard, theme, known: quoted_list(known) });
    }
    let (id, mode) = (standard.id.clone(), standard.mode.clone());
    let Some(unit) = travel_costs::unit(&mode, region) else {
        let needs = needs(&mode, study);
        return Err(ResolveError::ModeUnavailable { standard: id, mode, needs });
    };
    let reach = standard.reach(study.walking, unit).map_err(|problem| match problem {
        LimitError::Unbounded => ResolveError::UnboundedReach(id.clone()),
        LimitError::Unit(CostUnit::M) => ResolveError::WrongUnit {
            standard: id.clone(),
            mode,
            known: "meters",
            example: "`\"0.5 mi\"` or `\"800 m\"`",
        },
        LimitError::Unit(CostUnit::Min) => {
            ResolveError::WrongUnit { standard: id.clone(), mode, known: "minutes", example: "`\"30 min\"`" }
        }
    })?;
    let resolved = ResolvedStandard { standard, people, reach };
    language_groups(&resolved, region)?;
    Ok(resolved)
}

/// What a study has to add for a mode.
fn needs(mode: &Mode, study: &Study) -> String {
    match mode {
        Mode::Straight => String::new(),
        Mode::Walk | Mode::Drive => "[streets]".to_owned(),
        Mode::Transit => "[[timetables]]".to_owned(),
        Mode::Matrix(id) => {
            let known = quoted_list(study.costs.iter().map(|table| table.id.as_str()));
            format!("[[costs]] with the id `{id}`; it has {known}")
        }
    }
}

pub(super) fn quoted_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
