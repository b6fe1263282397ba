"""Runs two programs over the same studies and tables, and compares everything that they write, byte for byte.

    same_answers.py OLD NEW FOLDER [STUDY…]

OLD and NEW are programs, FOLDER a new folder for what they write, and each STUDY a study file. The sample region with 150 and with
4,000 tracts is always among the studies. Every study is checked and built, and of its atlas every layer is exported in every format;
reports, comparisons, calls, tiles and directories are written; then come all measures of access on made-up tables, and all calculations
with estimates. Prints each file that differs, with the first line where it does; exits with 1 where there is one.
"""

import csv
import math
import pathlib
import random
import subprocess
import sys

LAYERS = ["tracts", "gaps", "areas", "sites"]
FORMATS = ["geojson", "geojsonl", "gpkg", "fgb", "parquet", "csv", "xlsx", "shp.zip"]
TABLES = ["--demand", "demand.csv:id:people", "--supply", "supply.csv:id:amount", "--costs", "costs.csv:from:to:minutes"]
DECAYS = ["none", "step:10=1,20=0.68,30=0.22", "linear:40", "exponential:0.08", "power:0.7", "gaussian:15", "logistic:30,8"]
MEASURES = [
    ["nearest", "--k", "1,3"],
    ["nearest", "--opportunities", "10,100"],
    ["cumulative", "--cutoff", "15,30,45"],
    ["interval", "--from", "15", "--to", "30"],
    *[["gravity", "--decay", decay] for decay in DECAYS[1:]],
    ["fca", "--cutoff", "20", "--demand-costs", "ways.csv:from:to:minutes"],
    *[["2sfca", "--cutoff", "30", "--decay", decay] for decay in DECAYS],
    ["3sfca", "--cutoff", "30", "--decay", "gaussian:15"],
    ["bfca", "--cutoff", "30", "--decay", "gaussian:15"],
    ["spatial-availability", "--cutoff", "30", "--decay", "gaussian:15"],
    ["balancing-cost"],
    ["raam", "--tau", "30"],
]
ESTIMATES = [
    ["sum", "135,173±3,860", "43,104±2,642", "24,842±1,957", "0±25", "0±31"],
    ["difference", "139301±4047", "135173±3860"],
    ["share", "203119±5070", "630498±831"],
    ["ratio", "226840±5556", "203119±5070"],
    ["product", "74506512±228238", "0.824±0.001"],
    ["change", "135173±3860", "139301±4047", "--periods", "2006-2010,2011-2015"],
    ["test", "139301±4047", "135173±3860"],
    ["combine", "0.4*tract-1=1200±150", "0.6*tract-1=1200±150", "1*tract-2=800±90"],
    ["cv", "203119±5070"],
    ["level", "203119±5070", "--to", "0.95"],
    ["exceeds", "1050±180", "--threshold", "1000"],
    ["median", "0-10000:186±40", "10000-25000:310±60", "25000-50000:402±55", "50000-:190±44"],
]


COMMANDS = {
    **dict.fromkeys("demo init sample check build calls directory themes export report compare tiles serve".split(), []),
    "measure": sorted({measure[0] for measure in MEASURES} | {"inequality"}),
    "estimate": [estimate[0] for estimate in ESTIMATES] + ["replicates"],
}


def run(program, folder, name, *arguments):
    """Runs a command in `folder`, and keeps what it prints and its code as `name`, without the name of the program's file."""
    print(".", end="", flush=True)
    done = subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True)
    text = done.stdout + b"\n" + done.stderr + f"\nexit code {done.returncode}\n".encode()
    (folder / f"{name}.out").write_bytes(text.replace(program.name.encode(), b"gapatlas"))


