//! Who in an area lacks access to what.

use serde::Serialize;

use crate::atlas::Provenance;
use crate::domain::{
    Bounded, Cost, CostUnit, Counted, Estimate, Finding, GapPart, IndicatorId, Mode, NotKnown, Quantity, Reliability,
    StandardId, Step, Table, Theme,
};
use crate::gap::Standard;
use crate::report::bounded::{Fractions, GapRow, known, to_four_decimals};
use crate::report::compare::{Comparison, Peers};
use crate::report::figure::{Figure, Row};
use crate::report::rank::AreaRank;
use crate::words;
use crate::write::source;

/// The answer for one standard.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaGap {
    /// The standard; its columns in exports begin with this name.
    pub id: StandardId,
    /// What the sites are for.
    pub theme: Theme,
    /// What access means, such as `a clinic within 1 mi as the crow flies`.
    pub promise: String,
    /// Whose access is counted.
    pub people: IndicatorId,
    /// What they are called.
    pub people_label: String,
    /// What one of the counts is.
    pub unit: Counted,
    /// How many people are concerned.
    pub concerned: Figure,
    /// How many of them are without access for certain.
    pub without: Figure,
    /// Of them, whom each thing that the standard asks finds; none where it asks for reach alone.
    pub steps: Vec<AreaStep>,
    /// How many are without access at most; `null` where that is no other number.
    pub at_most: Option<Figure>,
    /// Of how many it is not known, by reason; none where that is nobody.
    pub not_known: Vec<AreaNotKnown>,
    /// Why there are two numbers, in words; `null` where there is one.
    pub at_most_because: Option<String>,
    /// The share of the area, 0..=1, that lies in tracts of which the number of people concerned is known: all numbers are about that part.
    pub known: f64,
    /// How many sites of the theme could not be located, and are counted as not there.
    pub unlocated_sites: usize,
    /// How reliable that number is; `null` where its margin is unknown or it is zero.
    pub reliability: Option<Reliability>,
    /// The share of the people concerned who are without access for certain, 0..=1: what the column `…_within_at_most` lacks to 1,
    /// or `…_within` where there is no other.
    pub share_without: Figure,
    /// The share without access at most; `null` where that is no other number.
    pub share_at_most: Option<Figure>,
    /// How many are without access in the whole region; `null` where the area is not compared.
    pub region_without: Option<Figure>,
    /// The share of the part of the region where the lists are complete; `null` where the area is not compared.
    pub region_share_without: Option<Figure>,
    /// That share at most; `null` where the area is not compared, and where that is no other number.
    pub region_share_at_most: Option<Figure>,
    /// The share of the region's people concerned who live where the lists are complete: the part that the area is compared with. `null`
    /// where the area is not compared.
    pub region_known: Option<f64>,
    /// The share beside that of the region; `null` where the area is not compared.
    pub comparison: Option<Comparison>,
    /// How far it is to the nearest site, as the mean over the people concerned; `null` where that is not known.
    pub nearest: Option<f64>,
    /// The unit of `nearest`.
    pub nearest_unit: CostUnit,
    /// The number of people without access beside those of the other areas of this kind; `null` where the area is
    /// not compared.
    pub peers: Option<Peers>,
    /// Its rank among all of this kind by that number; `null` for the region, and where no rank can be told.
    pub rank: Option<AreaRank>,
    /// Where the number of people comes from.
    pub source: String,
    /// The files that the answer was computed from, as their places in the report's list of sources, from 1.
    pub sources: Vec<usize>,
    /// Whether everybody gets to some site, however far: not along streets and by timetable.
    #[serde(skip)]
    pub(super) reaches_all: bool,
    #[serde(skip)]
    pub(super) limit: Cost,
    /// Whether the standard asks for more than reach.
    #[serde(skip)]
    pub(super) asks_more: bool,
    /// Whether means over these people are left out where they would tell of a withheld tract.
    #[serde(skip)]
    pub(super) is_guarded: bool,
}

/// What one thing that a standard asks adds to the people without access.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AreaStep {
    /// What is asked.
    pub step: Step,
    /// Whom it finds, in words.
    pub label: &'static str,
    /// How many.
    pub without: Figure,
}

/// People of whom it is not known whether they are without access.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AreaNotKnown {
    /// Why.
    pub why: NotKnown,
    /// Why, in words.
    pub label: &'static str,
    /// How many.
    pub people: Figure,
}

