//! Who may use what, by the tags of `OpenStreetMap`.
//!
//! What a tag means: <https://wiki.openstreetmap.org/wiki/Key:highway> and `…/Key:access`. Who may use a street that does
//! not say: <https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions>, with the row of the United
//! States for cycleways, which are paths for everybody there. Speeds where none is posted are those of OSRM's profile for
//! cars (<https://github.com/Project-OSRM/osrm-backend/blob/master/profiles/car.lua>).

use std::collections::BTreeMap;

use crate::travel::streets::Open;

/// Tags of a way or a node.
pub(crate) type Tags<'t> = BTreeMap<&'t str, &'t str>;

/// Who may use a way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rights {
    pub(crate) walk: Open,
    pub(crate) drive: Open,
    /// How fast it is driven.
    pub(crate) km_per_hour: f32,
    /// How long all of it takes by car, where that is known better: a ferry.
    pub(crate) minutes: Option<f64>,
    /// Whether there are doors beside it.
    pub(crate) has_doors: bool,
}

/// Whether one walks along a class of street that does not say.
#[derive(Clone, Copy, PartialEq)]
enum Walk {
    Yes,
    /// Where `foot` or a sidewalk says so.
    IfSaid,
}

/// Classes of `highway`: who walks, and how fast cars are in km/h, where they may go at all. What is not here, such as
/// `construction`, `proposed`, `raceway` and `busway`, is open to nobody.
const CLASSES: [(&str, Walk, Option<f32>); 26] = [
    ("motorway", Walk::IfSaid, Some(90.0)),
    ("motorway_link", Walk::IfSaid, Some(45.0)),
    ("trunk", Walk::IfSaid, Some(85.0)),
    ("trunk_link", Walk::IfSaid, Some(40.0)),
    ("primary", Walk::Yes, Some(65.0)),
    ("primary_link", Walk::Yes, Some(30.0)),
    ("secondary", Walk::Yes, Some(55.0)),
    ("secondary_link", Walk::Yes, Some(25.0)),
    ("tertiary", Walk::Yes, Some(40.0)),
    ("tertiary_link", Walk::Yes, Some(20.0)),
    ("unclassified", Walk::Yes, Some(25.0)),
    ("residential", Walk::Yes, Some(25.0)),
    ("road", Walk::Yes, Some(25.0)),
    ("living_street", Walk::Yes, Some(10.0)),
    ("service", Walk::Yes, Some(15.0)),
    ("services", Walk::Yes, Some(15.0)),
    ("track", Walk::Yes, None),
    ("pedestrian", Walk::Yes, None),
    ("footway", Walk::Yes, None),
    ("path", Walk::Yes, None),
    ("steps", Walk::Yes, None),
    ("corridor", Walk::Yes, None),
    ("cycleway", Walk::Yes, None),
    ("bridleway", Walk::Yes, None),
    ("platform", Walk::Yes, None),
    ("crossing", Walk::Yes, None),
];

/// Keys that say who may drive, the most specific first.
const CAR: [&str; 4] = ["motorcar", "motor_vehicle", "vehicle", "access"];

/// Values that keep the public out.
const CLOSED: [&str; 11] = [
    "no",
    "private",
    "agricultural",
    "forestry",
    "delivery",
    "military",
    "restricted",
    "emergency",
    "permit",
    "residents",
    // One walks beside it, on a way of its own.
    "use_sidepath",
];

/// The speed of a car ferry that does not tell how long it takes, in km/h.
const FERRY: f32 = 15.0;

