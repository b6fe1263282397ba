"""Holds a page of HSDS services against the specification's own JSON Schema.

    hsds_schema.py SCHEMA_FOLDER FILE

Prints how many services it looked at and the first problems; exits with 1 where there are any.
"""

import json
import pathlib
import sys

import jsonschema

schemas, file = map(pathlib.Path, sys.argv[1:])
page = json.loads(file.read_text(encoding="utf-8"))
schema = json.loads((schemas / "service.json").read_text(encoding="utf-8"))
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
problems = [
    f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    for service in page["contents"]
    for error in validator.iter_errors(service)
]


def unknown(value, schema, path=""):
    """Names that the specification does not have: it forbids terms of one's own where it has one."""
    if schema.get("type") == "array":
        for item in value:
            yield from unknown(item, schema.get("items", {}), path)
    elif "properties" in schema and isinstance(value, dict):
        for key, inner in value.items():
            if key in schema["properties"]:
                yield from unknown(inner, schema["properties"][key], f"{path}/{key}")
            else:
                yield f"{path}/{key}: no name of the specification"


for service in page["contents"]:
    problems.extend(unknown(service, schema))
print(f"{len(page['contents'])} services")
print("\n".join(problems[:20]))
sys.exit(1 if problems else 0)
