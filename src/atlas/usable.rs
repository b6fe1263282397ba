//! Standards that ask more of a site than to be in reach: who finds one of use, step by step.
//!
//! What is known of languages in a tract are counts of groups, of which small ones are withheld. Numbers here are computed from
//! what is published and nothing else, so that they give nothing away: people of groups that are not shown are one number, their
//! whole less the groups that are shown, and count as the best served of these groups, or, at most, as the worst.

use rayon::prelude::*;

use crate::access::{Help, Mains, STRICT, WORDS, found};
use crate::atlas::answers::Answer;
use crate::atlas::{AskError, Question, ThemeCosts};
use crate::disclosure::Rows;
use crate::domain::{
    Estimate, Finding, FindingKind, IndicatorId, LanguageGroup, PerTract, Place, Series, Site, SiteFinding, Step, Term,
    TractIdx, Wish,
};
use crate::gap::{AreaWeights, Gap, Portion};
use crate::region::Region;
use crate::travel::Origins;

/// The share of people beyond, 0..=1: for each group that is told apart, after each step, and strictly.
type Beyond = Vec<[f64; WORDS]>;

/// What is asked about those without access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// How many there are at least.
    AtLeast,
    /// How many there are at most.
    AtMost,
    /// How many a step adds.
    By(usize),
}

/// Who finds a site of use.
pub(super) struct Usable<'a> {
    /// The steps, reach first.
    pub(super) steps: Vec<Step>,
    /// For each origin the groups that find one.
    found: Vec<[u16; WORDS]>,
    /// The groups that are told apart.
    groups: Vec<usize>,
    /// Counts of the groups, where the people concerned consist of them, in the order of the groups; some may not be counted.
    series: Vec<Option<&'a Series>>,
    /// The groups whose counts are shown in each tract, as bits.
    shown: PerTract<u16>,
    of_tracts: PerTract<Beyond>,
}

/// The counts of the groups that people consist of, as far as there are some. Empty where the language does not matter, or they are of one group.
///
/// # Errors
/// Where it matters and is not known.
pub(super) fn groups_of<'a>(question: &Question<'_>, region: &'a Region) -> Result<Vec<Option<&'a Series>>, AskError> {
    let (standard, people) = (question.standard, &question.people.indicator);
    if !standard.language_match || group_of(&people.id).is_some() {
        return Ok(Vec::new());
    }
    let of_group = |group: LanguageGroup| {
        let id = format!("limited_english_{}", group.id());
        region.series.iter().find(|series| series.indicator.id.as_str() == id)
    };
    let all: Vec<Option<&Series>> = LanguageGroup::ALL.into_iter().map(of_group).collect();
    if people.id.as_str() == "limited_english" && all.iter().any(Option::is_some) {
        return Ok(all);
    }
    Err(AskError::Language { standard: standard.id.clone(), people: people.id.clone() })
}

/// The group of people that are one, such as `limited_english_slavic`.
fn group_of(people: &IndicatorId) -> Option<LanguageGroup> {
    LanguageGroup::of_id(people.as_str().strip_prefix("limited_english_")?)
}

/// The main languages of groups where people are.
struct MainOfOrigins {
    /// Those of each place, and last those of all that no place is known for.
    places: Vec<Mains>,
    of_origin: Vec<usize>,
}

impl MainOfOrigins {
    fn new(region: &Region) -> Self {
        let Some(known) = &region.languages else {
            return Self { places: vec![Mains::named()], of_origin: Vec::new() };
        };
        let places: Vec<Mains> =
            known.places.iter().map(|place| Mains::of(&place.main)).chain([Mains::named()]).collect();
        let of_origin = known
            .of_tract
            .iter()
            .flat_map(|(tract, place)| region.origins.range(tract).map(|_| place.unwrap_or(known.places.len())));
        Self { of_origin: of_origin.collect(), places }
    }

    fn of(&self, origin: usize) -> &Mains {
        let place = self.of_origin.get(origin).copied();
        &self.places[place.unwrap_or(self.places.len() - 1)]
    }
}

/// What each site of a standard's theme is to those who come.
fn helps<'s>(sites: impl Iterator<Item = &'s Site>, wishes: &[Wish]) -> Vec<Help> {
    let by_language = wishes.contains(&Wish::Language);
    let help = |site: &Site| {
        let met = wishes.iter().take_while(|wish| **wish == Wish::Language || wish.is_met(&site.terms) == Some(true));
        let steps = 1 + met.count();
        if by_language { Help::in_languages(steps, site.terms.spoken.as_ref()) } else { Help::to_everyone(steps) }
    };
    sites.map(help).collect()
}

