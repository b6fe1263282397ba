# What the layers of the vector tiles have, and as attributes what their fields are. Fields that are columns of a table are
# described by columns.ftl.

# All tiles together.
tiles = Who lacks access to what, where, and how sure we are. Built with Gapatlas.

tile-layer-tracts = Census tracts: people, need, and who is without access.
tile-layer-areas = Planning areas, and the whole region: people, need, and who is without access.
tile-layer-sites = The places that people need to reach.
tile-layer-labels = A point for the name of each planning area, where there is most room for it.
    .id = The id of the planning area.
    .kind = The kind of planning area.
    .name = What people call it.
tile-layer-tract_labels = A point for the name of each tract, where there is most room for it.
    .geoid = The id of the tract, for tracts of the US Census its GEOID.
    .name = What people call it.
tile-layer-site_labels = A point for the symbol of each site that has an extent, once, where the site itself lies in many tiles.
    .id = The id of the site.
    .name = What people call it.
    .theme = What people find there.
tile-layer-water = Water, for orientation.
    .name = What it is called.
tile-layer-green = Parks, woods and meadows, for orientation.
    .name = What it is called.
tile-layer-streets = Streets, for orientation.
    .class = How large it is: motorway, primary, secondary, minor; or path, a way for people on foot and bicycles.
    .name = What it is called.
tile-layer-transit = The lines of the study's timetables, for orientation: all of them, also those that do not run on the day of the study.
    .class = What runs: rail, tram, ferry, cable, bus.
    .name = Its number or name.
tile-layer-stops = Stations, and stops without a station, of the study's timetables.
    .class = The first of rail, tram, ferry, cable and bus that calls.
    .name = What people call it.
tile-layer-places = Names of cities, towns and quarters, for orientation.
    .class = How large it is: city, town, suburb, neighbourhood.
    .name = What it is called.
tile-layer-completeness = The border of the area where the lists of a theme are complete: beyond it, sites may exist that are not listed.
    .theme = The theme of the lists.
