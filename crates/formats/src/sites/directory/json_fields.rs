//! The fields of a directory as JSON that are kept, and the keys that objects are under.

use crate::sites::directory::tables::Entity;

/// The foreign keys of a row; every table may have them.
pub(super) const LINKS: [&str; 5] =
    ["service_id", "location_id", "service_at_location_id", "phone_id", "organization_id"];

/// The fields that are kept of services.
const SERVICE: [&str; 19] = [
    "id",
    "name",
    "status",
    "interpretation_services",
    "fees_description",
    "fees",
    "eligibility_description",
    "eligibility",
    "assured_date",
    "last_modified",
    "updated_at",
    "languages",
    "required_documents",
    "taxonomy",
    "taxonomy_ids",
    "keywords",
    "url",
    "website",
    "application_process",
];

/// The fields that are kept of each entity.
pub(super) const fn fields(entity: Entity) -> &'static [&'static str] {
    match entity {
        Entity::Organizations => &["id", "name"],
        Entity::Services => &SERVICE,
        Entity::Locations => &[
            "id",
            "name",
            "location_type",
            "latitude",
            "longitude",
            "virtual",
            "languages",
            "accessibility",
            "url",
            "website",
        ],
        Entity::ServiceAtLocation => &["id"],
        Entity::Schedules => &[
            "valid_from",
            "valid_to",
            "until",
            "freq",
            "interval",
            "byday",
            "byweekno",
            "bymonthday",
            "byyearday",
            "weekday",
            "opens_at",
            "closes_at",
            "description",
            "notes",
        ],
        Entity::Holidays => &["start_date", "end_date", "closed", "opens_at", "closes_at"],
        Entity::Languages => &["name", "code", "language"],
        Entity::Phones => &["id", "language", "number", "extension", "type", "number_type"],
        Entity::Accessibility => &["description", "details", "accessibility"],
        Entity::Addresses => &["address_1", "address_2", "city", "state_province", "postal_code", "address_type"],
        Entity::Documents => &["document"],
        Entity::Costs => &["option", "currency", "amount", "amount_description"],
        Entity::Capacities => &["available", "maximum"],
        Entity::Eligibility => &["eligibility"],
        Entity::Attributes => &["link_id", "taxonomy_term_id", "taxonomy_id", "value"],
        Entity::Terms => &["id", "code", "name", "parent_id", "taxonomy"],
    }
}

/// The entity of the objects under a key.
pub(super) fn entity_of_key(key: &str) -> Option<Entity> {
    Some(match key {
        "organizations" | "organization" => Entity::Organizations,
        "services" | "service" => Entity::Services,
        "locations" | "location" => Entity::Locations,
        "service_at_locations" | "service_at_location" => Entity::ServiceAtLocation,
        "schedules" | "regular_schedules" | "regular_schedule" => Entity::Schedules,
        "holiday_schedules" | "holiday_schedule" => Entity::Holidays,
        "languages" => Entity::Languages,
        "phones" => Entity::Phones,
        "accessibility" | "accessibility_for_disabilities" => Entity::Accessibility,
        "addresses" | "physical_addresses" | "physical_address" => Entity::Addresses,
        "required_documents" => Entity::Documents,
        "cost_options" => Entity::Costs,
        "service_capacities" => Entity::Capacities,
        "attributes" => Entity::Attributes,
        "taxonomy_term" => Entity::Terms,
        _ => return None,
    })
}
