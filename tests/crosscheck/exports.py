"""Reads every export of a folder with the programs that departments use, and holds them against the CSV file.

    exports.py FOLDER LAYER

In FOLDER are LAYER.csv, .geojson, .geojsonl, .gpkg, .fgb (or not), .parquet, .xlsx and .shp.zip. Readers: GeoPandas with GDAL (pyogrio)
and with Arrow, DuckDB, openpyxl. Prints a line for each; exits with 1 at the first difference.
"""

import csv
import io
import json
import pathlib
import sys
import warnings
import zipfile

import duckdb
import geopandas
import openpyxl
import pandas

# Areas in square degrees are good enough to compare.
warnings.filterwarnings("ignore", message="Geometry is in a geographic CRS")
folder, layer = pathlib.Path(sys.argv[1]), sys.argv[2]
key = "geoid" if layer == "tracts" else "id"
csvw = json.loads((folder / f"{layer}.csv-metadata.json").read_text())
kinds = {column["name"]: column["datatype"] for column in csvw["tableSchema"]["columns"]}
assert csvw["url"] == f"{layer}.csv" and csvw["tableSchema"]["primaryKey"] == key
expected = pandas.read_csv(
    folder / f"{layer}.csv",
    dtype={name: {"string": "string", "number": "float64"}[kind] for name, kind in kinds.items()},
    keep_default_na=False,
    na_values=[""],
).set_index(key)
assert list(kinds)[1:] == list(expected.columns), "CSVW names other columns"


def compare(name, found, columns=None):
    columns = columns or {column: column for column in expected.columns if column not in ("lon", "lat")}
    found = found.set_index(found[key].astype("string")).loc[expected.index]
    for column, own in columns.items():
        want, have = expected[column], found[own]
        if kinds[column] == "number":
            have = have.astype("float64")
            same = (want.isna() == have.isna()).all() and (want.fillna(0) == have.fillna(0)).all()
        else:
            have = have.astype("string").replace("", pandas.NA)
            same = (want.isna() == have.isna()).all() and (want.fillna("") == have.fillna("")).all()
        assert same, f"{name}: {column} differs"
    print(f"{name}: {len(found)} rows, {len(columns)} columns")


outlines = geopandas.read_file(folder / f"{layer}.gpkg", layer=layer)
for ending in ["geojson", "geojsonl", "gpkg", "fgb"]:
    if not (folder / f"{layer}.{ending}").exists():
        continue
    # In GeoJSON GDAL takes text that looks like a time for one.
    more = {"layer": layer} if ending == "gpkg" else {"DATE_AS_STRING": "YES"} if ending == "geojson" else {}
    if ending == "geojsonl":
        lines = (folder / f"{layer}.geojsonl").read_text().splitlines()
        found = geopandas.GeoDataFrame.from_features([json.loads(line) for line in lines], crs=4326)
    else:
        found = geopandas.read_file(folder / f"{layer}.{ending}", **more)
    compare(ending, found)
    assert found.crs.to_epsg() == 4326, found.crs
    own, other = (frame.set_index(key).geometry.loc[expected.index] for frame in (found, outlines))
    assert (own.isna() == other.isna()).all(), f"{ending}: other rows have a place"
    far = (own.bounds - other.bounds).abs().max().max()
    wide = ((own.area - other.area).abs() / other.area.where(other.area > 0)).max()
    assert far < 2e-7 and not wide > 1e-5, f"{ending}: outlines are {far} degrees and {wide} of the area off"

found = geopandas.read_parquet(folder / f"{layer}.parquet")
assert found.crs is not None and found.crs.to_epsg() in (4326, None), found.crs
compare("parquet by GeoPandas", found)
compare("parquet by DuckDB", duckdb.sql(f"select * exclude (geometry) from '{folder / layer}.parquet'").df())

sheet = openpyxl.load_workbook(folder / f"{layer}.xlsx")
assert sheet.sheetnames == [layer, "columns", "method"], sheet.sheetnames
rows = list(sheet[layer].values)
compare("xlsx", pandas.DataFrame(rows[1:], columns=rows[0]))
assert [row[0] for row in list(sheet["columns"].values)[1:]] == [name for name in kinds if name not in ("lon", "lat")]
assert sheet["method"].max_row > 2

shape = f"/vsizip/{folder / layer}.shp.zip/{layer}.shp"
with zipfile.ZipFile(folder / f"{layer}.shp.zip") as archive:
    listed = list(csv.DictReader(io.TextIOWrapper(archive.open(f"{layer}-fields.csv"), "utf-8")))
short = {row["column"]: row["field"] for row in listed if not row["field"].startswith("(")}
found = geopandas.read_file(shape)
assert found.crs.to_epsg() == 4326, found.crs
found = found.rename(columns={short[key]: key})
compare("shapefile", found, {column: own for column, own in short.items() if column != key})
