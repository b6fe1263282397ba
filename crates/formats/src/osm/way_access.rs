//! Access of pedestrians and cars to the ways and nodes of `OpenStreetMap`, by their tags.
//!
//! Meaning of the tags: <https://wiki.openstreetmap.org/wiki/Key:highway> and `…/Key:access`. Default access by class:
//! <https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions>, where cycleways follow the row of
//! the United States: they are shared-use paths there. Default speeds are those of OSRM's car profile
//! (<https://github.com/Project-OSRM/osrm-backend/blob/master/profiles/car.lua>).

use std::collections::BTreeMap;

use crate::travel::streets::Open;

/// Tags of a way or a node.
pub type Tags<'t> = BTreeMap<&'t str, &'t str>;

/// In which directions a way is open to pedestrians and to cars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WayAccess {
    /// To pedestrians.
    pub walk: Open,
    /// To cars.
    pub drive: Open,
    /// The free-flow speed of a car.
    pub km_per_hour: f32,
    /// The minutes that a car takes for the whole way, where the tags give them: on ferries.
    pub minutes: Option<f64>,
    /// Whether origins and sites can be linked to it.
    pub is_linkable: bool,
}

/// Whether pedestrians may use a class of `highway` by default.
#[derive(Clone, Copy, PartialEq)]
enum WalkDefault {
    Allowed,
    /// Only where `foot` or a sidewalk is tagged.
    IfTagged,
}

/// Classes of `highway`: the default for pedestrians, and the free-flow speed of cars in km/h where cars are allowed. A
/// class that is not listed, such as `construction`, `proposed`, `raceway` and `busway`, is closed to both.
const CLASSES: [(&str, WalkDefault, Option<f32>); 26] = [
    ("motorway", WalkDefault::IfTagged, Some(90.0)),
    ("motorway_link", WalkDefault::IfTagged, Some(45.0)),
    ("trunk", WalkDefault::IfTagged, Some(85.0)),
    ("trunk_link", WalkDefault::IfTagged, Some(40.0)),
    ("primary", WalkDefault::Allowed, Some(65.0)),
    ("primary_link", WalkDefault::Allowed, Some(30.0)),
    ("secondary", WalkDefault::Allowed, Some(55.0)),
    ("secondary_link", WalkDefault::Allowed, Some(25.0)),
    ("tertiary", WalkDefault::Allowed, Some(40.0)),
    ("tertiary_link", WalkDefault::Allowed, Some(20.0)),
    ("unclassified", WalkDefault::Allowed, Some(25.0)),
    ("residential", WalkDefault::Allowed, Some(25.0)),
    ("road", WalkDefault::Allowed, Some(25.0)),
    ("living_street", WalkDefault::Allowed, Some(10.0)),
    ("service", WalkDefault::Allowed, Some(15.0)),
    ("services", WalkDefault::Allowed, Some(15.0)),
    ("track", WalkDefault::Allowed, None),
    ("pedestrian", WalkDefault::Allowed, None),
    ("footway", WalkDefault::Allowed, None),
    ("path", WalkDefault::Allowed, None),
    ("steps", WalkDefault::Allowed, None),
    ("corridor", WalkDefault::Allowed, None),
    ("cycleway", WalkDefault::Allowed, None),
    ("bridleway", WalkDefault::Allowed, None),
    ("platform", WalkDefault::Allowed, None),
    ("crossing", WalkDefault::Allowed, None),
];

/// The access keys of cars, the most specific first.
const CAR_KEYS: [&str; 4] = ["motorcar", "motor_vehicle", "vehicle", "access"];

/// Access values that exclude the public.
const NO_PUBLIC_ACCESS: [&str; 11] = [
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
    // Pedestrians use a parallel way, which is mapped on its own.
    "use_sidepath",
];

/// The speed of a car ferry without a `duration`, in km/h.
const FERRY_KM_PER_HOUR: f32 = 15.0;

