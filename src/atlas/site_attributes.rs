//! What lists say about sites, as columns of their layer.

use crate::domain::{Column, Precision, Quantity, Site, SitePart};

/// The columns that say something about at least one site; how they were located where that is not by their lists alone.
pub(super) fn of_sites(sites: &[Site]) -> Vec<Column> {
    let is_said = |part: SitePart| match part {
        SitePart::Located => sites.iter().any(|site| site.located != Precision::Given),
        part => sites.iter().any(|site| text(site, part).is_some()),
    };
    let column = |part| match part {
        SitePart::Cost => Column::number(Quantity::Site(part), sites.iter().map(|site| site.terms.cost)),
        part => Column::text(Quantity::Site(part), sites.iter().map(|site| text(site, part))),
    };
    SitePart::ALL.into_iter().filter(|part| is_said(*part)).map(column).collect()
}

fn text(site: &Site, part: SitePart) -> Option<String> {
    let answer = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let terms = &site.terms;
    match part {
        SitePart::Languages => {
            let languages = &terms.spoken.as_ref()?.languages;
            let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
            (!codes.is_empty()).then(|| codes.join(";"))
        }
        SitePart::Interpreter => terms.spoken.as_ref().filter(|spoken| spoken.interpreter).map(|_| answer(true)),
        SitePart::Hours => terms.hours.as_ref().map(ToString::to_string),
        SitePart::Cost => terms.cost.map(|cost| cost.to_string()),
        SitePart::AsksStatus => terms.asks_status.map(answer),
        SitePart::Wheelchair => terms.wheelchair.map(answer),
        SitePart::Located => Some(site.located.code().to_owned()),
        SitePart::Checked => site.checked.map(|day| day.to_string()),
    }
}
