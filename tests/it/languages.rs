//! The language of the service's answers.

use crate::features;
use crate::service::Service;

#[test]
fn an_answer_is_in_the_language_that_is_asked_for_and_says_so() {
    let town = features::built();
    let service = Service::of(town.path());
    let said = |path: &str, accepted: &str| {
        let answer = service.ask(path, &[("accept-language", accepted)]);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        let varies = answer.header("vary").contains("accept-language");
        (answer.header("content-language").to_owned(), varies, answer.text().contains("Tract id"))
    };
    for path in ["/collections/tracts/schema", "/export/tracts-dictionary.csv", "/export/tracts.csv-metadata.json"] {
        assert_eq!(said(path, "fi, en;q=0.5"), ("en".to_owned(), true, true), "{path}");
        assert_eq!(said(path, "en;q=0.5, en-XA"), ("en-XA".to_owned(), true, false), "{path}");
        assert_eq!(said(&format!("{path}?lang=en"), "en-XA"), ("en".to_owned(), true, true), "{path}");
        assert_eq!(said(path, "zh-CN, en;q=0.5"), ("zh-Hans".to_owned(), true, false), "{path}");
    }
    let refused = service.get("/atlas.json?lang=xx");
    assert!(
        refused.status == 400 && refused.text().contains("ar, ar-XB, en, en-XA, es, pl, ur, zh-Hans"),
        "{}",
        refused.text()
    );
    assert_eq!(service.get("/atlas.json?lang=en&lang=en").status, 400);
    // Tiles are described in the language that is asked for.
    let described = |lang: &str| service.json(&format!("/tiles.json?lang={lang}"))["vector_layers"].to_string();
    assert!(described("en").contains("Census tracts") && !described("en-XA").contains("Census tracts"));
    // Nothing of a tile is read, and the map page chooses its language itself.
    assert_eq!(service.get("/map?lang=xx").status, 200);
    assert!(!service.get("/tiles/0/0/0.mvt").header("vary").contains("accept-language"));
}
