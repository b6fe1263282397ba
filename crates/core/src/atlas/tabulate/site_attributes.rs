//! The attributes of sites, as columns of their layer.

use crate::domain::{Column, Precision, Quantity, Site, SiteAttribute};

/// The columns with a value for at least one site; geocoding precision only where some site was geocoded.
pub(crate) fn columns(sites: &[Site]) -> Vec<Column> {
    let has_value = |part: SiteAttribute| match part {
        SiteAttribute::Located => sites.iter().any(|site| site.located != Precision::Given),
        part => sites.iter().any(|site| text(site, part).is_some()),
    };
    let column = |part| match part {
        SiteAttribute::Cost => Column::number(Quantity::Site(part), sites.iter().map(|site| site.attributes.cost)),
        part => Column::text(Quantity::Site(part), sites.iter().map(|site| text(site, part))),
    };
    SiteAttribute::ALL.into_iter().filter(|part| has_value(*part)).map(column).collect()
}

fn text(site: &Site, part: SiteAttribute) -> Option<String> {
    let yes_no = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let (terms, contact) = (&site.attributes, &site.contact);
    match part {
        SiteAttribute::Languages => {
            let languages = &terms.spoken.as_ref()?.languages;
            let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
            (!codes.is_empty()).then(|| codes.join(";"))
        }
        SiteAttribute::Interpreter => terms.spoken.as_ref().filter(|spoken| spoken.interpreter).map(|_| yes_no(true)),
        SiteAttribute::Hours => terms.hours.as_ref().map(ToString::to_string),
        SiteAttribute::Cost => terms.cost.map(|cost| cost.to_string()),
        SiteAttribute::AsksStatus => terms.asks_status.map(yes_no),
        SiteAttribute::Wheelchair => terms.wheelchair.map(yes_no),
        SiteAttribute::Entrance => contact.entrance.as_ref().map(ToString::to_string),
        SiteAttribute::Appointment => contact.appointment.as_ref().map(ToString::to_string),
        SiteAttribute::Bring => contact.bring.as_ref().map(ToString::to_string),
        SiteAttribute::Address => contact.address.as_ref().map(ToString::to_string),
        SiteAttribute::Telephone => contact.telephone.as_ref().map(|telephone| telephone.as_str().to_owned()),
        SiteAttribute::Website => contact.website.as_ref().map(|website| website.as_str().to_owned()),
        SiteAttribute::Located => Some(site.located.code().to_owned()),
        SiteAttribute::Checked => site.checked.map(|day| day.to_string()),
    }
}
