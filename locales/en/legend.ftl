# The classes of maps. $from, $to: the bounds of a class.

legend-up-to = up to { $to }
legend-between = { $from }–{ $to }
legend-more-than = more than { $from }
legend-costs = { $from } to { $to }
legend-share-up-to = up to { $to } %
legend-share-between = { $from }–{ $to } %
legend-share-more-than = more than { $from } %
legend-none = none
legend-all = all
legend-most = { $from } % and more

# The share of a tract compared with that of the region, or of its part that is known. $share: that share in per cent.
legend-far-below =
    { $of ->
        [part] more than 25 points below the part of the region that is known
       *[region] more than 25 points below the region
    }
legend-below = 10 to 25 points below
legend-as =
    { $of ->
        [part] as the part of the region that is known, { $share } %
       *[region] as the region, { $share } %
    }
legend-above = 10 to 25 points above
legend-far-above = more than 25 points above

# The share of a tract's people who are within reach.
legend-lack-0 = more than two thirds
legend-lack-1 = one to two thirds
legend-lack-2 = up to a third

# What maps show.
measure-without-people = People without access
measure-without-households = Households without access
measure-within = Share of them within reach
measure-within-at-most = Share of them who may be within reach
measure-distance = Distance to the nearest
measure-time = Time to the nearest
measure-compared = Compared with the whole region
measure-compared-known = Compared with the part of the region that is known
# Of an indicator, such as households without a car.
measure-indicator-share = Share
measure-indicator-count = Number
measure-bivariate = Need and access at once

# Tracts in no class, in layers of QGIS.
legend-not-known = not known
legend-low = low reliability
# A group of classes. $standard: a standard, after "people without".
legend-without = Without { $standard }

# The style of a layer in a GeoPackage.
style-description = The classes and colours of the map
# What a style of maps is for.
style-light = screens by day; the first choice under other maps
style-dark = dark rooms and dark pages: more people are lighter, as light stands out there
style-high-contrast = people who see little, projectors and sunlight: black lines within white ones, and steep classes
style-print = paper, in colour or copied in grey: white ground, little ink, classes apart in grey as well
