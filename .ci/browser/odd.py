"""Writes a workspace at the edges of what there can be: many outcomes, very long titles, a language without translations
that runs from right to left, missing numbers, zero targets, negative amounts.

    odd.py FOLDER TEMPLATES OUTCOMES
"""

import pathlib
import shutil
import sys

LONG = "Institutional arrangements for the coordination of comprehensive employment, social protection and enterprise policies, " \
       "including their monitoring, evaluation, financing and review by constituents at national, subregional and interregional " \
       "levels in countries of all incomes, in crisis and in recovery"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def main(folder, templates, outcomes):
    root = pathlib.Path(folder)
    shutil.copytree(templates, root / "Templates")
    write(root / "plenary.yml", """title: {en: Odd workspace}
organization:
  name: {en: Office of everything}
  short-name: {en: OE}
base-url: https://odd.example/sub/folder
languages:
  - {tag: en, name: English}
  - {tag: ar, name: العربية, direction: rtl}
  - {tag: fr, name: Français}
regions:
  - {id: north, name: {en: North}}
  - {id: south, name: {en: South}}
units:
  - {id: schools, one: {en: school}, other: {en: schools}}
""")
    content = root / "Content/programme/2026-27"
    write(content / "programme.md", """---
type: programme
id: 2026-27
title: Programme and budget for 2026–27
period: 2026/2027
currency: USD
---

Text.
""")
    for number in range(1, outcomes + 1):
        title = LONG if number == 1 else f"Outcome number {number}"
        amount = "-4.5" if number == 2 else "0" if number == 3 else str(number)
        write(content / f"outcomes/{number}/outcome.md", f"""---
type: outcome
code: {number}
kind: policy
title: "{title}"
status: to-be-developed
resources:
  - {{period: 2026/2027, source: regular-budget, amount: {amount}, unit: million, currency: USD, stage: proposed}}
---

What is done about it.
""")
        target = ["{period: 2026/2027, total: 0, north: 0, south: 0}", "{period: 2026/2027, total: 24, north: 7, south: 17}"][number % 2]
        write(content / f"outcomes/{number}/{number}.1.md", f"""---
type: output
code: {number}.1
title: "{title}"
verification:
  - reports
indicators:
  - code: {number}.1.1
    name: "{title}"
    kind: count
    unit: schools
    baseline:
      - {"{status: to-be-determined}" if number % 3 else "{period: 2025, value: 10}"}
    target:
      - {target}
---

Text.
""")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