/// The access to a way; `None` where it is closed to pedestrians and to cars.
#[must_use]
pub fn way_access(tags: &Tags<'_>) -> Option<WayAccess> {
    let access = match tags.get("highway") {
        Some(highway) => {
            let (_, walk, speed) = CLASSES.iter().find(|(class, ..)| class == highway)?;
            let walk = if tags.get("motorroad") == Some(&"yes") { WalkDefault::IfTagged } else { *walk };
            let km_per_hour =
                speed.map(|usual| tags.get("maxspeed").and_then(|text| parse_speed(text)).unwrap_or(usual));
            WayAccess {
                walk: walk_along(tags, walk),
                drive: km_per_hour.map_or(Open::NO, |_| drive_along(tags)),
                km_per_hour: km_per_hour.unwrap_or(FERRY_KM_PER_HOUR),
                minutes: None,
                is_linkable: (walk == WalkDefault::Allowed || !walk_along(tags, walk).is_closed())
                    && !is_tunnel_or_bridge(tags),
            }
        }
        None if has_value(tags, "route", &["ferry"]) => WayAccess {
            // The waiting time of a ferry is not known, so pedestrians do not use it.
            walk: Open::NO,
            drive: if permission(tags, &CAR_KEYS) == Some(true) { Open::BOTH } else { Open::NO },
            km_per_hour: FERRY_KM_PER_HOUR,
            minutes: tags.get("duration").and_then(|text| parse_minutes(text)),
            is_linkable: false,
        },
        None => {
            let platform = has_value(tags, "railway", &["platform"])
                || has_value(tags, "public_transport", &["platform"])
                || has_value(tags, "man_made", &["pier"]);
            let walk = if platform { walk_along(tags, WalkDefault::Allowed) } else { Open::NO };
            WayAccess {
                walk,
                drive: Open::NO,
                km_per_hour: FERRY_KM_PER_HOUR,
                minutes: None,
                is_linkable: !is_tunnel_or_bridge(tags),
            }
        }
    };
    (!access.walk.is_closed() || !access.drive.is_closed()).then_some(access)
}

/// Whether pedestrians cannot cross a way: a motorway, a railway or a river that is neither in a tunnel nor on a
/// bridge.
pub(crate) fn is_obstacle(tags: &Tags<'_>) -> bool {
    let is_road = has_value(tags, "highway", &["motorway", "motorway_link", "trunk", "trunk_link"]);
    let is_barrier_line = has_value(tags, "railway", &["rail", "light_rail", "subway", "narrow_gauge"])
        || has_value(tags, "waterway", &["river", "canal"])
        || has_value(tags, "natural", &["coastline"])
        || is_road && walk_along(tags, WalkDefault::IfTagged).is_closed();
    is_barrier_line && !is_tunnel_or_bridge(tags)
}

fn is_tunnel_or_bridge(tags: &Tags<'_>) -> bool {
    // A passage through a building is at ground level and passes entrances.
    let says = |key: &str| tags.get(key).is_some_and(|value| !matches!(*value, "no" | "building_passage"));
    says("tunnel") || says("bridge")
}

/// Whether a node blocks pedestrians, and whether it blocks cars.
pub(crate) fn node_barrier(tags: &Tags<'_>) -> (bool, bool) {
    let Some(barrier) = tags.get("barrier").copied() else { return (false, false) };
    let to_walkers = matches!(barrier, "wall" | "fence" | "hedge" | "city_wall" | "retaining_wall");
    let passable = ["gate", "lift_gate", "swing_gate", "sliding_gate", "cattle_grid", "toll_booth", "border_control"];
    let to_drivers = !passable.contains(&barrier)
        && !matches!(barrier, "kerb" | "entrance" | "height_restrictor" | "no" | "sally_port" | "arch");
    let open = |keys: &[&str], default: bool| permission(tags, keys).map_or(default, |may| !may);
    (open(&["foot", "access"], to_walkers), open(&CAR_KEYS, to_drivers))
}

/// Whether a node is an entrance that pedestrians may use.
pub(crate) fn is_entrance(tags: &Tags<'_>) -> bool {
    let is_open = permission(tags, &["foot", "access"]) != Some(false);
    let is_building_entrance = tags.get("entrance").is_some_and(|&kind| kind != "no");
    is_open
        && (is_building_entrance
            || has_value(tags, "barrier", &["gate", "entrance", "kissing_gate", "swing_gate", "turnstile"]))
}

fn has_value(tags: &Tags<'_>, key: &str, values: &[&str]) -> bool {
    tags.get(key).is_some_and(|value| values.contains(value))
}

/// Whether access is permitted by the first of the keys that is tagged; `None` where none is.
fn permission(tags: &Tags<'_>, keys: &[&str]) -> Option<bool> {
    let value = keys.iter().find_map(|key| tags.get(key).filter(|&&value| value != "unknown"))?;
    Some(!NO_PUBLIC_ACCESS.contains(value))
}

