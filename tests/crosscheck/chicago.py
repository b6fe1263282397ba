"""Independent expected answers for the Chicago case, as JSON on standard output.

Usage: python chicago.py PATH_TO/chicago_data [--origins origins.csv] > expected.json

What it proves: totals, straight-line distances, people beyond one mile of a clinic, community-area
sums with margins of error, and the effect of closing a clinic or a park, worked out by GeoPandas,
pyproj and shapely from the published source files alone. It never reads a Gapatlas atlas, nor runs
or imports any part of Gapatlas: where the two agree, two separate programs agree.

A tract's origin is shapely's representative_point() of its lon/lat polygon. Another interior point
gives other distances: "sensitivity" repeats the main count from centroids, and "close_calls" lists
the tracts within 250 m of falling the other way. --origins writes the points that were used, so that
the other program can be given the same.
"""
import argparse
import json
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyproj import Geod

MILE_M, CLOSE_CALL_M = 1609.344, 250.0
LON_LAT, EQUAL_AREA, LOCAL_METRES = "EPSG:4326", "EPSG:5070", "EPSG:26971"
WGS84 = Geod(ellps="WGS84")
COMMUNITY_AREAS = (14, 30, 55)
FEEDS = ("cta_2025-02_stops_only.zip", "metra_2017-06_schedule.zip")


def read_tracts(data):
    """Tracts in GEOID order with people joined on; SVI cells that are missing become NaN."""
    tracts = gpd.read_file(data / "tracts/cmap_tract_2020.gpkg").rename(columns={"geoid_tract": "GEOID"})
    language = pyogrio.read_dataframe(data / "demographics/il_lang_2021_t/il_lang_2021_t.dbf", read_geometry=False,
                                      columns=["GEOID", "TOT_POP21", "SP_EN_LW21", "OT_EN_LW21"])
    svi = pd.read_csv(data / "demographics/cook-county-svi-2020.csv", dtype={"FIPS": str},
                      usecols=["FIPS", "E_LIMENG", "M_LIMENG"], na_values=["-999", "-999.0"])
    tracts = tracts.merge(language, on="GEOID", how="left", validate="1:1")
    tracts = tracts.merge(svi, left_on="GEOID", right_on="FIPS", how="left", validate="1:1")
    tracts["limited_english"] = tracts.SP_EN_LW21 + tracts.OT_EN_LW21
    return tracts.sort_values("GEOID", ignore_index=True)


def read_stops(data):
    """All rows of both stops.txt files; cells and headers stripped of padding."""
    frames = []
    for feed in FEEDS:
        with zipfile.ZipFile(data / "transit" / feed) as archive, archive.open("stops.txt") as text:
            stops = pd.read_csv(text, dtype=str, encoding="utf-8-sig", keep_default_na=False)
        stops = stops.rename(columns=str.strip).apply(lambda column: column.str.strip())
        kind = stops["location_type"].replace("", "0") if "location_type" in stops else "0"
        lon, lat = (pd.to_numeric(stops[name], errors="coerce") for name in ("stop_lon", "stop_lat"))
        frames.append(pd.DataFrame({"lon": lon, "lat": lat, "kind": kind, "feed": feed}))
    return pd.concat(frames, ignore_index=True)


def geodesic_matrix(origins, sites):
    """Metres from every origin (rows) to every site (columns), both as arrays of lon, lat."""
    pairs = np.hstack([np.repeat(origins, len(sites), axis=0), np.tile(sites, (len(origins), 1))])
    return WGS84.inv(*pairs.T.copy())[2].reshape(len(origins), len(sites))


def polygon_metres(origin, polygons):
    """Geodesic metres from one origin to each polygon, 0 inside.

    Vertices are laid out by bearing and geodesic distance from the origin (azimuthal equidistant
    plane), so the plane distance to a polygon's nearest point is the geodesic one."""
    def to_plane(vertices):
        azimuth, _, metres = WGS84.inv(*np.tile(origin, (len(vertices), 1)).T.copy(), *vertices.T.copy())
        return np.column_stack([metres * np.sin(np.radians(azimuth)), metres * np.cos(np.radians(azimuth))])
    return shapely.distance(shapely.Point(0, 0), shapely.transform(polygons, to_plane))


def nearest_polygon(origins, polygons):
    """Row number of, and metres to, the nearest polygon of each origin (ties: first in the file)."""
    # Pieces this short keep an edge that is straight in lon/lat straight in every local plane as well.
    edges = shapely.segmentize(polygons.values, 0.001)
    tree = shapely.STRtree(polygons.to_crs(LOCAL_METRES).values)
    found = []
    for origin, flat in zip(origins, gpd.GeoSeries.from_xy(*origins.T, crs=LON_LAT).to_crs(LOCAL_METRES)):
        rough = shapely.distance(flat, tree.geometries[tree.nearest(flat)])
        candidates = np.sort(tree.query(flat, predicate="dwithin", distance=rough * 1.002 + 20))
        metres = polygon_metres(origin, edges[candidates])
        found.append((candidates[metres.argmin()], metres.min()))
    return [np.array(column) for column in zip(*found)]


