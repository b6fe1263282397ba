//! What a plan means, in words.

use crate::domain::{Confidence, Estimate, Term};
use crate::siting::{
    Checked, Exchange, Objective, Problem, Question, Role, Weights, exchanges_not_told_apart, plan_ranks, plan_total,
    plan_weights,
};
use crate::words::{self, Measured};

/// What was asked, and the estimates of the problem's places.
pub(super) struct Asked<'a> {
    pub(super) question: &'a Question,
    pub(super) problem: &'a Problem,
    pub(super) people: &'a [Estimate],
}

/// A site that is open with the plan.
pub(super) struct OpenSite {
    pub(super) id: String,
    pub(super) status: &'static str,
    /// The people who reach it.
    pub(super) people: Estimate,
    /// Those who reach no other open site.
    pub(super) only_here: Estimate,
}

pub(super) struct Answer {
    pub(super) sites: Vec<OpenSite>,
    lines: Vec<String>,
}

impl Answer {
    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }
}

pub(super) fn answer(asked: &Asked<'_>, plan: &[String], checked: Checked) -> Answer {
    let sites = open_sites(asked, plan);
    let opened = words::number_of(plan.len(), "new site", "new sites");
    let mut lines = vec![format!("{opened}: {}", if plan.is_empty() { "none".to_owned() } else { plan.join(", ") })];
    lines.push(achieved(asked, plan, checked));
    lines.push(proved(asked, checked));
    lines.extend(alternatives(asked, plan));
    Answer { sites, lines }
}

fn open_sites(asked: &Asked<'_>, plan: &[String]) -> Vec<OpenSite> {
    let problem = asked.problem;
    let status = |id: &String, role: Role| match role {
        Role::Existing => Some("existing"),
        Role::Forced => Some("forced"),
        Role::Candidate => plan.contains(id).then_some("new"),
        Role::Excluded => None,
    };
    let status: Vec<Option<&str>> = problem.sites().iter().map(|site| status(&site.id, site.role)).collect();
    let mut terms: Vec<[Vec<Term>; 2]> = vec![Default::default(); status.len()];
    for (place, estimate) in asked.people.iter().enumerate() {
        let open = || problem.row(place).iter().map(|(site, _)| *site as usize).filter(|site| status[*site].is_some());
        let is_only = open().count() == 1;
        for site in open() {
            let term = Term { weight: 1.0, estimate: *estimate };
            terms[site][0].push(term);
            terms[site][1].extend(is_only.then_some(term));
        }
    }
    let sites = problem.sites().iter().zip(status).zip(terms);
    let open = sites.filter_map(|((site, status), [all, only])| {
        let [people, only_here] = [all, only].map(Estimate::sum);
        Some(OpenSite { id: site.id.clone(), status: status?, people, only_here })
    });
    open.collect()
}

/// How far the whole units of a problem are from those of the tables.
fn unit(decimals: u32) -> f64 {
    10.0_f64.powi(i32::try_from(decimals).unwrap_or(0))
}

/// An objective of the problem in the units of the tables.
fn objective(asked: &Asked<'_>, value: i64) -> String {
    let Question { objective, people_decimals, cost_decimals, .. } = asked.question;
    let decimals = match objective {
        Objective::Coverage => *people_decimals,
        Objective::Cover => 0,
        Objective::PMedian => people_decimals + cost_decimals,
        Objective::PCenter => *cost_decimals,
    };
    #[expect(clippy::cast_precision_loss, reason = "sums below 2^52")]
    let value = value as f64;
    words::value(value / unit(decimals))
}

fn reach(question: &Question) -> String {
    question.within.map_or_else(|| "in reach".to_owned(), |within| format!("within {}", words::value(within)))
}

/// An estimate with its margin, if that is known.
fn estimated(estimate: Estimate) -> String {
    match estimate.moe() {
        Some(_) => words::estimate(estimate, Confidence::PUBLISHED, Measured::Number),
        None => words::value(estimate.value()),
    }
}

