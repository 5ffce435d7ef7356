"""Holds the exports against independent readers: `model.json` against its JSON Schema, `iati.xml` against the IATI 2.03
activity schema, StratML against the order of elements of ISO 17469-1, the CSVW descriptions with the csvw package, the linked
data with rdflib, and every cell of the workbook against the CSV files.

Usage: validate-exports.py OUTPUT     (the published folder)
"""

import csv
import datetime
import importlib.util
import json
import pathlib
import sys

import jsonschema
import openpyxl
import rdflib
from csvw import CSVW
from lxml import etree

STRATML = "{urn:ISO:std:iso:17469:tech:xsd:stratml_core}"

# What may stand in each element of StratML Part 1 that we write, in this order; `!` is required.
STRATML_CHILDREN = {
    "StrategicPlan": ["Name!", "Description", "OtherInformation", "StrategicPlanCore!", "AdministrativeInformation"],
    "StrategicPlanCore": ["Organization", "Vision", "Mission", "Value", "Goal!"],
    "Organization": ["Name", "Acronym", "Identifier", "Description", "Stakeholder"],
    "Vision": ["Description", "Identifier"],
    "Goal": ["Name!", "Description!", "Identifier", "SequenceIndicator", "Stakeholder", "OtherInformation", "Objective"],
    "Objective": ["Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder", "OtherInformation"],
    "Stakeholder": ["Name!", "Description"],
    "AdministrativeInformation": ["StartDate", "EndDate", "PublicationDate", "Source", "Submitter"],
}


def check_model(folder):
    schema = json.loads((folder / "model.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(model):
        yield f"model.json: {error.json_path}: {error.message[:200]}"


def check_iati(folder):
    package = importlib.util.find_spec("iati")
    if package is None:
        sys.exit("the package pyIATI, which has the schema, is not installed: run .ci/install-python")
    place = pathlib.Path(package.submodule_search_locations[0]) / "resources/standard/2-03/schemas/iati-activities-schema.xsd"
    schema = etree.XMLSchema(etree.parse(place))
    schema.validate(etree.parse(folder / "iati.xml"))
    for error in schema.error_log:
        yield f"iati.xml:{error.line}: {error.message}"


def check_stratml(path):
    root = etree.parse(path).getroot()
    if root.tag != STRATML + "StrategicPlan":
        yield f"{path.name}: begins with {root.tag}"
    identifiers = [element.text for element in root.iter(STRATML + "Identifier")]
    for name in {name for name in identifiers if identifiers.count(name) > 1}:
        yield f"{path.name}: the identifier {name} stands twice"
    for element in root.iter():
        name = element.tag.removeprefix(STRATML)
        children = [child.tag.removeprefix(STRATML) for child in element]
        expected = STRATML_CHILDREN.get(name, [])
        order = [child.removesuffix("!") for child in expected]
        if any(child not in order for child in children):
            yield f"{path.name}:{element.sourceline}: {name} has {children}"
        elif children != sorted(children, key=order.index):
            yield f"{path.name}:{element.sourceline}: {name} has its elements in another order: {children}"
        for child in expected:
            if child.endswith("!") and child[:-1] not in children:
                yield f"{path.name}:{element.sourceline}: {name} has no {child[:-1]}"


def check_csvw(path):
    description = CSVW(str(path), validate=True)
    if not description.is_valid:
        yield f"{path.name}: not valid"
    for warning in description.warnings:
        yield f"{path.name}: {warning.message}"


def check_graph(folder):
    """Every SDG IRI of the registers is in the graph, with the figures of the targets of the annexes."""
    graph = rdflib.Graph()
    graph.parse(folder / "graph.jsonld", format="json-ld")
    subjects = {str(subject) for subject in graph.subjects()}
    for name in ["sdg_goals", "sdg_targets", "sdg_indicators"]:
        for row in rows(folder, name):
            if row["iri"] not in subjects:
                yield f"graph.jsonld: nothing is said of {row['iri']}"
    value = rdflib.URIRef("https://schema.org/value")
    figures = {}
    for measure, target in graph.subject_objects(next(p for p in graph.predicates() if str(p).endswith("#hasTarget"))):
        key = tuple(str(measure).split("/indicators/")[1].split("/#measure-")) if "/indicators/" in str(measure) else None
        figures.setdefault(key, []).extend(str(text) for text in graph.objects(target, value))
    expected = {}
    for row in rows(folder, "targets"):
        if row["value"]:
            expected.setdefault((row["indicator"].split("/")[1], row["measure"]), []).append(row["value"])
    for key, texts in expected.items():
        if sorted(map(float, texts)) != sorted(map(float, figures.get(key, []))):
            yield f"graph.jsonld: {key} has {figures.get(key)}, the annexes have {texts}"


def rows(folder, name):
    with open(folder.parent / "annexes" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(value):
    """A cell of the workbook as the CSV file writes it; numbers are compared as numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value


def check_workbook(folder):
    workbook = openpyxl.load_workbook(folder / "annexes.xlsx")
    package = json.loads((folder.parent / "annexes" / "datapackage.json").read_text(encoding="utf-8"))
    names = [resource["name"] for resource in package["resources"]]
    if workbook.sheetnames != names:
        yield f"annexes.xlsx: the sheets are {workbook.sheetnames}"
        return
    cells = 0
    for resource in package["resources"]:
        name = resource["name"]
        numbers = {f["name"] for f in resource["schema"]["fields"] if f["type"] in ("number", "integer")}
        sheet = workbook[name]
        if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
            yield f"annexes.xlsx: {name} has no frozen header or no filter"
        with open(folder.parent / "annexes" / f"{name}.csv", encoding="utf-8", newline="") as file:
            expected = list(csv.reader(file))
        header = expected[0]
        found = [list(row) for row in sheet.iter_rows(min_row=1, max_row=len(expected), max_col=len(header))]
        if sheet.max_row != len(expected) or sheet.max_column != len(header):
            yield f"annexes.xlsx: {name} has {sheet.max_row} rows and {sheet.max_column} columns"
        for line, (texts, row) in enumerate(zip(expected, found), start=1):
            for column, (text, cell) in enumerate(zip(texts, row)):
                cells += 1
                if cell.data_type == "f":
                    yield f"annexes.xlsx: {name}!{cell.coordinate} is a formula"
                value = plain(cell.value)
                if line > 1 and header[column] in numbers and text:
                    same = not isinstance(value, str) and float(text) == float(value)
                else:
                    # The CSV has a `'` before what a spreadsheet would take for a formula; a text cell needs none.
                    same = value in (text, text.removeprefix("'"))
                if not same:
                    yield f"annexes.xlsx: {name}!{cell.coordinate} is {value!r}, the CSV has {text!r}"
    print(f"{len(names)} sheets with {cells} cells agree with the CSV files" if cells else "no cells")


def main(output):
    folder = output / "data"
    faults = list(check_model(folder)) + list(check_iati(folder)) + list(check_graph(folder)) + list(check_workbook(folder))
    plans = sorted(folder.glob("stratml*.xml"))
    descriptions = sorted(folder.glob("*csv-metadata.json"))
    for path in plans:
        faults += check_stratml(path)
    for path in descriptions:
        faults += check_csvw(path)
    for fault in faults[:50]:
        print(fault, file=sys.stderr)
    print(f"model, IATI, linked data, {len(plans)} plans, {len(descriptions)} descriptions: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