def sum_with_margin(estimate, margin, weight):
    """Weighted sum and its 90 % margin; of the zero estimates only the largest margin counts."""
    used = (weight > 0) & ~np.isnan(estimate) & ~np.isnan(margin)
    estimate, weight, weighted_margin = estimate[used], weight[used], (weight * margin)[used]
    zero = estimate == 0
    variance = (weighted_margin[~zero] ** 2).sum() + weighted_margin[zero].max(initial=0.0) ** 2
    return float((weight * estimate).sum()), float(variance ** 0.5)


def people(tracts, beyond, share=1.0, digits=None):
    """All people, and those beyond a mile, where tract t counts with the weight share[t]."""
    answer = {}
    for suffix, weight in (("", share * np.ones(len(tracts))), ("_beyond_a_mile", share * beyond)):
        estimate, margin = sum_with_margin(tracts.E_LIMENG.values, tracts.M_LIMENG.values, weight)
        answer[f"limited_english{suffix}"] = round(float((weight * tracts.limited_english).sum()), digits)
        answer[f"limited_english_svi{suffix}"] = round(estimate, digits)
        answer[f"limited_english_svi{suffix}_moe90"] = round(margin, 2)
    return answer


def where_the_lists_end(data, origins, beyond):
    """Of those beyond a mile: who lives outside the community areas, whose lists these are; who inside, and within a mile of
    their border; and who is without a clinic for certain. Cracks of two metres between two outlines are no border."""
    areas = gpd.read_file(data / "areas/cmap_cca.gpkg").to_crs(LON_LAT)
    city = shapely.union_all(areas.geometry.values)
    parts = city.geoms if hasattr(city, "geoms") else [city]

    def is_crack(ring):
        return shapely.Polygon(ring).area < ring.length / 2 * (2.0 / 111_000)
    city = shapely.MultiPolygon([shapely.Polygon(part.exterior, [hole for hole in part.interiors if not is_crack(hole)])
                                 for part in parts])
    outside = ~shapely.intersects(city, shapely.points(origins))
    border = shapely.segmentize(city.boundary, 0.001)
    listed = beyond & ~outside
    near = listed.copy()
    near[listed] = [polygon_metres(origin, np.array([border]))[0] <= MILE_M for origin in origins[listed]]
    return {"list": beyond & outside, "edge": near, "without": listed & ~near}


def area_answers(data, tracts, beyond):
    """People of three community areas; a tract counts with the share of its area inside."""
    areas = gpd.read_file(data / "areas/cmap_cca.gpkg").to_crs(EQUAL_AREA).set_index("cca_num")
    flat, answers = tracts.to_crs(EQUAL_AREA).geometry, {}
    for number in COMMUNITY_AREAS:
        share = (flat.intersection(areas.geometry[number]).area / flat.area).values
        answers[str(number)] = {
            "name": areas.cca_name[number], "share_sum": round(float(share.sum()), 6),
            "tracts_over_one_percent": int((share > 0.01).sum()), **people(tracts, beyond, share, digits=2)}
    return answers