/// Where an area stands: its row, and, where it is compared, the region's row and those of the other areas of its kind.
pub(super) struct Standing<'a> {
    pub(super) area: Row<'a>,
    pub(super) region: Option<Row<'a>>,
    pub(super) peers: Vec<usize>,
    /// How many other areas of its kind are not compared.
    pub(super) peers_outside: usize,
}

/// The answers of an area, in the order of the study.
pub(super) fn gaps(provenance: &Provenance, findings: &[Finding], standing: &Standing<'_>) -> Vec<AreaGap> {
    let answer = |standard: &Standard| AreaGap {
        unlocated_sites: Finding::unlocated_sites(findings, &standard.theme),
        ..answer(standard, provenance, standing).guarded(Finding::is_confidential(findings, &standard.id))
    };
    provenance.study.standards.iter().map(answer).collect()
}

impl AreaGap {
    /// Of sites that must not be found an answer that is not there is withheld, and so are all costs.
    fn guarded(self, is_confidential: bool) -> Self {
        if !is_confidential {
            return self;
        }
        let withheld = |figure| if figure == Figure::NoData { Figure::Withheld } else { figure };
        let is_known = self.concerned != Figure::NoData;
        let own = |figure| if is_known { withheld(figure) } else { figure };
        Self {
            without: own(self.without),
            share_without: own(self.share_without),
            region_without: self.region_without.map(withheld),
            region_share_without: self.region_share_without.map(withheld),
            is_guarded: true,
            ..self
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one step below the other")]
fn answer(standard: &Standard, provenance: &Provenance, standing: &Standing<'_>) -> AreaGap {
    let Standing { area, region, peers, peers_outside } = standing;
    let counted = provenance.indicators.iter().find(|known| known.indicator.id == standard.people);
    let (share, share_at_most) = shares(standard, *area);
    let known_region = region.and_then(|region| gap_row(standard, region).fractions_of_known());
    let region_share = known_region.and_then(Fractions::share);
    let own = gap_row(standard, *area).without();
    let (compared, partly): (Vec<usize>, Vec<usize>) =
        peers.iter().partition(|&&row| gap_row(standard, Row { row, ..*area }).is_comparable());
    let others = || compared.iter().map(|&row| gap_row(standard, Row { row, ..*area }).without());
    let own = own.filter(|_| gap_row(standard, *area).is_comparable());
    let at_most = Some(figure(standard, *area, [GapPart::AtMost, GapPart::AtMostMoe]))
        .filter(|of| of.value() > without(standard, *area).value());
    let unit = match standard.within {
        Cost::Length(_) => CostUnit::M,
        Cost::Time(_) => CostUnit::Min,
    };
    let is_used = |file: &str, purpose: &str| {
        let of_people = counted.is_some_and(|known| known.sources.iter().any(|source| source.file == file));
        of_people || purpose == standard.theme.as_str() || is_travelled(standard, purpose)
    };
    let used = provenance.sources.iter().zip(1..).filter(|(source, _)| is_used(&source.file, &source.purpose));
    AreaGap {
        id: standard.id.clone(),
        theme: standard.theme.clone(),
        promise: words::standard(
            (&standard.theme, &provenance.study.themes),
            standard.within,
            &standard.mode,
            &standard.requirements(),
        ),
        people: standard.people.clone(),
        people_label: counted.map_or_else(|| standard.people.to_string(), |known| known.indicator.label.clone()),
        unit: counted.map(|known| known.indicator.counts).unwrap_or_default(),
        concerned: area.count(&standard.people),
        without: without(standard, *area),
        steps: steps(standard, *area),
        at_most,
        not_known: not_known(standard, *area),
        at_most_because: at_most.map(|_| words::bounds(standard.language_match, provenance.languages.as_ref())),
        known: known(area.table, area.row, &standard.people),
        unlocated_sites: 0,
        reliability: area.reliability(&part(standard, GapPart::WithoutReliability)),
        share_without: share,
        share_at_most,
        region_without: region.map(|region| without(standard, region)),
        region_share_without: region.map(|region| match region_share {
            Some(share) => of_estimate(share.least),
            None => shares(standard, region).0.without_number(),
        }),
        region_share_at_most: region_share.filter(|share| !share.is_one()).map(|share| of_estimate(share.most)),
        region_known: region.and_then(|region| part_known(standard, region)),
        comparison: region.map(|_| Comparison::of_shares(gap_row(standard, *area).fractions(), known_region)),
        nearest: area.number(&part(standard, GapPart::Nearest(unit))),
        nearest_unit: unit,
        peers: region.is_some().then(|| Peers::among(own, others(), *peers_outside + partly.len())),
        rank: region.and_then(|_| AreaRank::among(own, others())),
        source: counted.map(source).unwrap_or_default(),
        sources: used.map(|(_, place)| place).collect(),
        reaches_all: standard.mode == Mode::Straight,
        limit: standard.within,
        asks_more: !standard.requirements().is_empty(),
        is_guarded: counted.is_some_and(|known| known.indicator.suppress_below.is_some()),
    }
}

/// Whether files of a purpose say how people get to the sites of a standard.
fn is_travelled(standard: &Standard, purpose: &str) -> bool {
    let timetables = standard.theme == Theme::frequent_transit();
    match standard.mode {
        Mode::Straight => timetables && purpose == "transit",
        Mode::Walk | Mode::Drive => purpose == "streets" || (timetables && purpose == "transit"),
        Mode::Transit => ["transit", "streets"].contains(&purpose),
        Mode::Matrix(_) => purpose == "costs",
    }
}

/// The column of a part of the answer for a standard.
pub(super) fn part(standard: &Standard, part: GapPart) -> Quantity {
    Quantity::Gap { standard: Some(standard.id.clone()), part }
}

fn without(standard: &Standard, row: Row<'_>) -> Figure {
    figure(standard, row, [GapPart::Without, GapPart::WithoutMoe])
}

fn figure(standard: &Standard, row: Row<'_>, [own, moe]: [GapPart; 2]) -> Figure {
    row.figure(&standard.people, &part(standard, own), &part(standard, moe))
}

fn steps(standard: &Standard, row: Row<'_>) -> Vec<AreaStep> {
    let of = |step| AreaStep {
        step,
        label: words::step(step),
        without: figure(standard, row, [GapPart::Step(step), GapPart::StepMoe(step)]),
    };
    Step::ALL.into_iter().map(of).filter(|step| step.without.value().is_some()).collect()
}

/// People of whom it is not known, by reason.
fn not_known(standard: &Standard, row: Row<'_>) -> Vec<AreaNotKnown> {
    let of = |why| AreaNotKnown {
        why,
        label: words::not_known(why),
        people: figure(standard, row, [GapPart::Unknown(why), GapPart::UnknownMoe(why)]),
    };
    NotKnown::ALL.into_iter().map(of).filter(|own| own.people.value().is_some_and(|people| people > 0.0)).collect()
}

/// The answer of a standard in a row.
fn gap_row<'a>(standard: &'a Standard, row: Row<'a>) -> GapRow<'a> {
    let Row { table, row } = row;
    GapRow { table, row, people: &standard.people, standard: Some(&standard.id), is_group: false }
}

fn of_estimate(estimate: Estimate) -> Figure {
    Figure::new(Some(estimate.value()), estimate.moe())
}

/// The share without access for certain, and that at most where it is another.
fn shares(standard: &Standard, row: Row<'_>) -> (Figure, Option<Figure>) {
    if row.withholds(&standard.people) {
        return (Figure::Withheld, None);
    }
    let share: Option<Bounded> = gap_row(standard, row).share_without();
    let at_most = share.filter(|share| !share.is_one()).map(|share| of_estimate(share.most));
    (share.map_or(Figure::NoData, |share| of_estimate(share.least)), at_most)
}

/// The share of the people concerned who live where the lists are complete.
fn part_known(standard: &Standard, row: Row<'_>) -> Option<f64> {
    let all = row.count(&standard.people).value().filter(|all| *all > 0.0)?;
    let outside = row.number(&part(standard, GapPart::Unknown(NotKnown::List))).unwrap_or(0.0);
    Some(to_four_decimals((1.0 - outside / all).clamp(0.0, 1.0)))
}

/// The rows of the other areas of a row's kind.
pub(super) fn peers_of(areas: &Table, row: usize) -> Vec<usize> {
    let kinds = areas.texts(&Quantity::AreaKind).unwrap_or_default();
    let of_kind = |(other, kind): (usize, &Option<String>)| (other != row && *kind == kinds[row]).then_some(other);
    kinds.iter().enumerate().filter_map(of_kind).collect()
}
