//! Findings about sites.

use gapatlas_core::domain::{Barrier, SiteFinding, StandardId};

use crate::text::Text;
use crate::{Value, message};

impl Text {
    pub(super) fn site_finding_kind(&self, finding: &SiteFinding) -> String {
        match finding {
            SiteFinding::SiteWithoutCoordinates { id, .. } => {
                message!(self, "finding-site-without-coordinates", id = id)
            }
            SiteFinding::SiteFarOutside { id, km, swapped, .. } => {
                let exchanged = if *swapped { "yes" } else { "no" };
                message!(self, "finding-site-far-outside", exchanged = exchanged, id = id, km = Value::count(*km))
            }
            SiteFinding::SiteIdRepeated { id, given } => {
                message!(self, "finding-site-id-repeated", id = id, given = given)
            }
            SiteFinding::HoursUnclear { id, text } => message!(self, "finding-hours-unclear", id = id, text = text),
            SiteFinding::LanguageUnknown { id, text } => {
                message!(self, "finding-language-unknown", text = text, id = id)
            }
            SiteFinding::TermUnclear { id, column, text } => {
                message!(self, "finding-term-unclear", column = column, id = id, text = text)
            }
            SiteFinding::DetailRefused { id, column, text, reason } => {
                message!(self, "finding-detail-refused", column = column, id = id, text = text, reason = reason.code())
            }
            SiteFinding::SitesOnOnePoint { ids, points, most } => message!(
                self,
                "finding-sites-on-one-point",
                sites = ids.len(),
                points = *points,
                most = *most,
                ids = self.first_ids(ids)
            ),
            SiteFinding::SitesInTwoLists { ids, sites, other } => message!(
                self,
                "finding-sites-in-two-lists",
                found = ids.len(),
                sites = *sites,
                other = other,
                ids = self.first_ids(ids)
            ),
            SiteFinding::SitesLocated { located, ids } => {
                let by = located.code();
                message!(self, "finding-sites-located", sites = ids.len(), by = by, ids = self.first_ids(ids))
            }
            SiteFinding::SiteInactive { id, status } => {
                message!(self, "finding-site-inactive", id = id, status = status)
            }
            SiteFinding::SiteVirtual { id } => message!(self, "finding-site-virtual", id = id),
            SiteFinding::ServiceWithoutPlace { id } => message!(self, "finding-service-without-place", id = id),
            SiteFinding::ServicesWithoutTheme { ids } => {
                message!(self, "finding-services-without-theme", services = ids.len(), ids = self.first_ids(ids))
            }
            SiteFinding::RequirementUnsaid { standard, step, unsaid, of } => {
                self.requirement_unsaid(standard, *step, *unsaid, *of)
            }
            SiteFinding::StandardOfConfidentialSites { standard, sites } => {
                message!(self, "finding-standard-of-confidential-sites", standard = standard.as_str(), sites = *sites)
            }
            SiteFinding::LinkBroken { table, id } => message!(self, "finding-link-broken", table = table, id = id),
        }
    }

    fn requirement_unsaid(&self, standard: &StandardId, step: Barrier, unsaid: usize, of: usize) -> String {
        let (standard, fact) = (standard.as_str(), step.name());
        message!(self, "finding-requirement-unsaid", standard = standard, unsaid = unsaid, of = of, fact = fact)
    }
}
