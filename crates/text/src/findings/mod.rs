//! Findings as sentences.

mod crosswalks;
mod files;
mod kinds;
mod lists;
mod sites;
mod tables;
mod timetables;

use gapatlas_core::domain::{Finding, FindingAction, FindingKind, SiteFinding};

use crate::text::Text;
use crate::{message, one_line};

impl Text {
    /// A finding as one line: the location, the problem, and what was done about it.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        let place = match finding.place.line {
            Some(line) => format!("{}:{line}", finding.place.file),
            None => finding.place.file.clone(),
        };
        one_line(&message!(self, "finding-at-place", place = place, finding = self.finding_kind(&finding.kind)))
    }

    /// A finding about a site, without its location.
    #[must_use]
    pub fn site_finding(&self, finding: &SiteFinding) -> String {
        one_line(&self.site_finding_kind(finding))
    }

    /// The heading of a kind of finding.
    #[must_use]
    pub fn kind_title(&self, kind: &FindingKind) -> String {
        let code = kind.code().replace('_', "-");
        self.message(&format!("finding-{code}.title"), &[])
    }

    /// The heading of all findings about which a person can do the same.
    #[must_use]
    pub fn finding_action(&self, action: FindingAction) -> String {
        match action {
            FindingAction::SayInStudy => message!(self, "finding-action-say-in-study"),
            FindingAction::CorrectFile => message!(self, "finding-action-correct-file"),
            FindingAction::LookAt => message!(self, "finding-action-look-at"),
            FindingAction::TakeIntoAccount => message!(self, "finding-action-take-into-account"),
        }
    }

    /// The first ids of a list, and the number of others. `--json` has all of them.
    pub(crate) fn first_ids(&self, ids: &[String]) -> String {
        const SHOWN: usize = 3;
        let first = self.narrow_list(ids.get(..SHOWN).unwrap_or(ids));
        message!(self, "ids-and-more", ids = first, more = ids.len().saturating_sub(SHOWN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapatlas_core::domain::SourceLocation;

    #[test]
    fn a_finding_reads_as_location_fact_and_consequence() {
        let text = Text::english();
        let ids = (1..=5).map(|n| format!("1703101010{n}")).collect();
        let outside = Finding { place: SourceLocation::file("languages.dbf"), kind: FindingKind::RowsOutside { ids } };
        assert_eq!(
            text.finding(&outside),
            "languages.dbf: 5 rows about tracts that the study does not have: 17031010101, 17031010102, 17031010103 and \
             2 more; left out"
        );
        let far =
            SiteFinding::SiteFarOutside { id: "7 (Clinic)".to_owned(), km: 9876.0, swapped: true, at: None }.into();
        let far = Finding { place: SourceLocation::line("clinics.csv", 8), kind: far };
        assert_eq!(
            text.finding(&far),
            "clinics.csv:8: site 7 (Clinic) is 9,876 km outside the box around all tracts (with longitude and latitude \
             exchanged it would lie inside); left out"
        );
    }

    #[test]
    fn further_ids_are_counted_where_there_are_some() {
        let ids = ["1", "2", "3", "4"].map(str::to_owned);
        let lists = [1, 3, 4].map(|count| Text::english().first_ids(&ids[..count]));
        assert_eq!(lists, ["1", "1, 2, 3", "1, 2, 3 and 1 more"]);
    }

    #[test]
    fn every_code_has_a_message_with_a_title() {
        let text = Text::english();
        for code in FindingKind::CODES {
            let id = format!("finding-{}", code.replace('_', "-"));
            assert!(text.has(&id), "{id}");
            let title = format!("{id}.title");
            assert_ne!(text.message(&title, &[]), title);
        }
    }

    #[test]
    fn data_cannot_change_how_the_sentence_around_it_is_displayed() {
        let found = "\u{202e}17\n031\u{2069}".to_owned();
        let finding =
            Finding { place: SourceLocation::file("a\u{2067}.csv"), kind: FindingKind::GeoidRefused { found } };
        assert_eq!(Text::english().finding(&finding), "a.csv: `17 031` is not the id of a tract; row left out");
        let mirrored = Text::of(&"ar-XB".parse().unwrap()).finding(&finding);
        let count = |letter| mirrored.matches(letter).count();
        assert_eq!([count('\u{2068}'), count('\u{2069}'), count('\u{202e}')], [3, 3, 0]);
    }
}
