//! People without access in an area, by standard.

use gapatlas_text::Text;
use serde::Serialize;

use crate::atlas::{IndicatorProvenance, Provenance};
use crate::domain::{
    Barrier, Bounded, ComparisonResult, Cost, CostUnit, CountUnit, Figure, Finding, IndicatorId, Mode, Quantity,
    Reliability, StandardId, Table, Theme, UnknownReason,
};
use crate::gap::{Criterion, Standard};
use crate::report::sources::numbers_of;
use crate::results::{AreaRank, GapColumns, GapView, Peers, ShareComparison, TableRow};
use crate::write::source;

/// The result of one standard or combination in an area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaGap {
    /// The standard or combination, with which its columns in exports begin.
    pub id: StandardId,
    /// The theme of the sites; `null` for a combination of standards.
    pub theme: Option<Theme>,
    /// What the study calls a combination, such as `Neither a clinic nor a bus stop`; left out for a standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub combination: Option<String>,
    /// The label of the standard, such as `a clinic within 1 mi in a straight line`.
    #[serde(rename = "promise")]
    pub standard_label: String,
    /// The people whose access is evaluated.
    pub people: IndicatorId,
    /// The label of the people.
    pub people_label: String,
    /// What is counted.
    pub unit: CountUnit,
    /// The number of people.
    pub concerned: Figure,
    /// The lower bound of people without access.
    pub without: Figure,
    /// People without access by barrier; empty where the standard has no requirement but reach.
    #[serde(rename = "steps")]
    pub barriers: Vec<BarrierCount>,
    /// The upper bound of people without access; `null` where it equals the lower bound.
    pub at_most: Option<Figure>,
    /// People whose access is not known, by reason; reasons without people are left out.
    pub not_known: Vec<AreaNotKnown>,
    /// Why there are bounds, in words; `null` where both are equal.
    pub at_most_because: Option<String>,
    /// The share of the area, 0..=1, in tracts with a number of people; all numbers are about that part.
    pub known: f64,
    /// The number of sites of its themes that were not geocoded and are left out.
    pub unlocated_sites: usize,
    /// The reliability of the lower bound; `null` where its margin is unknown or it is zero.
    pub reliability: Option<Reliability>,
    /// The lower bound of the share without access, 0..=1: the complement of the column `…_within_at_most`, or of
    /// `…_within` where there is no other.
    pub share_without: Figure,
    /// The upper bound of the share; `null` where it equals the lower bound.
    pub share_at_most: Option<Figure>,
    /// The lower bound of people without access in the region; `null` where the area is not compared.
    pub region_without: Option<Figure>,
    /// The lower bound of the share in the part of the region where inventories are complete; `null` where the area is
    /// not compared.
    pub region_share_without: Option<Figure>,
    /// The upper bound of that share; `null` where the area is not compared, and where it equals the lower bound.
    pub region_share_at_most: Option<Figure>,
    /// The share of the region's people who live where inventories are complete, which is the part that the area is
    /// compared with. `null` where the area is not compared.
    pub region_known: Option<f64>,
    /// The share compared with that of the region; `null` where the area is not compared.
    pub comparison: Option<ComparisonResult>,
    /// The mean cost of reaching the nearest site; `null` where it is not known.
    pub nearest: Option<f64>,
    /// The unit of `nearest`; `null` for a combination, which has no nearest site.
    pub nearest_unit: Option<CostUnit>,
    /// People without access compared with the other areas of this kind; `null` where the area is not compared.
    pub peers: Option<Peers>,
    /// The rank among all areas of this kind by people without access; `null` for the region, and where ranks are not
    /// known.
    pub rank: Option<AreaRank>,
    /// The numbers that are ranked, for a picture; `None` where the rank is.
    #[serde(skip)]
    pub(super) ranked: Option<RankedAmong>,
    /// The source of the number of people.
    pub source: String,
    /// The files of the result, as positions in the report's list of sources, from 1.
    pub sources: Vec<usize>,
    /// Whether every origin reaches some site, at whatever cost; false along streets and by transit.
    #[serde(skip)]
    pub(super) reaches_all: bool,
    #[serde(skip)]
    pub(super) limit: Option<Cost>,
    /// Whether the standard has requirements other than reach.
    #[serde(skip)]
    pub(super) asks_more: bool,
    /// Whether means over the people are withheld where they would disclose a withheld tract.
    #[serde(skip)]
    pub(super) is_guarded: bool,
}

