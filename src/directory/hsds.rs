//! Sites as a directory of the Human Services Data Specification 3.0.
//!
//! Each site is a service at one location. Source: <https://docs.openreferral.org/en/v3.0.1/hsds/schema_reference.html>

use std::io::{self, Write};

use chrono::Weekday;
use gapatlas_formats::sites::directory::{ENTRANCE, STATUS_DOCUMENTS};
use serde_json::{Map, Value, json};

use crate::domain::{
    Answer, Dates, Fingerprint, Footprint, Hours, MINUTES_PER_DAY, Monthly, OpeningHours, Precision, Season, Site,
    SiteAddress, SpokenLanguages,
};

/// How many sites were written, and how many were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HsdsCounts {
    /// The services that were written.
    pub services: usize,
    /// Confidential sites.
    pub redacted: usize,
    /// Sites that are areas: a location of the specification is a point.
    pub areas: usize,
}

/// Writes sites as one page of the specification's API, one service on a line.
///
/// # Errors
/// Where writing fails.
pub fn write_hsds(sites: &[&Site], out: &mut impl Write) -> io::Result<HsdsCounts> {
    let redacted = sites.iter().filter(|site| site.is_redacted).count();
    let is_area = |site: &&&Site| matches!(site.footprint, Footprint::Area(_));
    let areas = sites.iter().filter(|site| !site.is_redacted).filter(is_area).count();
    let count = sites.len() - redacted - areas;
    let is_empty = count == 0;
    writeln!(
        out,
        "{{\"total_items\":{count},\"total_pages\":1,\"page_number\":1,\"size\":{count},\"first_page\":true,\"last_page\":true,\
         \"empty\":{is_empty},\"contents\":["
    )?;
    let open = sites.iter().filter(|site| !site.is_redacted);
    let points = open.filter_map(|site| match site.footprint {
        Footprint::Point(position) => Some(service(site, (position.lon(), position.lat()))),
        Footprint::Area(_) => None,
    });
    for (service, number) in points.zip(1..) {
        serde_json::to_writer(&mut *out, &service)?;
        out.write_all(if number < count { b",\n" } else { b"\n" })?;
    }
    writeln!(out, "]}}")?;
    Ok(HsdsCounts { services: count, redacted, areas })
}

fn service(site: &Site, (lon, lat): (f64, f64)) -> Value {
    let own_id = site.id.strip_prefix(&format!("{}-", site.theme)).unwrap_or(&site.id);
    let service_at_location_id = if is_uuid(own_id) { own_id.to_lowercase() } else { uuid(&site.id) };
    let id = |what: &str| uuid(&format!("{what} of {service_at_location_id}"));
    let service_id = id("service");
    let mut service = Map::new();
    let mut put = |key: &str, value: Option<Value>| _ = value.map(|value| service.insert(key.to_owned(), value));
    put("id", Some(json!(service_id)));
    put("name", Some(json!(site.name.as_deref().unwrap_or(&site.id))));
    put("status", Some(json!("active")));
    put("eligibility_description", site.attributes.eligibility.as_ref().map(|text| json!(text)));
    put("assured_date", site.checked.map(|day| json!(day.to_string())));
    let (languages, interpreters) = spoken(site.attributes.spoken.as_ref(), &id);
    put("languages", languages);
    put("interpretation_services", interpreters);
    put("cost_options", site.attributes.cost.map(|cost| {
        json!([{ "id": id("cost"), "service_id": service_id, "option": "at least", "currency": "USD", "amount": cost }])
    }));
    put("url", site.contact.website.as_ref().map(|website| json!(website.as_str())));
    put("application_process", site.contact.appointment.as_ref().map(|answer| json!(appointment(answer))));
    put(
        "phones",
        site.contact
            .telephone
            .as_ref()
            .map(|telephone| json!([{ "id": id("phone"), "service_id": service_id, "number": telephone.as_str() }])),
    );
    put("required_documents", documents(site, &service_id, &id));
    let linked = Linked { id: &service_id, entity: "service" };
    let theme = attribute(&id, "theme", site.theme.as_str(), linked, None);
    let capacity = site
        .attributes
        .capacity
        .map(|capacity| attribute(&id, "capacity", "capacity", linked, Some(capacity.to_string())));
    // Documents would be read as no document on immigration status.
    let is_status_unknown = site.attributes.asks_status.is_none() && site.contact.bring.is_some();
    let status = is_status_unknown.then(|| attribute(&id, "status", "status", linked, Some("not known".to_owned())));
    put("attributes", Some(std::iter::once(theme).chain(capacity).chain(status).collect()));
    let location = location(site, (lon, lat), &id);
    let mut offered = json!({ "id": service_at_location_id, "service_id": service_id, "location_id": location["id"], "location": location });
    let schedules = schedules(site, &id);
    if !schedules.is_empty() {
        offered["schedules"] = schedules.into();
    }
    put("service_at_locations", Some(json!([offered])));
    Value::Object(service)
}