/// Who may use a way; `None` where nobody may.
pub(crate) fn rights(tags: &Tags<'_>) -> Option<Rights> {
    let rights = match tags.get("highway") {
        Some(highway) => {
            let (_, walk, speed) = CLASSES.iter().find(|(class, ..)| class == highway)?;
            let walk = if tags.get("motorroad") == Some(&"yes") { Walk::IfSaid } else { *walk };
            let km_per_hour = speed.map(|usual| tags.get("maxspeed").and_then(|text| posted(text)).unwrap_or(usual));
            Rights {
                walk: walk_along(tags, walk),
                drive: km_per_hour.map_or(Open::NO, |_| drive_along(tags)),
                km_per_hour: km_per_hour.unwrap_or(FERRY),
                minutes: None,
                has_doors: (walk == Walk::Yes || !walk_along(tags, walk).is_closed()) && !is_off_the_ground(tags),
            }
        }
        None if is(tags, "route", &["ferry"]) => Rights {
            // A ferry is no walk: it is waited for.
            walk: Open::NO,
            drive: if said(tags, &CAR) == Some(true) { Open::BOTH } else { Open::NO },
            km_per_hour: FERRY,
            minutes: tags.get("duration").and_then(|text| duration(text)),
            has_doors: false,
        },
        None => {
            let platform = is(tags, "railway", &["platform"])
                || is(tags, "public_transport", &["platform"])
                || is(tags, "man_made", &["pier"]);
            let walk = if platform { walk_along(tags, Walk::Yes) } else { Open::NO };
            Rights { walk, drive: Open::NO, km_per_hour: FERRY, minutes: None, has_doors: !is_off_the_ground(tags) }
        }
    };
    (!rights.walk.is_closed() || !rights.drive.is_closed()).then_some(rights)
}

/// Whether a way keeps people on foot apart: a motorway, a railway, a river, where it is neither under nor above ground.
pub(crate) fn is_obstacle(tags: &Tags<'_>) -> bool {
    let is_road = is(tags, "highway", &["motorway", "motorway_link", "trunk", "trunk_link"]);
    let is_in_the_way = is(tags, "railway", &["rail", "light_rail", "subway", "narrow_gauge"])
        || is(tags, "waterway", &["river", "canal"])
        || is(tags, "natural", &["coastline"])
        || is_road && walk_along(tags, Walk::IfSaid).is_closed();
    is_in_the_way && !is_off_the_ground(tags)
}

fn is_off_the_ground(tags: &Tags<'_>) -> bool {
    // One walks through a passage in a building, past its doors.
    let says = |key: &str| tags.get(key).is_some_and(|value| !matches!(*value, "no" | "building_passage"));
    says("tunnel") || says("bridge")
}

/// Whether a node stops people on foot and people in cars.
pub(crate) fn stops(tags: &Tags<'_>) -> (bool, bool) {
    let Some(barrier) = tags.get("barrier").copied() else { return (false, false) };
    let to_walkers = matches!(barrier, "wall" | "fence" | "hedge" | "city_wall" | "retaining_wall");
    let passable = ["gate", "lift_gate", "swing_gate", "sliding_gate", "cattle_grid", "toll_booth", "border_control"];
    let to_drivers = !passable.contains(&barrier)
        && !matches!(barrier, "kerb" | "entrance" | "height_restrictor" | "no" | "sally_port" | "arch");
    let open = |keys: &[&str], default: bool| said(tags, keys).map_or(default, |may| !may);
    (open(&["foot", "access"], to_walkers), open(&CAR, to_drivers))
}

/// Whether a node is a way into something.
pub(crate) fn is_entrance(tags: &Tags<'_>) -> bool {
    let is_open = said(tags, &["foot", "access"]) != Some(false);
    let is_door = tags.get("entrance").is_some_and(|&kind| kind != "no");
    is_open && (is_door || is(tags, "barrier", &["gate", "entrance", "kissing_gate", "swing_gate", "turnstile"]))
}

fn is(tags: &Tags<'_>, key: &str, values: &[&str]) -> bool {
    tags.get(key).is_some_and(|value| values.contains(value))
}

/// What the first key that says anything says.
fn said(tags: &Tags<'_>, keys: &[&str]) -> Option<bool> {
    let value = keys.iter().find_map(|key| tags.get(key).filter(|&&value| value != "unknown"))?;
    Some(!CLOSED.contains(value))
}

