//! What is asked of a plan: places with people, sites, what it costs to get from one to the other, and the objective.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::domain::Fingerprint;

/// What a plan is to achieve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Objective {
    /// The most people with an open site in reach (maximal covering location problem; Church and ReVelle 1974).
    Coverage,
    /// The fewest sites with which every place has one in reach (location set covering problem; Toregas 1971).
    Cover,
    /// The least total cost of all people to their cheapest open site (Hakimi 1964).
    PMedian,
    /// The least cost of the place that is worst off, whatever its people (Hakimi 1964).
    PCenter,
}

/// Whether a site is open now, and whether a plan may open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A plan may open it.
    Candidate,
    /// It is open and stays so; it does not count as one that the plan opens.
    Existing,
    /// The plan has to open it, and it counts.
    Forced,
    /// It is not open: a plan may not open it, or closes it.
    Excluded,
}

/// A place that people set out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandPlace {
    /// Its id.
    pub id: String,
    /// The people in whole units. Nobody in a place of 0 asks for a site.
    pub people: u64,
}

/// A site that is open or may be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateSite {
    /// Its id.
    pub id: String,
    /// What a plan may do with it.
    pub role: Role,
}

/// The cost from a place to a site. A pair without one is out of reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReachedSite {
    /// Index of the place.
    pub place: u32,
    /// Index of the site.
    pub site: u32,
    /// The cost in whole units; 0 for the objectives that only ask whether a site is in reach.
    pub cost: u64,
}

/// A question with an answer: places and sites in the order of their ids, so that the order of rows has no effect.
///
/// Laws: ids and pairs are unique; for every objective but coverage each place has a site in reach that may be open;
/// sums of people times cost fit into an `i64` with three more digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    objective: Objective,
    open: Option<usize>,
    places: Vec<DemandPlace>,
    sites: Vec<CandidateSite>,
    starts: Vec<usize>,
    reached: Vec<(u32, u64)>,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// An id occurs twice.
    #[error("the id `{0}` occurs twice")]
    RepeatedId(String),
    /// A pair occurs twice.
    #[error("the pair `{0}` to `{1}` occurs twice")]
    RepeatedPair(String, String),
    /// No number of sites to open for an objective that needs one.
    #[error("say how many sites are to be opened")]
    NoNumber,
    /// More sites are to be opened than there are.
    #[error("{open} sites are to be opened, and there are {candidates} that may be: name fewer, or add candidates")]
    TooFewCandidates {
        /// How many are asked for.
        open: usize,
        /// Candidates and forced sites.
        candidates: usize,
    },
    /// More sites have to be opened than may be.
    #[error("{forced} sites have to be opened, and only {open} may be")]
    TooManyForced {
        /// How many are forced.
        forced: usize,
        /// How many are asked for.
        open: usize,
    },
    /// Places that no open or candidate site serves.
    #[error("no site that is or may be open can serve {}", few(.0))]
    NotServed(Vec<String>),
    /// Nobody is anywhere.
    #[error("no place has any people")]
    NoPeople,
    /// Numbers so large that sums of them do not fit.
    #[error("the sum of all people times their highest cost is too large to be exact; use larger units")]
    TooLarge,
}

/// Some ids, and how many more there are.
fn few(ids: &[String]) -> String {
    const NAMED: usize = 10;
    let named: Vec<String> = ids.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
    let more = ids.len().saturating_sub(NAMED);
    if more == 0 { named.join(", ") } else { format!("{} and {more} more places", named.join(", ")) }
}

impl Problem {
    /// Sorts and checks what is asked. `open` is the number of new sites; the objective `Cover` has none.
    ///
    /// # Errors
    /// Where no plan can exist, an id or a pair is repeated, or numbers are too large.
    ///
    /// # Panics
    /// Where a pair names a place or a site that is not in the lists.
    pub fn new(
        (objective, open): (Objective, Option<usize>),
        places: Vec<DemandPlace>,
        sites: Vec<CandidateSite>,
        pairs: &[ReachedSite],
    ) -> Result<Self, ProblemError> {
        let open = if objective == Objective::Cover { None } else { Some(open.ok_or(ProblemError::NoNumber)?) };
        let (places, place_of) = sorted(places, |place| &place.id)?;
        let (sites, site_of) = sorted(sites, |site| &site.id)?;
        let by_id = |pair: &ReachedSite| ReachedSite {
            place: place_of[pair.place as usize],
            site: site_of[pair.site as usize],
            cost: pair.cost,
        };
        let mut pairs: Vec<ReachedSite> = pairs.iter().map(by_id).collect();
        pairs.sort_unstable_by_key(|pair| (pair.place, pair.site));
        if let Some([pair, _]) = pairs.array_windows().find(|[a, b]| (a.place, a.site) == (b.place, b.site)) {
            let (place, site) = (&places[pair.place as usize].id, &sites[pair.site as usize].id);
            return Err(ProblemError::RepeatedPair(place.clone(), site.clone()));
        }
        pairs.sort_unstable_by_key(|pair| (pair.place, pair.cost, pair.site));
        let starts = (0..=places.len()).map(|place| pairs.partition_point(|pair| (pair.place as usize) < place));
        let starts = starts.collect();
        let reached = pairs.iter().map(|pair| (pair.site, pair.cost)).collect();
        let problem = Self { objective, open, places, sites, starts, reached };
        problem.check()?;
        Ok(problem)
    }