def study(program, folder, path):
    """Everything that can be written of one study."""
    folder.mkdir(parents=True)
    run(program, folder, "check", "check", path, "--all", "--json")
    run(program, folder, "build", "build", path, "-o", "atlas")
    for layer in LAYERS:
        for ending in FORMATS:
            run(program, folder, f"export-{layer}-{ending}", "export", "atlas", "--layer", layer, "-o", f"{layer}.{ending}")
    with (folder / "areas.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    columns, kinds = list(rows[0]), {row["kind"]: row["id"] for row in reversed(rows)}
    for area in kinds.values():
        for ending in ["html", "json", "csv"]:
            run(program, folder, f"report-{area}-{ending}", "report", "atlas", "--area", area, "-o", f"{area}.{ending}")
    for column in [name for name in columns if name.endswith(("_without", "_share", "_without_share"))][:12]:
        for name in sorted(kinds.keys() - {"region"}):
            run(program, folder, f"compare-{name}-{column}", "compare", "atlas", "--column", column, "--kind", name, "--format", "csv")
            run(program, folder, f"compare-{name}-{column}-json", "compare", "atlas", "--column", column, "--kind", name, "--json")
        run(program, folder, f"compare-tracts-{column}", "compare", "atlas", "--column", column, "--layer", "tracts", "--format", "text")
    for ending in ["json", "csv", "html"]:
        run(program, folder, f"calls-{ending}", "calls", path, "--all", "-o", f"calls.{ending}")
    for ending in ["json", "csv", "html"]:
        run(program, folder, f"directory-{ending}", "directory", path, "--as-of", "2026-11-29", "-o", f"directory.{ending}")
    run(program, folder, "tiles", "tiles", "atlas", "-o", "tiles.mbtiles")


def tables(folder):
    """Places in a square of an hour's travel: 400 with people, 50 that supply something."""
    draw = random.Random(19)
    places = [(f"a{number}", draw.uniform(0, 60), draw.uniform(0, 60)) for number in range(400)]
    sites = [(f"s{number}", draw.uniform(0, 60), draw.uniform(0, 60)) for number in range(50)]
    lines = [f"{name},{draw.randrange(0, 4000)}" for name, _, _ in places]
    (folder / "demand.csv").write_text("\n".join(["id,people", *lines]) + "\n")
    (folder / "supply.csv").write_text("\n".join(["id,amount", *(f"{name},{draw.randrange(1, 40)}" for name, _, _ in sites)]) + "\n")
    for file, ends in [("costs.csv", sites), ("ways.csv", places)]:
        pairs = [(a, s, math.hypot(x - u, y - v)) for a, x, y in places for s, u, v in ends]
        lines = [f"{a},{s},{minutes:.2f}" for a, s, minutes in pairs if minutes <= 60]
        (folder / file).write_text("\n".join(["from,to,minutes", *lines]) + "\n")


def helps(program, folder):
    """The help of every command, and the registry of themes."""
    run(program, folder, "help", "--help")
    for command, operations in COMMANDS.items():
        run(program, folder, f"help-{command}", command, "--help")
        for operation in operations:
            run(program, folder, f"help-{command}-{operation}", command, operation, "--help")
    run(program, folder, "themes", "themes")


def everything(program, folder, studies):
    folder.mkdir(parents=True)
    helps(program, folder)
    for tracts in [150, 4000]:
        run(program, folder, f"sample-{tracts}", "sample", f"sample-{tracts}", "--tracts", tracts)
        study(program, folder / f"answers-{tracts}", f"../sample-{tracts}/gapatlas.toml")
    for number, path in enumerate(studies):
        study(program, folder / f"answers-{number}-{path.stem}", path)
    own = folder / "tables"
    own.mkdir()
    tables(own)
    for number, arguments in enumerate(MEASURES):
        run(program, own, f"measure-{number}", "measure", *arguments, *TABLES)
    for arguments in ESTIMATES:
        run(program, own, f"estimate-{arguments[0]}", "estimate", *arguments)
        run(program, own, f"estimate-{arguments[0]}-json", "estimate", *arguments, "--json")
    print()


def first_difference(old, new):
    """The number of the first line that differs, and both."""
    one, other = old.read_bytes().split(b"\n"), new.read_bytes().split(b"\n")
    for number, (a, b) in enumerate(zip(one, other), 1):
        if a != b:
            at = next((place for place, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return f"line {number}, byte {at}: {a[max(0, at - 40) : at + 60]!r} is now {b[max(0, at - 40) : at + 60]!r}"
    return f"{len(one)} lines are now {len(other)}"


def main():
    programs, folder = [pathlib.Path(program).resolve() for program in sys.argv[1:3]], pathlib.Path(sys.argv[3]).resolve()
    studies = [pathlib.Path(path).resolve() for path in sys.argv[4:]]
    for program, name in zip(programs, ["old", "new"]):
        if not (folder / name).exists():
            everything(program, folder / name, studies)
    names = {path.relative_to(folder / side) for side in ["old", "new"] for path in (folder / side).rglob("*") if path.is_file()}
    different = 0
    for name in sorted(names):
        old, new = folder / "old" / name, folder / "new" / name
        if not (old.exists() and new.exists()):
            different += 1
            print(f"{name}: only the {'old' if old.exists() else 'new'} program wrote it")
        elif old.read_bytes() != new.read_bytes():
            different += 1
            print(f"{name}: {first_difference(old, new)}")
    print(f"{len(names)} files, {different} different")
    sys.exit(1 if different else 0)


main()
