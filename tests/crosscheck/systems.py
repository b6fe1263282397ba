"""The coordinate reference systems of data/systems.csv, from PROJ's data base; and what a service says in them.

    python systems.py > data/systems.csv
    python systems.py http://127.0.0.1:8080 [portable]      compares a service's list and coordinates with pyproj's
"""

import csv
import json
import sys
import urllib.parse
import urllib.request
import warnings

from pyproj import CRS, Transformer
from pyproj.database import query_crs_info
from pyproj.enums import PJType
from pyproj.transformer import TransformerGroup

# A null transformation from NAD 83 claims this; who moves by more needs a grid, which the program has not.
ACCURACY = 4
# Wider ones are for maps of the world.
WIDEST = 60
# More is said in another system at /collections than anyone reads.
ALWAYS = ["OGC:CRS84", "EPSG:4326", "EPSG:3857", "EPSG:4269"]

warnings.filterwarnings("ignore")
accuracies = {}


def accuracy(datum):
    """Meters by which a datum's coordinates may be wrong in WGS 84, without grids."""
    if datum not in accuracies:
        known = TransformerGroup(f"EPSG:{datum}", "EPSG:4326", allow_ballpark=False).transformers
        accuracies[datum] = 0 if datum == 4326 else known[0].accuracy if known else -1
    return accuracies[datum]


def systems():
    for one in query_crs_info(auth_name="EPSG", pj_types=[PJType.PROJECTED_CRS]):
        crs = CRS.from_epsg(int(one.code))
        area = crs.area_of_use
        axes = "".join(axis.direction[0] for axis in crs.axis_info)
        is_plain = [axis.direction for axis in crs.axis_info] in (["east", "north"], ["north", "east"])
        # Nobody has drawn in the satellites' first systems for forty years.
        is_old = one.name.startswith("WGS 72")
        if is_plain and not is_old and ((area.east - area.west) % 360 or 360) <= WIDEST and 0 <= accuracy(crs.geodetic_crs.to_epsg()) <= ACCURACY:
            yield int(one.code), axes, *(round(side, 2) for side in area.bounds), one.name


def write():
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["epsg", "axes", "west", "south", "east", "north", "name"])
    table.writerows(sorted(systems()))


def places(geometry):
    """All coordinates of a geometry in order."""
    if isinstance(geometry[0], (int, float)):
        return [geometry]
    return [place for part in geometry for place in places(part)]


def compare(base, is_portable):
    def ask(path, **parameters):
        query = urllib.parse.urlencode(parameters)
        with urllib.request.urlopen(f"{base}{path}?{query}") as answer:
            return json.load(answer)

    collection = ask("/collections/tracts", f="json")
    west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
    lon, lat = (west + east) / 2, (south + north) / 2
    inside = lambda row: row[2] <= lon <= row[4] and row[3] <= lat <= row[5]
    short = lambda uri: "OGC:CRS84" if uri.endswith("CRS84") else "EPSG:" + uri.rsplit("/", 1)[1]
    told, expected = [short(uri) for uri in collection["crs"]], [f"EPSG:{row[0]}" for row in systems() if inside(row)]
    # The machine's PROJ may be older than pyproj's, and then lacks a few systems.
    lacks = set(ALWAYS + expected) - set(told)
    assert set(told) <= set(ALWAYS + expected) and len(told) == len(set(told)), set(told) - set(ALWAYS + expected)
    assert not lacks or (not is_portable and len(lacks) <= 5), lacks
    plain = ask("/collections/tracts/items", limit=20)["features"]
    farthest = 0
    for uri, name in zip(collection["crs"], told):
        # By the authority's axes, and with the whole of the answer, so that nothing is only right in the middle.
        move = Transformer.from_crs("OGC:CRS84", name)
        unit = 111_000 if CRS(name).is_geographic else CRS(name).axis_info[0].unit_conversion_factor
        for own, other in zip(plain, ask("/collections/tracts/items", limit=20, crs=uri)["features"]):
            for (x, y), there in zip(places(own["geometry"]["coordinates"]), places(other["geometry"]["coordinates"])):
                farthest = max(farthest, *(abs(a - b) * unit for a, b in zip(move.transform(x, y), there)))
        # A box around the first tract, in the system's own axes, finds what it finds in degrees.
        first = places(ask("/collections/tracts/items", limit=1, crs=uri)["features"][0]["geometry"]["coordinates"])
        box = [min(place[axis] for place in first) for axis in (0, 1)] + [max(place[axis] for place in first) for axis in (0, 1)]
        found = ask("/collections/tracts/items", limit=1000, properties="geoid", bbox=",".join(map(str, box)), **{"bbox-crs": uri})
        assert plain[0]["id"] in [feature["id"] for feature in found["features"]], (name, box)
        assert found["numberMatched"] < collection.get("itemCount", 1e9) and found["numberMatched"] < 60, (name, found["numberMatched"])
    assert farthest < 0.012, f"{farthest} m"
    print(f"{len(told)} systems are those of pyproj; coordinates differ by {farthest * 1000:.1f} mm at most")


if __name__ == "__main__":
    compare(sys.argv[1].rstrip("/"), sys.argv[2:] == ["portable"]) if len(sys.argv) > 1 else write()