fn walk_along(tags: &Tags<'_>, walk: Walk) -> Open {
    let may = match walk {
        Walk::Yes => said(tags, &["foot", "access"]).unwrap_or(true),
        Walk::IfSaid => {
            let sidewalk = ["sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"];
            let has_sidewalk = sidewalk.iter().any(|key| is(tags, key, &["yes", "both", "left", "right"]));
            said(tags, &["foot"]).unwrap_or(has_sidewalk && said(tags, &["access"]) != Some(false))
        }
    };
    if !may {
        return Open::NO;
    }
    // Only what says so of people on foot: `oneway` is about wheels. Escalators run one way.
    let direction = tags.get("oneway:foot").or_else(|| tags.get("conveying"));
    match direction.copied() {
        Some("yes" | "1" | "forward") => Open::FORWARD,
        Some("-1" | "backward") => Open::FORWARD.turned(),
        _ => Open::BOTH,
    }
}

fn drive_along(tags: &Tags<'_>) -> Open {
    if said(tags, &CAR) == Some(false) {
        return Open::NO;
    }
    let direction = ["oneway:motorcar", "oneway:motor_vehicle", "oneway"].iter().find_map(|key| tags.get(key));
    match direction.copied() {
        Some("yes" | "true" | "1") => Open::FORWARD,
        Some("-1" | "reverse") => Open::FORWARD.turned(),
        // The direction changes with the hour, and nobody says when.
        Some("reversible" | "alternating") => Open::NO,
        None if is(tags, "junction", &["roundabout", "circular"]) || is(tags, "highway", &["motorway"]) => {
            Open::FORWARD
        }
        _ => Open::BOTH,
    }
}

/// A posted speed in km/h: `50`, `30 mph`, `walk`; of several the lowest. Between 5 and 140.
fn posted(text: &str) -> Option<f32> {
    let one = |text: &str| {
        let text = text.trim();
        let (number, factor) = match text.strip_suffix("mph") {
            Some(miles) => (miles, 1.609_344),
            None => (text.strip_suffix("km/h").unwrap_or(text), 1.0),
        };
        match text {
            "none" => Some(130.0),
            "walk" => Some(7.0),
            _ => number.trim().parse::<f32>().ok().map(|number| number * factor),
        }
    };
    let speeds = text.split([';', '|', ',']).filter_map(one).filter(|speed| *speed > 0.0 && speed.is_finite());
    speeds.min_by(f32::total_cmp).map(|speed| speed.clamp(5.0, 140.0))
}

