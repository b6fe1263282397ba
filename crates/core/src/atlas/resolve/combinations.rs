//! Checking the combinations of standards.

use std::collections::BTreeSet;

use crate::atlas::resolve::error::{ResolveError, quoted_list};
use crate::gap::{Combination, Standard};
use crate::region::{Region, RegionPart};
use crate::study::StudySummary;

/// What is wrong, and the parts of the region that it may be a consequence of.
type Problem = (String, &'static [RegionPart]);

/// Checks every combination of a study; all problems.
pub(crate) fn check(study: &StudySummary, region: &Region) -> Vec<ResolveError> {
    let refuse = |own: &Combination, (problem, needs): Problem| ResolveError::Combination {
        combination: own.id.clone(),
        problem,
        needs,
    };
    if let Some(own) = study.combinations.get(Combination::MAX_COMBINATIONS) {
        let (most, found) = (Combination::MAX_COMBINATIONS, study.combinations.len());
        let problem = format!("a study has at most {most} combinations, and this one has {found}; leave some out");
        return vec![refuse(own, (problem, &[]))];
    }
    let measures = study.measures.iter().map(|measure| measure.id.as_str());
    let indices = study.indices.iter().map(|index| index.id.as_str());
    let standards = study.standards.iter().map(|standard| standard.id.as_str());
    let mut names: BTreeSet<&str> = standards.chain(measures).chain(indices).collect();
    let mut errors = Vec::new();
    for own in &study.combinations {
        if !names.insert(own.id.as_str()) {
            let problem = "a standard, measure, index or another combination has this id; give one of them another";
            errors.push(refuse(own, (problem.to_owned(), &[])));
        }
        errors.extend(check_one(own, study, region).err().map(|problem| refuse(own, problem)));
    }
    errors
}

fn check_one(own: &Combination, study: &StudySummary, region: &Region) -> Result<(), Problem> {
    let error = |problem: String| Err((problem, &[][..]));
    let (number, most) = (own.standards.len(), Combination::MAX_STANDARDS);
    if !(2..=most).contains(&number) {
        return error(format!(
            "it names {number} standard{}; name two to five of them",
            if number == 1 { "" } else { "s" }
        ));
    }
    if own.label.all().any(|label| label.trim().is_empty()) {
        return error("its label is empty; say what its people lack".to_owned());
    }
    let mut standards: Vec<&Standard> = Vec::with_capacity(number);
    for id in &own.standards {
        let Some(standard) = study.standards.iter().find(|standard| standard.id == *id) else {
            let known = quoted_list(study.standards.iter().map(|standard| standard.id.as_str()));
            return error(format!("the study has no standard `{id}`; it has {known}"));
        };
        if standards.iter().any(|other| other.id == *id) {
            return error(format!("the standard `{id}` is listed twice; leave one out"));
        }
        standards.push(standard);
    }
    let least = own.least_lacking();
    if !(1..=number).contains(&least) {
        return error(format!(
            "nobody can lack {least} of {number} standards; write `lacking` from 1 to {number}, or leave it out for all"
        ));
    }
    check_people(&standards).and_then(|()| check_confidential(&standards, region))
}

fn check_people(standards: &[&Standard]) -> Result<(), Problem> {
    let people = &standards[0].people;
    let Some(other) = standards.iter().find(|own| own.people != *people) else { return Ok(()) };
    let problem = format!(
        "its standards count different people: `{}` counts `{people}`, and `{}` counts `{}`; combine standards with the same \
         `people`",
        standards[0].id, other.id, other.people
    );
    Err((problem, &[]))
}

/// Who lacks a known standard together with one about confidential sites says who lacks the latter, in a part of each tract:
/// one more equation that the audit of areas does not have.
fn check_confidential(standards: &[&Standard], region: &Region) -> Result<(), Problem> {
    let is_confidential =
        |own: &&&Standard| region.sites.iter().any(|site| site.is_redacted && site.theme == own.theme);
    let Some(own) = standards.iter().find(is_confidential) else { return Ok(()) };
    let problem = format!(
        "locations of sites of the theme `{}` of its standard `{}` are confidential, and numbers about several standards at \
         once would give them away; leave the standard out",
        own.theme, own.id
    );
    Err((problem, &[RegionPart::Sites]))
}
