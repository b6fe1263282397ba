//! Standards, their requirements, and why somebody is without access or may be.

use gapatlas_core::domain::{
    Barrier, ComparisonResult, Cost, CountUnit, MAIN_SHARE, Mode, Reliability, Requirement, Source, StudyThemes, Theme,
    UnknownReason, VisitTime,
};
use gapatlas_core::gap::{Criterion, Standard};

use crate::{Text, message};

impl Text {
    /// A standard as a phrase that follows "people without" or "people with".
    #[must_use]
    pub fn standard(&self, standard: &Standard, own: &StudyThemes) -> String {
        let mode = mode_of_limit(&standard.mode, standard.within);
        let (site, limit) = (self.site_of(&standard.theme, own), self.cost(standard.within));
        let table = table(&standard.mode);
        let reach = message!(self, "standard", site = site, limit = limit, mode = mode, table = table);
        standard.requirements.iter().fold(reach, |standard, requirement| self.with_requirement(standard, *requirement))
    }

    /// A standard or a combination as a phrase that follows "people without" or "people with".
    #[must_use]
    pub fn criterion(&self, criterion: Criterion<'_>, own: &StudyThemes) -> String {
        let combined = match criterion {
            Criterion::Standard(standard) => return self.standard(standard, own),
            Criterion::Combination(combined) => combined,
        };
        let all = combined.standards().map(|standard| self.standard(standard, own));
        let list = all.reduce(|list, standard| message!(self, "combination-more", list = list, standard = standard));
        let (list, of) = (list.unwrap_or_default(), combined.combination.standards.len());
        match combined.combination.enough() {
            1 => message!(self, "combination-any", of = of, list = list),
            enough if enough >= of => message!(self, "combination-each", of = of, list = list),
            enough => message!(self, "combination-some", enough = enough, of = of, list = list),
        }
    }

    /// What the study calls a combination; `None` for a standard.
    #[must_use]
    pub fn combination(&self, criterion: Criterion<'_>) -> Option<String> {
        criterion.combination().map(|combined| self.local(&combined.combination.label))
    }

    /// A standard with one requirement more.
    fn with_requirement(&self, standard: String, requirement: Requirement) -> String {
        match requirement {
            Requirement::Language => message!(self, "standard-language", standard = standard),
            Requirement::Open(when) => {
                message!(self, "standard-open", standard = standard, when = self.visit_time(when))
            }
            Requirement::Cost(0.0) => message!(self, "standard-free", standard = standard),
            Requirement::Cost(most) => message!(self, "standard-cost", standard = standard, most = self.plain(most)),
            Requirement::Documents => message!(self, "standard-documents", standard = standard),
            Requirement::Wheelchair => message!(self, "standard-wheelchair", standard = standard),
            Requirement::Capacity(least) => {
                message!(self, "standard-capacity", standard = standard, least = self.plain(least))
            }
        }
    }

    /// A time to visit, after "open".
    fn visit_time(&self, when: VisitTime) -> String {
        let (days, whole) = (when.days().to_string(), when.to_string());
        let time = whole.rsplit(' ').next().unwrap_or_default();
        message!(self, "visit-time", days = days.replace(' ', "-"), time = time)
    }

    /// A length or a time: miles where it is quarters of one, else meters.
    #[must_use]
    pub fn cost(&self, cost: Cost) -> String {
        match (cost, cost.quarter_miles()) {
            (Cost::Time(time), _) => message!(self, "cost-minutes", number = self.plain(time.get())),
            (Cost::Length(_), Some(miles)) => message!(self, "cost-miles", number = self.plain(miles)),
            (Cost::Length(length), None) => message!(self, "cost-meters", number = self.plain(length.get())),
        }
    }

    /// The missing fact to ask a site for: its address, or whether it meets a requirement. `None` if nothing requires it.
    #[must_use]
    pub fn question(&self, barrier: Barrier, requirements: &[Requirement]) -> Option<String> {
        if barrier == Barrier::Reach {
            return Some(message!(self, "question-reach"));
        }
        let question = match requirements.iter().find(|requirement| requirement.barrier() == barrier)? {
            Requirement::Language => message!(self, "question-language"),
            Requirement::Open(when) => message!(self, "question-open", when = self.visit_time(*when)),
            Requirement::Cost(0.0) => message!(self, "question-free"),
            Requirement::Cost(most) => message!(self, "question-cost", most = self.plain(*most)),
            Requirement::Documents => message!(self, "question-documents"),
            Requirement::Wheelchair => message!(self, "question-wheelchair"),
            Requirement::Capacity(least) => message!(self, "question-capacity", least = self.plain(*least)),
        };
        Some(question)
    }

