"""Who finds a clinic within a mile that speaks their language, computed anew from the source files of Chicago.

Usage: python usable.py PATH_TO/chicago_data --origins origins.csv [--withheld tracts.txt] > expected.json

Reads the files and no atlas: GeoPandas for tracts and areas, the standard library for the list of clinics. With --origins alone it
writes the points that stand for the tracts, for the study to use. With --withheld, a list of the tracts whose Spanish speakers are not
shown, it prints for three community areas the people who speak English less than very well, those without any clinic within a mile
of their tract's point, and those more (at least) whose language none of these speaks. A tract is divided
among areas by its ground; what lies in one by less than a thousandth is a border that two files draw differently.
"""

import argparse
import csv
import json
import sys
from pathlib import Path

import geopandas
from pyproj import Geod

MILE = 1609.344
# Rogers Park, Albany Park, South Lawndale.
AREAS = (1, 14, 30)


def points_of(data: Path) -> dict[str, tuple[float, float]]:
    tracts = geopandas.read_file(data / "tracts/cmap_tract_2020.gpkg").set_index("geoid_tract").to_crs(4326)
    return {geoid: (point.x, point.y) for geoid, point in tracts.representative_point().items()}


def clinics_of(data: Path) -> list[tuple[float, float, set[str]]]:
    with (data / "clinics/clinics_with_languages.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["lat"]]
    return [(float(row["lon"]), float(row["lat"]), set(filter(None, row["languages"].split(";")))) for row in rows]


def answer(data: Path, withheld: set[str]) -> dict[str, dict[str, float]]:
    points, clinics = points_of(data), clinics_of(data)
    people = geopandas.read_file(data / "demographics/il_lang_2021_t/il_lang_2021_t.dbf").set_index("GEOID")
    areas = geopandas.read_file(data / "areas/cmap_cca.gpkg").to_crs(5070)
    grounds = geopandas.read_file(data / "tracts/cmap_tract_2020.gpkg").set_index("geoid_tract").to_crs(5070).geometry
    geod = Geod(ellps="WGS84")
    answers = {}
    for number in AREAS:
        outline = areas[areas["cca_num"].astype(int) == number].geometry.iloc[0]
        total = reach = language = 0.0
        for geoid, (lon, lat) in points.items():
            share = grounds[geoid].intersection(outline).area / grounds[geoid].area
            if share < 0.001:
                continue
            near = [own for x, y, own in clinics if geod.inv(lon, lat, x, y)[2] <= MILE]
            spanish, others = (float(people.loc[geoid][name]) for name in ("SP_EN_LW21", "OT_EN_LW21"))
            spanish, others = share * spanish, share * others
            speaks = [any("spanish" in own for own in near), any(own - {"spanish"} for own in near)]
            total += spanish + others
            if not near:
                reach += spanish + others
            elif geoid in withheld:
                # One number with all others: at least nobody of them, where any language is spoken.
                language += 0.0 if any(speaks) else spanish + others
            else:
                language += (0.0 if speaks[0] else spanish) + (0.0 if speaks[1] else others)
        answers[f"community-area-{number}"] = {"people": total, "reach": reach, "language": language}
    return answers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--origins", type=Path, required=True)
    parser.add_argument("--withheld", type=Path)
    asked = parser.parse_args()
    if asked.withheld is None:
        rows = [f"{lon:.9f},{lat:.9f},1" for lon, lat in points_of(asked.data).values()]
        asked.origins.write_text("\n".join(["lon,lat,population", *rows]) + "\n")
    else:
        json.dump(answer(asked.data, set(asked.withheld.read_text().split())), sys.stdout)


if __name__ == "__main__":
    main()