    fn check(&self) -> Result<(), ProblemError> {
        if self.places.iter().all(|place| place.people == 0) {
            return Err(ProblemError::NoPeople);
        }
        let (candidates, forced) = (self.count(Role::Candidate), self.count(Role::Forced));
        if let Some(open) = self.open.filter(|open| *open > candidates + forced) {
            return Err(ProblemError::TooFewCandidates { open, candidates: candidates + forced });
        }
        if let Some(open) = self.open.filter(|open| *open < forced) {
            return Err(ProblemError::TooManyForced { forced, open });
        }
        if self.objective != Objective::Coverage {
            let may_be_open = |(site, _): &(u32, u64)| self.sites[*site as usize].role != Role::Excluded;
            let not_served =
                |place: &usize| self.places[*place].people > 0 && !self.row(*place).iter().any(may_be_open);
            let ids: Vec<String> =
                (0..self.places.len()).filter(not_served).map(|place| self.places[place].id.clone()).collect();
            if !ids.is_empty() {
                return Err(ProblemError::NotServed(ids));
            }
        }
        if self.largest_sum() > 1 << 51 { Err(ProblemError::TooLarge) } else { Ok(()) }
    }

    /// The largest sum that the search makes, but for the denominator of multipliers.
    fn largest_sum(&self) -> u128 {
        let highest = |place: usize| u128::from(self.row(place).last().map_or(0, |(_, cost)| *cost));
        let people = |place: usize| u128::from(self.places[place].people);
        let all = 0..self.places.len();
        match self.objective {
            // Each place at its highest cost, once for each place that is not served yet.
            Objective::PMedian => {
                let sum: u128 = all.map(|place| people(place) * highest(place)).sum();
                sum.saturating_add(1).saturating_mul(self.places.len() as u128 + 1)
            }
            Objective::Coverage => all.map(people).sum(),
            Objective::Cover | Objective::PCenter => all.map(highest).max().unwrap_or(0),
        }
    }

    /// What the plan is to achieve.
    #[must_use]
    pub const fn objective(&self) -> Objective {
        self.objective
    }

    /// How many sites are opened at most; `None` for the objective `Cover`.
    #[must_use]
    pub const fn open(&self) -> Option<usize> {
        self.open
    }

    /// The places, by id.
    #[must_use]
    pub fn places(&self) -> &[DemandPlace] {
        &self.places
    }

    /// The sites, by id.
    #[must_use]
    pub fn sites(&self) -> &[CandidateSite] {
        &self.sites
    }

    /// The sites that a place reaches and their costs, cheapest first, then by id.
    #[must_use]
    pub fn row(&self, place: usize) -> &[(u32, u64)] {
        &self.reached[self.starts[place]..self.starts[place + 1]]
    }

    /// The number of sites with a role.
    #[must_use]
    pub fn count(&self, role: Role) -> usize {
        self.sites.iter().filter(|site| site.role == role).count()
    }

    /// A checksum of all that is asked, SHA-256 in hexadecimal digits. It does not depend on the order of rows.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut text = format!("{:?} {:?}\n", self.objective, self.open);
        // Writing to a string cannot fail. The length of an id says where it ends.
        for place in &self.places {
            let _ = writeln!(text, "{}:{} {}", place.id.len(), place.id, place.people);
        }
        for site in &self.sites {
            let _ = writeln!(text, "{}:{} {:?}", site.id.len(), site.id, site.role);
        }
        for place in 0..self.places.len() {
            for (site, cost) in self.row(place) {
                let _ = writeln!(text, "{place} {site} {cost}");
            }
        }
        Fingerprint::of(text.as_bytes())
    }
}

/// The rows by id, and for each row its new place.
fn sorted<T>(rows: Vec<T>, id: impl Fn(&T) -> &String) -> Result<(Vec<T>, Vec<u32>), ProblemError> {
    let mut numbered: Vec<(usize, T)> = rows.into_iter().enumerate().collect();
    numbered.sort_by(|a, b| id(&a.1).cmp(id(&b.1)));
    if let Some([twice, _]) = numbered.array_windows().find(|[a, b]| id(&a.1) == id(&b.1)) {
        return Err(ProblemError::RepeatedId(id(&twice.1).clone()));
    }
    let mut new_place = vec![0; numbered.len()];
    for (new, (old, _)) in (0..).zip(&numbered) {
        new_place[*old] = new;
    }
    Ok((numbered.into_iter().map(|(_, row)| row).collect(), new_place))
}