/// What the plan does.
fn achieved(asked: &Asked<'_>, plan: &[String], checked: Checked) -> String {
    let reach = reach(asked.question);
    let value = objective(asked, checked.value);
    let all = Estimate::sum(asked.people.iter().map(|estimate| Term { weight: 1.0, estimate: *estimate }));
    match asked.question.objective {
        Objective::Coverage => {
            let newly = plan_weights(asked.problem, plan).map(|weights| plan_total(&weights, asked.people));
            let newly = newly.map_or_else(String::new, |newly| format!(", {} of them newly", estimated(newly)));
            format!("{value} of {} people have an open site {reach}{newly}", estimated(all))
        }
        Objective::Cover => format!("every place has an open site {reach}"),
        Objective::PMedian => {
            #[expect(clippy::cast_precision_loss, reason = "sums below 2^52")]
            let sum = checked.value as f64 / unit(asked.question.people_decimals + asked.question.cost_decimals);
            let mean = words::value(sum / all.value());
            format!("people times the cost of their cheapest open site are {value}: {mean} for each")
        }
        Objective::PCenter => format!("the place that is worst off has its cheapest open site at a cost of {value}"),
    }
}

/// What is proved about all plans.
fn proved(asked: &Asked<'_>, checked: Checked) -> String {
    let parts = words::number_of(checked.parts, "part", "parts");
    if checked.is_optimal() {
        return format!("no plan is better: proved in {parts}, and the proof is checked");
    }
    let bound = objective(asked, checked.bound);
    let than = match asked.question.objective {
        Objective::Coverage => "reaches more than",
        Objective::Cover => "opens fewer than",
        Objective::PMedian | Objective::PCenter => "has less than",
    };
    #[expect(clippy::cast_precision_loss, reason = "sums below 2^52")]
    let [value, bound_value] = [checked.value as f64, checked.bound as f64];
    let gap = words::share((value - bound_value).abs() / value.abs().max(bound_value.abs()));
    format!(
        "not proved to be the best: no plan {than} {bound}, a gap of {gap} ({parts}, checked); `--parts` makes the search longer"
    )
}

/// What the plan is worth for the true numbers of people; the other objectives do not count people.
fn alternatives(asked: &Asked<'_>, plan: &[String]) -> Vec<String> {
    if !matches!(asked.question.objective, Objective::Coverage | Objective::PMedian) {
        return Vec::new();
    }
    let for_estimates =
        "this holds for the published estimates; for the true numbers of people another plan may be better".to_owned();
    let mut lines = vec![for_estimates];
    lines.extend(not_told_apart(asked, plan));
    lines
}

/// Plans with one other site that may be as good for the true numbers of people.
fn not_told_apart(asked: &Asked<'_>, plan: &[String]) -> Vec<String> {
    const SHOWN: usize = 10;
    if asked.people.iter().any(|estimate| estimate.moe().is_none()) {
        return vec![
            "which other plans cannot be told apart from it is not known: name a column of margins, `--demand FILE:ID:PEOPLE:MOE`"
                .to_owned(),
        ];
    }
    let exchanges = exchanges_not_told_apart(asked.problem, plan, asked.people);
    if exchanges.is_empty() {
        return vec!["every plan with one other site is clearly worse, at the 90 % level".to_owned()];
    }
    let plans = words::number_of(exchanges.len(), "plan", "plans");
    let mut lines = vec![format!("{plans} with one other site cannot be told apart from it at the 90 % level:")];
    lines.extend(exchanges.iter().take(SHOWN).map(|exchange| {
        let scale =
            if asked.question.objective == Objective::Coverage { 1.0 } else { unit(asked.question.cost_decimals) };
        let gain = Estimate::sum([Term { weight: 1.0 / scale, estimate: exchange.gain }]);
        format!("  {} instead of {}: {}", exchange.opens, exchange.instead_of, estimated(gain))
    }));
    if exchanges.len() > SHOWN {
        lines.push(format!("  and {} more", words::integer(exchanges.len() - SHOWN)));
    }
    lines.extend(rank(asked, plan, &exchanges[..exchanges.len().min(SHOWN)]));
    lines
}

/// How often the plan is the best of these.
fn rank(asked: &Asked<'_>, plan: &[String], exchanges: &[Exchange]) -> Option<String> {
    let plan_after = |exchange: &Exchange| {
        let other = plan.iter().map(|id| if *id == exchange.instead_of { exchange.opens.clone() } else { id.clone() });
        other.collect::<Vec<String>>()
    };
    let compared = std::iter::once(plan.to_vec()).chain(exchanges.iter().map(plan_after));
    let weights: Vec<Weights> = compared.map(|plan| plan_weights(asked.problem, &plan)).collect::<Option<_>>()?;
    let ranks = plan_ranks(&weights, asked.people)?;
    let own = ranks.first()?;
    Some(format!(
        "of these {} plans it is the best in {} of draws from the errors of the survey, and has the ranks {} to {} in nine of ten",
        words::integer(ranks.len()),
        words::share(own.best),
        own.ranks.0,
        own.ranks.1
    ))
}