fn location(site: &Site, (lon, lat): (f64, f64), id: &dyn Fn(&str) -> String) -> Value {
    let mut location = json!({ "id": id("location"), "location_type": "physical", "latitude": lat, "longitude": lon });
    let wheelchair = site.attributes.wheelchair.map(|yes| {
        let description = if yes { "Wheelchair: yes" } else { "Wheelchair: no" };
        json!({ "id": id("accessibility"), "location_id": location["id"], "description": description })
    });
    let entrance = site.contact.entrance.as_ref().map(|answer| {
        let details = answer.to_string();
        json!({ "id": id("entrance"), "location_id": location["id"], "description": ENTRANCE, "details": details })
    });
    let accessibility: Vec<Value> = wheelchair.into_iter().chain(entrance).collect();
    if !accessibility.is_empty() {
        location["accessibility"] = accessibility.into();
    }
    if let Some(address) = &site.contact.address {
        location["addresses"] = json!([postal_address(address, &location["id"], &id("address"))]);
    }
    if site.located != Precision::Given {
        let linked = id("location");
        let located = attribute(
            id,
            "located",
            "located",
            Linked { id: &linked, entity: "location" },
            Some(site.located.code().to_owned()),
        );
        location["attributes"] = json!([located]);
    }
    location
}

/// The specification requires each part; one that the list lacks is empty.
fn postal_address(address: &SiteAddress, location: &Value, id: &str) -> Value {
    json!({
        "id": id,
        "location_id": location,
        "address_1": address.street().unwrap_or_default(),
        "city": address.city().unwrap_or_default(),
        "state_province": address.state().unwrap_or_default(),
        "postal_code": address.postal().unwrap_or_default(),
        "country": "US",
        "address_type": "physical",
    })
}

/// What to bring, and whether a document on immigration status is asked for.
fn documents(site: &Site, service_id: &str, id: &dyn Fn(&str) -> String) -> Option<Value> {
    let status = site.attributes.asks_status.map(|asks| {
        let [asked, not_asked] = STATUS_DOCUMENTS;
        let document = if asks { asked } else { not_asked };
        json!({ "id": id("document"), "service_id": service_id, "document": document })
    });
    let bring = site
        .contact
        .bring
        .as_ref()
        .map(|bring| json!({ "id": id("what to bring"), "service_id": service_id, "document": bring.as_str() }));
    let documents: Vec<Value> = status.into_iter().chain(bring).collect();
    (!documents.is_empty()).then(|| documents.into())
}

/// Words that are read as the same answer.
fn appointment(answer: &Answer) -> &str {
    match answer {
        Answer::Yes => "By appointment only",
        Answer::No => "No appointment needed",
        Answer::Words(words) => words.as_str(),
    }
}

/// The entity that an attribute is about.
#[derive(Clone, Copy)]
struct Linked<'a> {
    id: &'a str,
    entity: &'static str,
}

/// A property that the specification lacks, as a term of a taxonomy of Gapatlas.
fn attribute(id: &dyn Fn(&str) -> String, what: &str, name: &str, linked: Linked<'_>, value: Option<String>) -> Value {
    let mut attribute = json!({
        "id": id(what),
        "link_id": linked.id,
        "link_entity": linked.entity,
        "taxonomy_term": {
            "id": uuid(&format!("{what} {name}")),
            "code": name,
            "name": name,
            "description": if what == "theme" { "What the service is for." } else { "What the value says." },
            "taxonomy": format!("gapatlas:{what}"),
        },
    });
    if let Some(value) = value {
        attribute["value"] = value.into();
    }
    attribute
}

fn spoken(spoken: Option<&SpokenLanguages>, id: &dyn Fn(&str) -> String) -> (Option<Value>, Option<Value>) {
    let Some(SpokenLanguages { languages, interpreter }) = spoken else { return (None, None) };
    let language = |language: &crate::domain::Language| {
        let code = language.short_code().unwrap_or(language.code());
        json!({ "id": id(&format!("language {code}")), "name": language.name(), "code": code })
    };
    let listed = (!languages.is_empty()).then(|| languages.iter().map(language).collect());
    let interpreters = match (interpreter, languages.is_empty()) {
        (true, _) => Some("available for other languages"),
        (false, true) => Some("no"),
        (false, false) => None,
    };
    (listed, interpreters.map(Value::from))
}

