"""Holds the front matter of every source file against the JSON Schema that the tool gives for its type.

usage: validate-front-matter.py CONTENT TOOL
"""

import json
import pathlib
import subprocess
import sys

import jsonschema
from ruamel.yaml import YAML


def front_matter(path):
    """The fields of a content file as YAML 1.2 reads them, which is what editors do."""
    text = path.read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text.split("\n---", 1)[0].removeprefix("---"))


def plain(value):
    """JSON values: dates as the text that stands in the file."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def main(content, tool):
    schemas = {}
    count = failures = 0
    for path in sorted(pathlib.Path(content).rglob("*.md")):
        fields = plain(front_matter(path))
        if "type" not in fields:
            continue  # a translation
        kind = fields["type"]
        if kind not in schemas:
            schemas[kind] = json.loads(subprocess.run([tool, "schema", kind], check=True, capture_output=True).stdout)
            jsonschema.Draft202012Validator.check_schema(schemas[kind])
        count += 1
        for error in jsonschema.Draft202012Validator(schemas[kind]).iter_errors(fields):
            failures += 1
            print(f"{path}: {error.json_path}: {error.message}", file=sys.stderr)
    if not count:
        sys.exit("no content was found")
    print(f"{count} files agree with the schemas of {len(schemas)} types")
    sys.exit(1 if failures else 0)


main(*sys.argv[1:])