/// People whom one barrier adds to those without access.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BarrierCount {
    /// The barrier.
    #[serde(rename = "step")]
    pub barrier: Barrier,
    /// The label of the barrier.
    pub label: String,
    /// The number of people.
    pub without: Figure,
}

/// People whose access is not known, for one reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaNotKnown {
    /// The reason.
    pub why: UnknownReason,
    /// The label of the reason.
    pub label: String,
    /// The number of people.
    pub people: Figure,
}

/// A ranked area and the others of its kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RankedAmong {
    pub(super) own: Bounded,
    pub(super) others: Vec<Bounded>,
}

/// The row of an area in the table of areas and, where it is compared, those of the region and of the other areas of its
/// kind.
pub(super) struct ComparedArea<'a> {
    pub(super) area: TableRow<'a>,
    pub(super) region: Option<TableRow<'a>>,
    pub(super) peers: Vec<usize>,
    /// The number of other areas of its kind that are not compared.
    pub(super) peers_outside: usize,
}

/// The results of all standards, and after them of the combinations, in the order of the study.
pub(super) fn gaps(
    text: &Text,
    provenance: &Provenance,
    findings: &[Finding],
    compared_area: &ComparedArea<'_>,
) -> Vec<AreaGap> {
    let area_gap = |criterion: Criterion<'_>| AreaGap {
        unlocated_sites: criterion.themes().into_iter().map(|theme| Finding::unlocated_sites(findings, theme)).sum(),
        ..area_gap(text, criterion, provenance, compared_area)
            .guarded(Finding::is_confidential(findings, criterion.id()))
    };
    provenance.study.criteria().into_iter().map(area_gap).collect()
}