fn schedules(site: &Site, id: &dyn Fn(&str) -> String) -> Vec<Value> {
    let rows = match (&site.attributes.hours, &site.attributes.hours_text) {
        (Some(hours), _) => weekly(hours).unwrap_or_else(|| vec![described(&hours.to_string())]),
        (None, Some(text)) => vec![described(text)],
        (None, None) => Vec::new(),
    };
    let numbered = rows.into_iter().zip(1..).map(|(mut row, number)| {
        row.insert("id".to_owned(), json!(id(&format!("schedule {number}"))));
        Value::Object(row)
    });
    numbered.collect()
}

fn described(text: &str) -> Map<String, Value> {
    Map::from_iter([("description".to_owned(), json!(text))])
}

/// Opening hours as schedules; `None` where the specification cannot express them.
fn weekly(hours: &OpeningHours) -> Option<Vec<Map<String, Value>>> {
    // 23:59 is read as the end of the day.
    let round_trips = |hours: &Hours| hours.to() != MINUTES_PER_DAY - 1;
    let is_plain = |season: &Season| {
        let is_dated = !matches!(season.dates, Some(Dates::Yearly { .. }));
        is_dated && !season.week.is_empty() && WEEK.iter().all(|(_, day)| season.week.of(*day).iter().all(round_trips))
    };
    let is_additional = |rule: &Monthly| rule.added && !rule.hours.is_empty() && rule.hours.iter().all(round_trips);
    let needs_description = hours.closed_on_holidays
        || (hours.seasons.is_empty() && hours.monthly.is_empty())
        || !hours.seasons.iter().all(is_plain)
        || !hours.monthly.iter().all(is_additional)
        || !hours.exceptions.iter().all(|exception| exception.hours.iter().all(round_trips));
    if needs_description {
        return None;
    }
    let mut rows: Vec<Map<String, Value>> = hours.seasons.iter().flat_map(season_rows).collect();
    for rule in &hours.monthly {
        let (short, _) = WEEK.iter().find(|(_, day)| *day == rule.weekday)?;
        rows.extend(rule.hours.iter().map(|hours| recurring("MONTHLY", &format!("{}{short}", rule.nth), *hours)));
    }
    for exception in &hours.exceptions {
        let date = json!(exception.date.to_string());
        let spans = exception.hours.iter().map(|hours| span(*hours));
        let closed = exception.hours.is_empty().then(|| described("closed"));
        rows.extend(spans.chain(closed).map(|mut row| {
            row.insert("valid_from".to_owned(), date.clone());
            row.insert("valid_to".to_owned(), date.clone());
            row
        }));
    }
    if hours.by_appointment {
        let note = |row: &mut Map<String, Value>| _ = row.insert("notes".to_owned(), json!("by appointment"));
        rows.iter_mut().for_each(note);
    }
    Some(rows)
}

const WEEK: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// A schedule for each span, with all days that have it.
fn season_rows(season: &Season) -> Vec<Map<String, Value>> {
    let mut spans: Vec<(Hours, Vec<&str>)> = Vec::new();
    for (short, day) in WEEK {
        for hours in season.week.of(day) {
            match spans.iter_mut().find(|(known, _)| known == hours) {
                Some((_, days)) => days.push(short),
                None => spans.push((*hours, vec![short])),
            }
        }
    }
    let dated = |(hours, days): (Hours, Vec<&str>)| {
        let mut row = recurring("WEEKLY", &days.join(","), hours);
        if let Some(Dates::Once { from, to }) = season.dates {
            row.extend(from.map(|day| ("valid_from".to_owned(), json!(day.to_string()))));
            row.extend(to.map(|day| ("valid_to".to_owned(), json!(day.to_string()))));
        }
        row
    };
    spans.into_iter().map(dated).collect()
}

fn recurring(every: &str, days: &str, hours: Hours) -> Map<String, Value> {
    let mut row = span(hours);
    row.insert("freq".to_owned(), json!(every));
    row.insert("byday".to_owned(), json!(days));
    row
}

fn span(hours: Hours) -> Map<String, Value> {
    let time = |minute: u16| json!(format!("{:02}:{:02}", minute % MINUTES_PER_DAY / 60, minute % 60));
    Map::from_iter([("opens_at".to_owned(), time(hours.from())), ("closes_at".to_owned(), time(hours.to()))])
}

/// A UUID of version 8 (RFC 9562) from the SHA-256 of a name, so that ids are reproducible.
fn uuid(name: &str) -> String {
    let hex = Fingerprint::of(format!("gapatlas {name}").as_bytes());
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-a{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}
