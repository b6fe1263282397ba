"""Areas that a reader puts together, checked with GeoPandas: sums of the exported tracts by their share of ground.

usage: own_areas.py TRACTS.geojson AREAS.geojson OWN.json
OWN.json maps the id of each own area, of ids of tracts and areas, to its exported properties.
"""

import json
import math
import sys

import geopandas

SLIVER = 1e-3

tracts_file, areas_file, own_file = sys.argv[1:]
# A cylindrical equal-area projection: shares of ground do not depend on which.
tracts = geopandas.read_file(tracts_file).to_crs("ESRI:54034").set_index("geoid", drop=False)
areas = geopandas.read_file(areas_file).to_crs("ESRI:54034").set_index("id", drop=False)
counts = [name.removesuffix("_moe") for name in tracts.columns if name.endswith("_moe") and not name.endswith("_share_moe")]
counts = [name for name in counts if name in areas.columns and "_within" not in name]
wrong = []
checked = 0
for own, properties in json.load(open(own_file)).items():
    members = own.split("~")
    chosen = [member for member in members if member in tracts.index]
    shapes = [tracts.geometry[member] for member in chosen]
    shapes += [areas.geometry[member] for member in members if member in areas.index]
    outline = geopandas.GeoSeries(shapes).union_all()
    ground = tracts.geometry.intersection(outline).area
    share = ground / tracts.geometry.area
    share[(share < SLIVER) & (ground / outline.area < SLIVER)] = 0.0
    share[share > 1 - SLIVER] = 1.0
    share[tracts.geoid.isin(chosen)] = 1.0
    is_whole = share.isin([0.0, 1.0]).all()
    for count in counts:
        inside = share[share > 0]
        numbers = tracts.loc[inside.index, count].astype(float)
        if numbers.isna().any() or properties.get(count) is None:
            continue
        expected = (numbers * inside).sum()
        # What divides tracts is rounded to tens, up to 100 to fives.
        allowed = 0.06 if is_whole else 6.0
        if abs(expected - properties[count]) > max(allowed, 2e-4 * expected):
            wrong.append(f"{own} {count}: {properties[count]} and not {expected:.2f}")
        margins = tracts.loc[inside.index, f"{count}_moe"].astype(float)
        told = properties.get(f"{count}_moe")
        # A count of zero people adds no margin of its own beyond the largest of the zeros (ACS handbook, chapter 8).
        if is_whole and told is not None and not margins.isna().any() and (numbers > 0).all():
            margin = math.sqrt((margins**2).sum())
            if abs(margin - told) > max(0.1, 2e-4 * margin):
                wrong.append(f"{own} {count}: margin {told} and not {margin:.2f}")
        checked += 1
print(f"{checked} numbers of own areas, {len(wrong)} with another result")
print("\n".join(wrong[:20]))
sys.exit(1 if wrong or checked == 0 else 0)