impl AreaGap {
    /// For confidential sites, missing numbers are withheld ones, and all costs are withheld.
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

fn area_gap(
    text: &Text,
    criterion: Criterion<'_>,
    provenance: &Provenance,
    compared_area: &ComparedArea<'_>,
) -> AreaGap {
    let ComparedArea { area, region, peers, peers_outside } = compared_area;
    let counted = provenance.indicators.iter().find(|known| known.indicator.id == *criterion.people());
    let columns = GapColumns::find(area.table, criterion, criterion.people());
    let gap = columns.at(area.row);
    let region = region.map(|region| columns.at(region.row));
    let comparison = region.as_ref().map(|region| ShareComparison::of(gap.fractions(), region.fractions_of_known()));
    let region_share = comparison.and_then(|comparison| comparison.reference);
    let (compared, partly): (Vec<GapView<'_>>, Vec<GapView<'_>>) =
        peers.iter().map(|&row| columns.at(row)).partition(GapView::is_comparable);
    let others = || compared.iter().map(GapView::people_without);
    let own = gap.people_without().filter(|_| gap.is_comparable());
    let without = gap.figure(gap.without);
    let at_most = Some(gap.figure(gap.at_most)).filter(|of| of.value() > without.value());
    let (share_without, share_at_most) = shares(&gap);
    let used = sources_of(criterion, counted, provenance);
    let rank = region.as_ref().and_then(|_| AreaRank::among(own, others()));
    let ranked = rank.zip(own).map(|(_, own)| RankedAmong { own, others: others().flatten().collect() });
    AreaGap {
        id: criterion.id().clone(),
        theme: criterion.standard().map(|standard| standard.theme.clone()),
        combination: text.combination(criterion),
        standard_label: text.criterion(criterion, &provenance.study.themes),
        people: criterion.people().clone(),
        people_label: counted.map_or_else(|| criterion.people().to_string(), |known| text.indicator(&known.indicator)),
        unit: counted.map(|known| known.indicator.counts).unwrap_or_default(),
        concerned: gap.figure(gap.concerned),
        without,
        barriers: barriers(text, &gap),
        at_most,
        not_known: not_known(text, &gap),
        at_most_because: at_most.map(|_| text.bounds(criterion.matches_language(), provenance.languages.as_ref())),
        known: gap.known,
        unlocated_sites: 0,
        reliability: gap.reliability,
        share_without,
        share_at_most,
        region_without: region.as_ref().map(|region| region.figure(region.without)),
        region_share_without: region.as_ref().map(|region| match region_share {
            Some(share) => Figure::Known(share.least),
            None => shares(region).0.without_number(),
        }),
        region_share_at_most: region_share.and_then(upper),
        region_known: region.as_ref().and_then(GapView::share_inside_lists),
        comparison: comparison.map(|comparison| comparison.result),
        nearest: gap.nearest,
        nearest_unit: criterion.nearest_unit(),
        peers: region.is_some().then(|| Peers::among(own, others(), *peers_outside + partly.len())),
        rank,
        ranked,
        source: counted.map(|known| source(known, provenance, text)).unwrap_or_default(),
        sources: used,
        reaches_all: criterion.standard().is_some_and(|standard| standard.mode == Mode::Straight),
        limit: criterion.standard().map(|standard| standard.within),
        asks_more: criterion.standard().is_some_and(|standard| !standard.requirements.is_empty()),
        is_guarded: counted.is_some_and(|known| known.indicator.suppress_below.is_some()),
    }
}

/// The files that a number comes from: those of its people, its sites and its travel costs.
fn sources_of(criterion: Criterion<'_>, counted: Option<&IndicatorProvenance>, provenance: &Provenance) -> Vec<usize> {
    let standards = criterion.standards();
    numbers_of(provenance, |source| {
        let (file, purpose) = (&source.file, source.purpose.as_str());
        let of_people = counted.is_some_and(|known| known.sources.iter().any(|source| source.file == *file));
        let is_of = |standard: &&Standard| purpose == standard.theme.as_str() || is_travelled(standard, purpose);
        of_people || standards.iter().any(is_of)
    })
}

/// Whether files of a purpose contribute to the travel costs of a standard.
fn is_travelled(standard: &Standard, purpose: &str) -> bool {
    let timetables = standard.theme == Theme::frequent_transit();
    match standard.mode {
        Mode::Straight => timetables && purpose == "transit",
        Mode::Walk | Mode::Drive => purpose == "streets" || (timetables && purpose == "transit"),
        Mode::Transit => ["transit", "streets"].contains(&purpose),
        Mode::Matrix(_) => purpose == "costs",
    }
}

fn barriers(text: &Text, gap: &GapView<'_>) -> Vec<BarrierCount> {
    let known = gap.barriers.iter().filter(|_| !gap.is_withheld);
    known
        .map(|&(barrier, people)| BarrierCount {
            barrier,
            label: text.barrier(barrier),
            without: Figure::Known(people),
        })
        .collect()
}

/// People whose access is not known, by reason.
fn not_known(text: &Text, gap: &GapView<'_>) -> Vec<AreaNotKnown> {
    let known = gap.unknown.iter().filter(|(_, people)| !gap.is_withheld && people.value() > 0.0);
    known
        .map(|&(why, people)| AreaNotKnown { why, label: text.not_known(why), people: Figure::Known(people) })
        .collect()
}

/// The lower bound of the share without access, and the upper one where it differs.
fn shares(gap: &GapView<'_>) -> (Figure, Option<Figure>) {
    let share = gap.share_without();
    (gap.figure(share.map(|share| share.least)), share.and_then(upper))
}

/// The upper bound, where it differs from the lower one.
pub(super) fn upper(number: Bounded) -> Option<Figure> {
    (!number.is_exact()).then_some(Figure::Known(number.most))
}

/// The rows of the other areas of a row's kind.
pub(super) fn peers_of(areas: &Table, row: usize) -> Vec<usize> {
    let kinds = areas.texts(&Quantity::AreaKind).unwrap_or_default();
    let of_kind = |(other, kind): (usize, &Option<String>)| (other != row && *kind == kinds[row]).then_some(other);
    kinds.iter().enumerate().filter_map(of_kind).collect()
}

/// Whether a limit is written in miles: quarter miles, not 1.2 km or 800 m.
pub(super) fn in_miles(limit: Option<Cost>) -> bool {
    limit.is_some_and(|limit| limit.quarter_miles().is_some())
}

/// What is counted, as a code of the catalogue and of CSV.
pub(super) const fn unit(counted: CountUnit) -> &'static str {
    match counted {
        CountUnit::People => "people",
        CountUnit::Households => "households",
        CountUnit::Workers => "workers",
    }
}