/// Sites of which a list does not say what a standard asks; they do not count.
pub(super) fn unsaid(region: &Region, questions: &[Question<'_>]) -> Vec<Finding> {
    let asked = questions.iter().flat_map(|asked| asked.standard.wishes().into_iter().map(move |wish| (asked, wish)));
    let findings = asked.filter_map(|(asked, wish)| {
        let theme = &asked.standard.theme;
        let sites: Vec<&Site> = region.sites.iter().filter(|site| site.theme == *theme).collect();
        let unsaid = sites.iter().filter(|site| wish.is_met(&site.terms).is_none()).count();
        let file = region.files.iter().find(|file| file.purpose == theme.as_str());
        let (standard, of, step) = (asked.standard.id.clone(), sites.len(), wish.step());
        let kind = FindingKind::Site(SiteFinding::WishUnsaid { standard, step, unsaid, of });
        let place = Place::file(file.map_or(theme.as_str(), |file| &file.file));
        (unsaid > 0).then_some(Finding { place, kind })
    });
    findings.collect()
}

impl<'a> Usable<'a> {
    /// `None` where a standard asks for nothing but reach.
    pub(super) fn new(question: &Question<'a>, costs: &ThemeCosts, region: &'a Region) -> Option<Self> {
        let wishes = question.standard.wishes();
        if wishes.is_empty() {
            return None;
        }
        let steps: Vec<Step> = std::iter::once(Step::Reach).chain(wishes.iter().map(|wish| wish.step())).collect();
        let sites = region.sites.iter().filter(|site| site.theme == question.standard.theme);
        let main = MainOfOrigins::new(region);
        let sites = helps(sites, &wishes);
        let found = found(&costs.matrix, question.reach, (&sites, steps.len()), |origin| main.of(origin));
        let series = groups_of(question, region).ok()?;
        let one = group_of(&question.people.indicator.id).filter(|_| question.standard.language_match);
        let groups =
            if series.is_empty() { vec![one.map_or(0, LanguageGroup::index)] } else { (0..series.len()).collect() };
        let tracts = region.origins.tracts();
        let (shown, of_tracts) = (PerTract::filled(0, tracts), PerTract::filled(Vec::new(), tracts));
        let mut usable = Self { steps, found, groups, series, shown, of_tracts };
        let counted = question.people.indicator.counts;
        usable.of_tracts = usable.shown.par_map(|tract, _| {
            let own = region.origins.range(tract);
            usable.beyond(own.map(|origin| (origin, region.origins.all()[origin].weight(counted))))
        });
        Some(usable)
    }

    /// Whether people at an origin find a site of use, whatever group they are of.
    pub(super) fn reached(&self) -> Vec<bool> {
        let all = self.groups.iter().fold(0, |bits, group| bits | 1 << group);
        self.found.iter().map(|found| found[self.steps.len() - 1] & all == all).collect()
    }

    /// Whether its people consist of groups, so that its numbers follow from what is shown of them.
    pub(super) fn is_by_group(&self) -> bool {
        !self.series.is_empty()
    }

    /// Whether how many are without access is known within bounds.
    pub(super) fn has_bounds(&self) -> bool {
        self.steps.contains(&Step::Language)
    }

    /// From here on it is known which counts are shown.
    pub(super) fn show(&mut self, withheld: &Rows) {
        self.shown = self.shown.par_map(|tract, _| {
            let is_shown =
                |own: &Series| own.values[tract].is_some() && !withheld.holds(&own.indicator.id, tract.slot());
            let shown = self.series.iter().enumerate().filter(|(_, own)| own.is_some_and(is_shown));
            shown.fold(0, |bits, (place, _)| bits | 1 << place)
        });
    }

    fn beyond(&self, origins: impl Iterator<Item = (usize, f64)>) -> Beyond {
        let (mut beyond, mut all) = (vec![[0.0; WORDS]; self.groups.len()], 0.0);
        for (origin, weight) in origins {
            all += weight;
            for (own, group) in beyond.iter_mut().zip(&self.groups) {
                for (share, found) in own.iter_mut().zip(&self.found[origin]) {
                    *share += if found & (1 << group) == 0 { weight } else { 0.0 };
                }
            }
        }
        for share in beyond.iter_mut().flatten() {
            *share = if all > 0.0 { (*share / all).clamp(0.0, 1.0) } else { 0.0 };
        }
        beyond
    }

    /// The tracts of an area, each with the share of its people who live in the area and beyond.
    fn parts(&self, answer: &Answer<'_>, area: &[Portion], origins: &Origins) -> Vec<(TractIdx, Beyond)> {
        let counted = answer.counted();
        let part = |portion: &Portion| {
            let (tract, share) = (portion.tract, portion.share(counted));
            let mut beyond = match &portion.origins {
                None => self.of_tracts[tract].clone(),
                Some(own) => {
                    let first = origins.range(tract).start;
                    let own = own.iter().map(|number| first + *number as usize);
                    self.beyond(own.map(|origin| (origin, origins.all()[origin].weight(counted))))
                }
            };
            beyond.iter_mut().flatten().for_each(|of| *of *= share);
            (tract, beyond)
        };
        area.iter().filter(|portion| portion.share(counted) > 0.0).map(part).collect()
    }

    /// People without access in a tract. `None` where the number of people is missing.
    pub(super) fn of_tract(&self, people: &Series, tract: TractIdx, asked: Asked) -> Option<Estimate> {
        self.sum(people, &[(tract, self.of_tracts[tract].clone())], asked)
    }

    /// People without access in an area. `None` where a number is missing, and where no tract covers it.
    pub(super) fn of_area(
        &self,
        answer: &Answer<'_>,
        area: &AreaWeights,
        origins: &Origins,
        asked: Asked,
    ) -> Option<Estimate> {
        let parts = self.parts(answer, &area.portions, origins);
        (!area.portions.is_empty()).then(|| self.sum(answer.question.people, &parts, asked)).flatten()
    }

    /// Sums over tracts: of each group that is shown its count, of the others together what is left of the whole.
    ///
    /// The margin of what is left is that of the whole, whose part it is.
    fn sum(&self, people: &Series, parts: &[(TractIdx, Beyond)], asked: Asked) -> Option<Estimate> {
        let mut of_groups: Vec<Vec<(TractIdx, f64)>> = vec![Vec::new(); self.series.len()];
        let (mut whole, mut rest, mut left) = (Vec::new(), Vec::new(), 0.0);
        for (tract, beyond) in parts {
            let total = people.values[*tract]?.value();
            let shares: Vec<f64> = (0..beyond.len()).map(|group| self.share(beyond, &[group], asked)).collect();
            let is_alike = shares.iter().all(|share| *share == shares[0]);
            if self.series.is_empty() || is_alike {
                whole.push((*tract, shares[0]));
                continue;
            }
            let (shown, hidden): (Vec<usize>, Vec<usize>) =
                (0..shares.len()).partition(|group| self.shown[*tract] & (1 << group) != 0);
            let count = |group: usize| self.series[group].and_then(|own| own.values[*tract]);
            let counted = |group: usize| count(group).map_or(0.0, Estimate::value);
            let others = (total - shown.iter().map(|group| counted(*group)).sum::<f64>()).max(0.0);
            for group in shown {
                of_groups[group].push((*tract, shares[group]));
            }
            if !hidden.is_empty() && others > 0.0 {
                let share = self.share(beyond, &hidden, asked);
                left += share * others;
                rest.push((*tract, share));
            }
        }
        let mut terms = vec![people.sum(whole.into_iter()).ok()?];
        for (series, own) in self.series.iter().zip(of_groups).filter_map(|(series, own)| Some(((*series)?, own))) {
            terms.push(series.sum(own.into_iter()).ok()?);
        }
        terms.push(Estimate::new(left, people.sum(rest.into_iter()).ok()?.moe())?);
        Some(Estimate::sum(terms.into_iter().map(|estimate| Term { weight: 1.0, estimate })))
    }

    /// What of these groups is counted: that of the best served, or of the worst where it is asked how many there are at most.
    fn share(&self, beyond: &Beyond, groups: &[usize], asked: Asked) -> f64 {
        let least = |word: usize| groups.iter().map(|group| beyond[*group][word]).fold(f64::INFINITY, f64::min);
        match asked {
            Asked::AtLeast => least(self.steps.len() - 1),
            Asked::AtMost => groups.iter().map(|group| beyond[*group][STRICT]).fold(0.0, f64::max),
            Asked::By(0) => least(0),
            Asked::By(step) => (least(step) - least(step - 1)).max(0.0),
        }
    }

    /// The answer of a tract.
    pub(super) fn gap(&self, people: &Series, tract: TractIdx) -> Option<Gap> {
        let without = self.of_tract(people, tract, Asked::AtLeast)?;
        Some(Gap { people: people.values[tract]?, without, within_moe: None })
    }

    /// The answer of an area.
    pub(super) fn gap_of_area(&self, answer: &Answer<'_>, area: &AreaWeights, origins: &Origins) -> Option<Gap> {
        let without = self.of_area(answer, area, origins, Asked::AtLeast)?;
        let people = crate::gap::total(answer.question.people, &area.portions).ok()?;
        let within_moe = without.share_of(people).and_then(Estimate::moe);
        Some(Gap { people, without, within_moe })
    }

    /// The step that most of the people of a tract without access are found by. Where they are one group it is told from where
    /// people live, whatever their number: that there is none may be withheld.
    pub(super) fn main_step(&self, people: &Series, tract: TractIdx) -> Option<Step> {
        let by = |(place, step): (usize, &Step)| {
            let size = if self.series.is_empty() {
                self.share(&self.of_tracts[tract], &[0], Asked::By(place))
            } else {
                self.of_tract(people, tract, Asked::By(place))?.value()
            };
            Some((size, *step)).filter(|(size, _)| *size > 0.0)
        };
        let steps = self.steps.iter().enumerate().filter_map(by);
        steps.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, step)| step)
    }

    /// What each step adds, in all tracts at once.
    pub(super) fn of_tracts(&self, people: &Series, asked: Asked) -> Vec<Option<Estimate>> {
        let tracts = (0..self.of_tracts.values().len()).into_par_iter();
        tracts.map(|slot| self.of_tract(people, TractIdx(u32::try_from(slot).ok()?), asked)).collect()
    }
}