fn walk_along(tags: &Tags<'_>, walk: WalkDefault) -> Open {
    let may = match walk {
        WalkDefault::Allowed => permission(tags, &["foot", "access"]).unwrap_or(true),
        WalkDefault::IfTagged => {
            let sidewalk = ["sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"];
            let has_sidewalk = sidewalk.iter().any(|key| has_value(tags, key, &["yes", "both", "left", "right"]));
            permission(tags, &["foot"]).unwrap_or(has_sidewalk && permission(tags, &["access"]) != Some(false))
        }
    };
    if !may {
        return Open::NO;
    }
    // `oneway` restricts vehicles only. `conveying` is the direction of an escalator.
    let direction = tags.get("oneway:foot").or_else(|| tags.get("conveying"));
    match direction.copied() {
        Some("yes" | "1" | "forward") => Open::FORWARD,
        Some("-1" | "backward") => Open::FORWARD.reversed(),
        _ => Open::BOTH,
    }
}

fn drive_along(tags: &Tags<'_>) -> Open {
    if permission(tags, &CAR_KEYS) == Some(false) {
        return Open::NO;
    }
    let direction = ["oneway:motorcar", "oneway:motor_vehicle", "oneway"].iter().find_map(|key| tags.get(key));
    match direction.copied() {
        Some("yes" | "true" | "1") => Open::FORWARD,
        Some("-1" | "reverse") => Open::FORWARD.reversed(),
        // The direction depends on the time of day, which is not tagged.
        Some("reversible" | "alternating") => Open::NO,
        None if has_value(tags, "junction", &["roundabout", "circular"])
            || has_value(tags, "highway", &["motorway"]) =>
        {
            Open::FORWARD
        }
        _ => Open::BOTH,
    }
}

/// A `maxspeed` in km/h: `50`, `30 mph`, `walk`; the lowest of several. Between 5 and 140.
fn parse_speed(text: &str) -> Option<f32> {
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

/// The minutes of a `duration`: `HH:MM`, `HH:MM:SS` or `MM`.
fn parse_minutes(text: &str) -> Option<f64> {
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

    fn of(tags: &[(&'static str, &'static str)]) -> Option<WayAccess> {
        way_access(&tags.iter().copied().collect())
    }

    /// Tags, and the directions that they open to pedestrians and to cars.
    type Case = (&'static [(&'static str, &'static str)], Open, Open);

    fn walk_and_drive(tags: &[(&'static str, &'static str)]) -> (Open, Open) {
        of(tags).map_or((Open::NO, Open::NO), |access| (access.walk, access.drive))
    }

    #[test]
    fn access_follows_from_the_class_and_the_tags() {
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
    fn speeds_are_posted_ones_or_else_those_of_the_class() {
        let speed = |tags| of(tags).map(|access| access.km_per_hour);
        assert_eq!(speed(&[("highway", "residential")]), Some(25.0));
        assert_eq!(speed(&[("highway", "residential"), ("maxspeed", "30 mph")]), Some(30.0 * 1.609_344));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "50;30")]), Some(30.0));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "fast")]), Some(65.0));
        assert_eq!(speed(&[("highway", "primary"), ("maxspeed", "0")]), Some(65.0));
        let ferry = of(&[("route", "ferry"), ("motorcar", "yes"), ("duration", "01:30")]);
        assert_eq!(ferry.and_then(|access| access.minutes), Some(90.0));
    }

    #[test]
    fn gates_follow_their_access_tags_and_bollards_block_cars() {
        let blocked = |tags: &[(&'static str, &'static str)]| node_barrier(&tags.iter().copied().collect());
        assert_eq!(blocked(&[("barrier", "bollard")]), (false, true));
        assert_eq!(blocked(&[("barrier", "gate")]), (false, false));
        assert_eq!(blocked(&[("barrier", "gate"), ("access", "private")]), (true, true));
        assert_eq!(blocked(&[("barrier", "gate"), ("access", "private"), ("foot", "yes")]), (false, true));
        assert_eq!(blocked(&[("barrier", "wall")]), (true, true));
        assert_eq!(blocked(&[("highway", "crossing")]), (false, false));
    }

    #[test]
    fn tunnels_and_bridges_are_not_obstacles() {
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
    fn motorways_and_bridges_are_not_linkable() {
        let linkable = |tags| of(tags).map(|access| access.is_linkable);
        assert_eq!(linkable(&[("highway", "residential")]), Some(true));
        assert_eq!(linkable(&[("highway", "residential"), ("bridge", "yes")]), Some(false));
        assert_eq!(linkable(&[("highway", "motorway_link")]), Some(false));
        assert_eq!(linkable(&[("highway", "trunk"), ("sidewalk", "right")]), Some(true));
        assert_eq!(linkable(&[("highway", "footway"), ("tunnel", "building_passage")]), Some(true));
    }
}
