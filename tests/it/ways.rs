//! Ways between the pages of a service, and errors as pages for people.

use serde_json::Value;

use crate::report::{built, town_with_wards};
use crate::service::Service;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[test]
fn every_page_leads_to_the_others_and_back_to_the_map() {
    let town = town_with_wards();
    built(town.path());
    let service = Service::of(town.path());
    let ways = [
        "/map?lang=es",
        "/?f=html&amp;lang=es",
        "/collections?f=html&amp;lang=es",
        "/api?f=html&amp;lang=es",
        "/policy?lang=es",
    ];
    let pages = [
        "/?f=html",
        "/collections?f=html",
        "/collections/tracts?f=html",
        "/api?f=html",
        "/policy",
        "/areas/region/report.html",
        "/areas/region/brief.html",
        "/calls.html",
        "/nothing",
    ];
    for path in pages {
        let address = format!("{path}{}lang=es", if path.contains('?') { '&' } else { '?' });
        let page = service.ask(&address, &[("accept", BROWSER)]).text();
        for way in ways {
            assert!(page.contains(&format!("<a href=\"{way}\">")), "{path} has no way to {way}: {page}");
        }
    }
}

#[test]
fn an_error_is_a_page_for_a_browser_and_a_problem_for_a_program() {
    let town = town_with_wards();
    built(town.path());
    let service = Service::of(town.path());
    for (path, status) in [
        ("/nothing", 404),
        ("/areas/ward-9/report.html", 404),
        ("/policy?x=1", 400),
        ("/collections/tracts/items?limit=x", 400),
    ] {
        let told = service.ask(path, &[]);
        assert_eq!((told.status, told.header("content-type")), (status, "application/problem+json"), "{path}");
        let problem: Value = serde_json::from_str(&told.text()).unwrap();
        let page = service.ask(path, &[("accept", BROWSER), ("accept-language", "ur"), ("accept-encoding", "gzip")]);
        assert_eq!((page.status, page.header("content-type")), (status, "text/html; charset=utf-8"), "{path}");
        assert_eq!(page.header("content-security-policy"), told.header("content-security-policy"));
        assert_eq!([page.header("content-language"), page.header("cache-control")], ["ur", "no-store"]);
        let page = page.text();
        assert!(page.contains("dir=\"rtl\"") && page.contains("<a class=\"door\" href=\"/map?lang=ur\">"), "{page}");
        // As far as nothing in it is escaped.
        let detail = problem["detail"].as_str().unwrap().split(['&', '<', '"', '\'']).next().unwrap();
        assert!(page.contains(detail) && page.contains(problem["title"].as_str().unwrap()), "{detail}: {page}");
    }
    // Who asks for JSON by the address gets it in a browser too.
    let asked = service.ask("/collections/tracts/items?limit=x&f=json", &[("accept", BROWSER)]);
    assert_eq!(asked.header("content-type"), "application/problem+json");
}
