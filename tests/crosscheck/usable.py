"""Who finds a clinic within a mile that speaks their language, computed anew from the source files of Chicago.

Usage: python usable.py PATH_TO/chicago_data --origins origins.csv [--withheld tracts.txt] > expected.json

Reads the files and no atlas: GeoPandas for tracts and areas, the standard library for the list of clinics. With --origins alone it
writes the points that stand for the tracts, for the study to use. With --withheld, a list of the tracts whose Spanish speakers are not
shown, it prints for three community areas the people who speak English less than very well, those without any clinic within a mile
of their tract's point, those more (at least) whose language none of these speaks, and those more of whose language none is open on a
weekday at six in the evening. A clinic that does not say its languages may speak any, and one that does not say its hours may be open.
Hours are read by a grammar of this script's own; what it does not take whole is not known. A tract is divided
among areas by its ground; what lies in one by less than a thousandth is a border that two files draw differently.
"""

import argparse
import csv
import json
import re
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


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
TIME = r"(noon|midnight|\d{1,2}(?::\d\d)? ?[ap]m)"
# The first of two times may leave out its half of the day: "1:00-4:30 pm".
FROM = r"(noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]m)?)"
# Days, and a time to a time or that it is closed: "mon,tue-thu 9:00 am-5 pm".
PART = re.compile(rf"({DAY}(?:[-,]{DAY})*):? ?(?:{FROM}-{TIME}(?:,{FROM}-{TIME})?|(closed))")
# What stands behind the hours in brackets and says when it is closed adds nothing.
CLOSED = re.compile(rf" \((?:closed {DAY}(?:[-,]{DAY})*|{DAY}(?:[-,]{DAY})* closed)\)$")


def minutes(text: str) -> int:
    if text in ("noon", "midnight"):
        return 720 if text == "noon" else 1440
    hour, minute, half = re.fullmatch(r"(\d+)(?::(\d\d))? ?([ap]m)", text).groups()
    return (int(hour) % 12 + 12 * (half == "pm")) * 60 + int(minute or 0)


def days_of(text: str) -> list[int]:
    days: list[int] = []
    for part in text.split(","):
        first, *last = (DAYS.index(day[:3]) for day in part.split("-"))
        end = last[0] if last else first
        days.extend(day % 7 for day in range(first, end + 1 + 7 * (end < first)))
    return days


def open_at(text: str, minute: int) -> set[int] | None:
    """The days, from Monday as 0, on which a place is open at a minute of the day; None where its hours are not certain."""
    plain = text.lower().replace("\u202f", " ").replace("\xa0", " ")
    plain = re.sub(r" ?[–—-] ?", "-", plain)
    plain = re.sub(r" ?(?:[,/&]| and ) ?", ",", plain)
    plain = CLOSED.sub("", plain)
    found: set[int] = set()
    for part in filter(None, (part.strip() for part in plain.split(";"))):
        known = PART.fullmatch(part)
        if known is None:
            return None
        days, *times, _closed = known.groups()
        for start, end in zip(times[::2], times[1::2]):
            if start is not None and minutes(start if start[-1] in "mnt" else start + end[-2:]) <= minute < minutes(end):
                found.update(days_of(days))
    return found if plain.strip() else None


def may_be_open(text: str) -> bool:
    days = open_at(text, 18 * 60)
    return days is None or any(day < 5 for day in days)


def clinics_of(data: Path) -> list[tuple[float, float, set[str], bool]]:
    with (data / "clinics/clinics_with_languages.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["lat"]]
    return [
        (
            float(row["lon"]),
            float(row["lat"]),
            set(filter(None, row["languages"].split(";"))),
            may_be_open(row["hours"]),
        )
        for row in rows
    ]


def answer(data: Path, withheld: set[str]) -> dict[str, dict[str, float]]:
    points, clinics = points_of(data), clinics_of(data)
    people = geopandas.read_file(data / "demographics/il_lang_2021_t/il_lang_2021_t.dbf").set_index("GEOID")
    areas = geopandas.read_file(data / "areas/cmap_cca.gpkg").to_crs(5070)
    grounds = geopandas.read_file(data / "tracts/cmap_tract_2020.gpkg").set_index("geoid_tract").to_crs(5070).geometry
    geod = Geod(ellps="WGS84")
    answers = {}
    for number in AREAS:
        outline = areas[areas["cca_num"].astype(int) == number].geometry.iloc[0]
        total = reach = language = opened = 0.0
        for geoid, (lon, lat) in points.items():
            share = grounds[geoid].intersection(outline).area / grounds[geoid].area
            if share < 0.001:
                continue
            near = [(own, late) for x, y, own, late in clinics if geod.inv(lon, lat, x, y)[2] <= MILE]
            spanish, others = (float(people.loc[geoid][name]) for name in ("SP_EN_LW21", "OT_EN_LW21"))
            spanish, others = share * spanish, share * others
            may_speak = [
                [open_ for own, open_ in near if not own or own & {"spanish"}],
                [open_ for own, open_ in near if not own or own - {"spanish"}],
            ]
            speaks = [bool(clinics_of_group) for clinics_of_group in may_speak]
            late = [any(clinics_of_group) for clinics_of_group in may_speak]
            total += spanish + others
            if not near:
                reach += spanish + others
            elif geoid in withheld:
                # One number with all others: at least nobody of them, where any language is spoken.
                language += 0.0 if any(speaks) else spanish + others
                opened += spanish + others if any(speaks) and not any(late) else 0.0
            else:
                language += (0.0 if speaks[0] else spanish) + (0.0 if speaks[1] else others)
                opened += (spanish if speaks[0] and not late[0] else 0.0) + (others if speaks[1] and not late[1] else 0.0)
        answers[f"community-area-{number}"] = {"people": total, "reach": reach, "language": language, "open": opened}
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