/// Minutes of `HH:MM`, `HH:MM:SS` or `MM`.
fn duration(text: &str) -> Option<f64> {
    let parts: Option<Vec<f64>> = text.split(':').map(|part| part.trim().parse().ok()).collect();
    let minutes = match parts?.as_slice() {
        [minutes] => *minutes,
        [hours, minutes] => hours * 60.0 + minutes,
        [hours, minutes, seconds] => hours * 60.0 + minutes + seconds / 60.0,
        _ => return None,
    };
    (minutes > 0.0 && minutes.is_finite()).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tags: &[(&'static str, &'static str)]) -> Option<Rights> {
        rights(&tags.iter().copied().collect())
    }

    /// Tags, and who may use what has them.
    type Case = (&'static [(&'static str, &'static str)], Open, Open);

    fn walk_and_drive(tags: &[(&'static str, &'static str)]) -> (Open, Open) {
        of(tags).map_or((Open::NO, Open::NO), |rights| (rights.walk, rights.drive))
    }

    #[test]
    fn streets_are_for_those_whom_their_class_and_their_tags_let_in() {
        const BACK: Open = Open { forward: false, backward: true };
        let cases: [Case; 20] = [
            (&[("highway", "residential")], Open::BOTH, Open::BOTH),
            (&[("highway", "residential"), ("oneway", "yes")], Open::BOTH, Open::FORWARD),
            (&[("highway", "residential"), ("oneway", "-1")], Open::BOTH, BACK),
            (&[("highway", "motorway")], Open::NO, Open::FORWARD),
            (&[("highway", "motorway"), ("oneway", "no")], Open::NO, Open::BOTH),
            (&[("highway", "trunk")], Open::NO, Open::BOTH),
            (&[("highway", "trunk"), ("sidewalk", "both")], Open::BOTH, Open::BOTH),
            (&[("highway", "primary"), ("motorroad", "yes")], Open::NO, Open::BOTH),
            (&[("highway", "primary"), ("foot", "no")], Open::NO, Open::BOTH),
            (&[("highway", "service"), ("access", "private")], Open::NO, Open::NO),
            (&[("highway", "service"), ("access", "private"), ("foot", "yes")], Open::BOTH, Open::NO),
            (&[("highway", "service"), ("motor_vehicle", "destination")], Open::BOTH, Open::BOTH),
            (&[("highway", "steps")], Open::BOTH, Open::NO),
            (&[("highway", "steps"), ("conveying", "forward")], Open::FORWARD, Open::NO),
            (&[("highway", "cycleway")], Open::BOTH, Open::NO),
            (&[("highway", "cycleway"), ("foot", "no")], Open::NO, Open::NO),
            (&[("highway", "tertiary"), ("junction", "roundabout")], Open::BOTH, Open::FORWARD),
            (&[("highway", "construction")], Open::NO, Open::NO),
            (&[("route", "ferry"), ("motor_vehicle", "yes")], Open::NO, Open::BOTH),
            (&[("route", "ferry"), ("foot", "yes")], Open::NO, Open::NO),
        ];
        for (tags, walk, drive) in cases {
            assert_eq!(walk_and_drive(tags), (walk, drive), "{tags:?}");
        }
    }

    #[test]
    fn speeds_are_as_posted_and_else_as_the_class_is_driven() {
        let speed = |tags| of(tags).map(|rights| rights.km_per_hour);
        assert_eq!(speed(&[("highway", "residential")]), Some(25.0));
        assert_eq!(speed(&[("highway", "residential"), ("maxspeed", "30 mph")]), Some(30.0 * 1.609_344));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "50;30")]), Some(30.0));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "fast")]), Some(65.0));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "0")]), Some(65.0));
        let ferry = of(&[("route", "ferry"), ("motorcar", "yes"), ("duration", "01:30")]);
        assert_eq!(ferry.and_then(|rights| rights.minutes), Some(90.0));
    }

    #[test]
    fn gates_stop_whom_they_say_and_bollards_stop_cars() {
        let stopped = |tags: &[(&'static str, &'static str)]| stops(&tags.iter().copied().collect());
        assert_eq!(stopped(&[("barrier", "bollard")]), (false, true));
        assert_eq!(stopped(&[("barrier", "gate")]), (false, false));
        assert_eq!(stopped(&[("barrier", "gate"), ("access", "private")]), (true, true));
        assert_eq!(stopped(&[("barrier", "gate"), ("access", "private"), ("foot", "yes")]), (false, true));
        assert_eq!(stopped(&[("barrier", "wall")]), (true, true));
        assert_eq!(stopped(&[("highway", "crossing")]), (false, false));
    }

    #[test]
    fn what_runs_under_or_above_ground_is_in_nobodys_way() {
        let obstacle = |tags: &[(&'static str, &'static str)]| is_obstacle(&tags.iter().copied().collect());
        assert!(obstacle(&[("railway", "rail")]));
        assert!(!obstacle(&[("railway", "rail"), ("tunnel", "yes")]));
        assert!(!obstacle(&[("railway", "rail"), ("bridge", "viaduct")]));
        assert!(obstacle(&[("waterway", "river")]));
        assert!(obstacle(&[("highway", "motorway")]));
        assert!(!obstacle(&[("highway", "trunk"), ("sidewalk", "both")]));
        assert!(!obstacle(&[("railway", "tram")]));
    }

    #[test]
    fn there_are_no_doors_on_motorways_and_bridges() {
        let doors = |tags| of(tags).map(|rights| rights.has_doors);
        assert_eq!(doors(&[("highway", "residential")]), Some(true));
        assert_eq!(doors(&[("highway", "residential"), ("bridge", "yes")]), Some(false));
        assert_eq!(doors(&[("highway", "motorway_link")]), Some(false));
        assert_eq!(doors(&[("highway", "trunk"), ("sidewalk", "right")]), Some(true));
        assert_eq!(doors(&[("highway", "footway"), ("tunnel", "building_passage")]), Some(true));
    }
}