def sample_answers(tracts, origins, clinic_m, park_m, stops, legal):
    """Twenty tracts spread evenly over the sorted GEOIDs."""
    picked = [i * len(tracts) // 20 for i in range(20)]
    offering = legal[legal.services.str.split(";").apply(lambda services: "legal" in services)]
    metres = {"clinic": clinic_m[picked], "park": park_m[picked]}
    for name, sites in ("transit_stop", stops), ("legal_site", legal), ("legal_site_offering_legal", offering):
        metres[name] = geodesic_matrix(origins[picked], sites[["lon", "lat"]].dropna().values).min(axis=1)
    return [{"geoid": tracts.GEOID[i], "lon": round(origins[i, 0], 7), "lat": round(origins[i, 1], 7),
             **{f"nearest_{name}_m": round(float(column[row]), 2) for name, column in metres.items()}}
            for row, i in enumerate(picked)]


def removal(tracts, was_nearest, to_removed, to_others, **what):
    """Tracts that lose their nearest site, and those about as near to the removed one as to another."""
    return {"nearest_changes": tracts.GEOID[was_nearest].tolist(), "count": int(was_nearest.sum()),
            "close_calls": tracts.GEOID[np.abs(to_removed - to_others) < CLOSE_CALL_M].tolist(), **what}


def notes(tracts, clinics, parks, stops, legal):
    """What is odd in the sources, counted afresh on every run."""
    said = [
        f"{tracts.TOT_POP21.isna().sum()} tracts lack a language row, {(tracts.TOT_POP21 == 0).sum()} have nobody "
        f"of 5 or over, {(~tracts.is_valid).sum()} have an invalid shape. {tracts.FIPS.isna().sum()} lack an SVI row (one "
        f"county), {tracts.E_LIMENG.isna().sum()} an SVI estimate; for {(tracts.E_LIMENG == 0).sum()} it is 0.",
        "limited_english_svi counts another group: less than 'well', not less than 'very well'.",
        "Clinics, parks and legal sites cover Chicago and its edge, tracts seven counties: regional numbers "
        "beyond a mile test the arithmetic and do not describe the suburbs.",
        f"{clinics.geometry.duplicated(keep=False).sum()} clinics share their place with another; of equally near "
        f"ones the first in the file is the nearest. {(~parks.is_valid).sum()} of {len(parks)} parks were repaired.",
        f"{legal.lat.isna().sum()} of {len(legal)} legal rows lack coordinates; nearest_legal_site_m counts the others, "
        "nearest_transit_stop_m all rows of stops.txt, stations and entrances too."]
    return said + [f"{feed}: {len(rows)} stops, {rows.lon.isna().sum()} without coordinates, by location_type "
                   f"{rows.kind.value_counts().sort_index().to_dict()}." for feed, rows in stops.groupby("feed")]


def main(data, origins_file):
    tracts, stops = read_tracts(data), read_stops(data)
    legal = pd.read_csv(data / "legal/legal_and_resettlement.csv")
    origins = tracts.to_crs(LON_LAT).representative_point().get_coordinates().values
    if origins_file:
        points = pd.DataFrame({"lon": origins[:, 0], "lat": origins[:, 1], "population": 1})
        points.to_csv(origins_file, index=False, float_format="%.12f")
    centroids = tracts.centroid.to_crs(LON_LAT).get_coordinates().values
    clinics = gpd.read_file(data / "clinics/health_chicago.shp").to_crs(LON_LAT)
    clinic_matrix = geodesic_matrix(origins, clinics.get_coordinates().values)
    nearest_clinic, clinic_m = clinic_matrix.argmin(axis=1), clinic_matrix.min(axis=1)
    beyond = clinic_m > MILE_M
    beyond_from_centroid = geodesic_matrix(centroids, clinics.get_coordinates().values).min(axis=1) > MILE_M
    busiest = int(np.bincount(nearest_clinic).argmax())
    other_clinic_m = np.delete(clinic_matrix, busiest, axis=1).min(axis=1)
    parks = gpd.read_file(data / "parks/cpd_parks.geojson").to_crs(LON_LAT)
    shapes = parks.make_valid()
    nearest_park, park_m = nearest_polygon(origins, shapes)
    hectares = shapes.to_crs(EQUAL_AREA).area.values / 1e4
    largest = int(hectares.argmax())
    largest_m = nearest_polygon(origins, shapes.iloc[[largest]])[1]
    other_park_m = nearest_polygon(origins, shapes.drop(index=largest))[1]
    known = where_the_lists_end(data, origins, beyond)
    close, limited = np.abs(clinic_m - MILE_M) < CLOSE_CALL_M, tracts.limited_english
    return {
        "tract_count": len(tracts), "notes": notes(tracts, clinics, parks, stops, legal),
        "region": {**people(tracts, beyond), "population_5_and_over": int(tracts.TOT_POP21.sum()),
                   "limited_english_spanish": int(tracts.SP_EN_LW21.sum()), "tracts_beyond_a_mile": int(beyond.sum())},
        "known": {why: int(limited[tracts_of].sum()) for why, tracts_of in known.items()},
        "sample_tracts": sample_answers(tracts, origins, clinic_m, park_m, stops, legal),
        "community_areas": area_answers(data, tracts, beyond),
        "removal": {
            "clinic": removal(tracts, nearest_clinic == busiest, clinic_matrix[:, busiest], other_clinic_m,
                              id=int(clinics.ID[busiest]), name=clinics.Facility[busiest],
                              limited_english_beyond_a_mile_after=int(limited[other_clinic_m > MILE_M].sum())),
            "park": removal(tracts, nearest_park == largest, largest_m, other_park_m, id=parks.objectid_1[largest],
                            name=parks.label[largest], hectares=round(hectares[largest], 2))},
        "sensitivity": {
            "limited_english_beyond_a_mile_from_centroids": int(limited[beyond_from_centroid].sum()),
            "tracts_that_change_side_from_centroids": int((beyond != beyond_from_centroid).sum()),
            "limited_english_in_close_calls": int(limited[close].sum()), "close_calls": tracts.GEOID[close].tolist()}}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--origins", type=Path)
    asked = arguments.parse_args()
    print(json.dumps(main(asked.data, asked.origins), indent=1, sort_keys=True))
