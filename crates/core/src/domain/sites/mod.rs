//! Sites: what there is, for whom it is usable and when, and what its list does not say.

mod call;
mod contact;
mod detail;
mod opening_hours;
mod prohibited_subject;
mod requirement;
mod site;
mod site_attribute;
mod theme;

pub use call::{Call, MissingFacts};
pub use contact::{Answer, Contact, SiteAddress, Telephone};
pub use detail::{DetailError, SiteText, Website};
pub use opening_hours::{
    Dates, Days, Exception, Hours, HoursError, MINUTES_PER_DAY, Monthly, OpeningHours, Season, VisitTime,
    VisitTimeError, Week,
};
pub use prohibited_subject::ProhibitedSubject;
pub use requirement::{Barrier, PerBarrier, Requirement, Requirements};
pub use site::{Precision, Site, SiteAttributes, SpokenLanguages};
pub use site_attribute::SiteAttribute;
pub use theme::{PlanElement, RegistryTheme, StudyTheme, StudyThemes, UnknownPlanElement};