    /// People without access by a barrier.
    #[must_use]
    pub fn barrier(&self, barrier: Barrier) -> String {
        self.message(&format!("barrier-{}", barrier.name()), &[])
    }

    /// People whose access is unknown, by reason.
    #[must_use]
    pub fn not_known(&self, why: UnknownReason) -> String {
        self.message(&format!("unknown-{}", why.name()), &[])
    }

    /// Why access is unknown, for the end of a sentence.
    #[must_use]
    pub fn reason_not_known(&self, why: UnknownReason) -> String {
        self.message(&format!("unknown-{}.because", why.name()), &[])
    }

    /// Why there are two numbers of people without access. Main languages come from the table of places in `languages`,
    /// else from the national table of the Census Bureau.
    #[must_use]
    pub fn bounds(&self, by_language: bool, languages: Option<&Source>) -> String {
        let share = || self.plain(MAIN_SHARE * 100.0);
        match languages.map(|source| source.period) {
            _ if !by_language => message!(self, "bounds"),
            None => message!(self, "bounds-national-languages"),
            Some(None) => message!(self, "bounds-undated-local-languages", share = share()),
            Some(Some(period)) => {
                message!(self, "bounds-local-languages", period = period.to_string(), share = share())
            }
        }
    }

    /// Why access at a place is mostly unknown, for readers of a map.
    #[must_use]
    pub fn place_not_known(&self, why: UnknownReason, criterion: Criterion<'_>, own: &StudyThemes) -> String {
        match why {
            UnknownReason::MissingFact => message!(self, "place-unknown-said"),
            UnknownReason::IncompleteList => match criterion.standard() {
                Some(standard) => {
                    let theme = self.sites_of(&standard.theme, own);
                    message!(self, "place-unknown-list", mode = mode_id(&standard.mode), theme = theme)
                }
                None => message!(self, "place-unknown-lists"),
            },
            UnknownReason::Edge => message!(self, "place-unknown-edge"),
            UnknownReason::Language => message!(self, "place-unknown-language"),
        }
    }

    /// The legend of areas where access is mostly unknown, with the reasons, of which there are four.
    #[must_use]
    pub fn mostly_not_known(&self, reasons: &[String]) -> String {
        let reason = |place: usize| reasons.get(place).cloned().unwrap_or_default();
        let [first, second, third, fourth] = [0, 1, 2, 3].map(reason);
        let number = reasons.len();
        message!(self, "not-known", reasons = number, first = first, second = second, third = third, fourth = fourth)
    }

    /// The number of sites of a list that could not be located; `None` for zero.
    #[must_use]
    pub fn unlocated(&self, sites: usize) -> Option<String> {
        (sites > 0).then(|| message!(self, "unlocated", sites = sites))
    }

    /// The legend of the boundary within which a list of sites is complete.
    #[must_use]
    pub fn where_complete(&self, theme: &Theme, own: &StudyThemes) -> String {
        message!(self, "where-complete", theme = self.sites_of(theme, own))
    }

    /// The label of a reliability class, or of a number without one, for tables and the middle of a sentence.
    #[must_use]
    pub fn reliability_label(&self, class: Option<Reliability>) -> String {
        let code = class.map_or("not-rated", Reliability::code);
        self.message(&format!("reliability-{code}.inside"), &[])
    }

    /// What a reliability class means for the use of a number.
    #[must_use]
    pub fn reliability(&self, class: Reliability) -> String {
        self.message(&format!("reliability-meaning-{}", class.code()), &[])
    }

    /// The label of a test result.
    #[must_use]
    pub fn comparison(&self, result: ComparisonResult) -> String {
        self.message(&format!("comparison-{}", result.code()), &[])
    }
}

/// The name of a mode in messages about a limit: a time in a straight line is that of an estimated walk.
pub(crate) const fn mode_of_limit(mode: &Mode, limit: Cost) -> &'static str {
    match (mode, limit) {
        (Mode::Straight, Cost::Time(_)) => "straight-time",
        _ => mode_id(mode),
    }
}

/// The name of a mode in messages.
pub(crate) const fn mode_id(mode: &Mode) -> &'static str {
    match mode {
        Mode::Straight => "straight",
        Mode::Walk => "walk",
        Mode::Drive => "drive",
        Mode::Transit => "transit",
        Mode::Matrix(_) => "matrix",
    }
}

/// A unit, as messages name it.
pub(crate) const fn unit_of(counts: CountUnit) -> &'static str {
    match counts {
        CountUnit::Households => "households",
        CountUnit::Workers => "workers",
        CountUnit::People => "people",
    }
}

/// The name of a table of costs; empty for other modes.
pub(crate) fn table(mode: &Mode) -> &str {
    match mode {
        Mode::Matrix(id) => id.as_str(),
        _ => "",
    }
}
