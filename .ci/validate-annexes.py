"""Holds the annexes against the frictionless framework: the descriptor against the Data Package profile, every file against
its digest, size and Table Schema, keys unique, foreign keys met. What frictionless does not see is checked besides: line
ends, the byte order mark, and that every file of the folder is described.

Usage: validate-annexes.py FOLDER     (the folder that holds datapackage.json)
"""

import pathlib
import sys

from frictionless import FrictionlessException, Package, validate


def check_bytes(path):
    """Yields what breaks RFC 4180 as the data files promise it."""
    content = path.read_bytes()
    if content.startswith(b"\xef\xbb\xbf"):
        yield f"{path.name}: begins with a byte order mark"
    if not content.endswith(b"\r\n"):
        yield f"{path.name}: the last line does not end in CR LF"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{path.name}: not UTF-8: {error}"


def check_keys(package):
    """Yields tables without a key: frictionless asks for none."""
    for resource in package.resources:
        fields = {field.name: field for field in resource.schema.fields}
        if not resource.schema.primary_key:
            yield f"{resource.path}: no primary key"
        for name in resource.schema.primary_key:
            if not fields[name].constraints.get("required"):
                yield f"{resource.path}: the key column {name} may be empty"


def check_package(descriptor):
    report = validate(descriptor)
    for error in report.errors:
        yield f"datapackage.json: {error.message}"
    for task in report.tasks:
        for error in task.errors:
            yield f"{task.place}: {error.message}"


def main(folder):
    descriptor = folder / "datapackage.json"
    try:
        package = Package(str(descriptor))
    except FrictionlessException as error:
        print(f"datapackage.json: {error}", file=sys.stderr)
        return 1
    described = {resource.path for resource in package.resources}
    present = {path.name for path in folder.glob("*.csv")}
    faults = [f"{name}: not described in datapackage.json" for name in sorted(present - described)]
    for name in sorted(present):
        faults += check_bytes(folder / name)
    faults += check_keys(package)
    faults += check_package(str(descriptor))
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(described)} tables, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
