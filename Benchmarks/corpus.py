#!/usr/bin/env python3
"""Writes a synthetic workspace: `corpus.py COUNT FOLDER [hugo]`.

The same COUNT gives the same bytes on every machine. An object is an outcome or an output with three nested indicators:
about 2.6 KB of front matter and 5.5 KB of Markdown in English and Chinese, with a table, footnotes and links. A hundred
objects (20 outcomes with 4 outputs each) make a programme. Registers and templates are those of this repository.
With `hugo` the same objects become a Hugo site, with a file for each indicator, because Hugo makes pages of files only.
"""

import csv
import io
import json
import random
import re
import shutil
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
OUTCOMES_PER_PROGRAMME = 20
OUTPUTS_PER_OUTCOME = 4
PER_PROGRAMME = OUTCOMES_PER_PROGRAMME * (1 + OUTPUTS_PER_OUTCOME)
REGIONS = ["africa", "americas", "arab-states", "asia-pacific", "europe-central-asia"]
SDG_TARGETS = ["1.1", "1.3", "4.3", "4.4", "5.1", "5.4", "8.2", "8.3", "8.5", "8.6", "8.7", "8.8", "10.2", "10.4", "16.6"]
SDG_INDICATORS = ["1.1.1", "1.3.1", "5.5.2", "8.2.1", "8.3.1", "8.5.1", "8.5.2", "8.6.1", "8.7.1", "8.8.1", "8.b.1", "10.4.1"]
INSTRUMENTS = ["C29", "C81", "C87", "C98", "C122", "R204"]

ENGLISH = """employment policies institutions social dialogue labour markets skills sectors enterprises workers transitions
young people women informal economies protection standards inspection migration safety health wages productivity capacity
statistics knowledge recovery resilience cooperation governance training services rural digital green care regional national
constituents ministries employers unions partners strategies programmes reforms surveys assessments guidance reviews""".split()
VERBS = "supports strengthens reviews measures extends tests describes compares renews prepares shares follows".split()
CHINESE = """就业 政策 机构 社会对话 劳动力市场 技能 行业 企业 工人 转型 青年 妇女 非正规经济 保护 标准 监察 移徙 安全 卫生 工资
生产率 能力 统计 知识 复苏 复原力 合作 治理 培训 服务 农村 数字经济 绿色经济 护理 区域 国家 三方成员 部委 雇主 工会""".split()
CHINESE_VERBS = "支持 加强 审查 衡量 扩大 检验 说明 比较 更新 编写 分享 跟踪".split()


class Writer:
    """Writes the texts of one workspace; every word comes from one seeded stream."""

    def __init__(self, count: int):
        self.random = random.Random(count)
        # By SDG target: the outcomes and the SDG indicators of the programme that is being written.
        self.links: dict[str, tuple[set[str], set[str]]] = {}
        # The indicators of the object that was written last, by code.
        self.indicators: dict[str, list[str]] = {}

    def words(self, count: int) -> str:
        return " ".join(self.random.choice(ENGLISH) for _ in range(count))

    def sentence(self) -> str:
        text = f"{self.words(3)} {self.random.choice(VERBS)} {self.words(4)} and {self.words(3)}"
        return text[0].upper() + text[1:] + "."

    def chinese(self) -> str:
        def noun() -> str:
            return self.random.choice(CHINESE)

        return f"{noun()}和{noun()}{self.random.choice(CHINESE_VERBS)}{noun()}、{noun()}以及{noun()}的{noun()}。"

    def sdg_indicator(self, code: str) -> str:
        """An SDG indicator, noted for the programme's links. `code` is `3.1.2` or, for an outcome, `part-3-1`."""
        chosen = self.random.choice(SDG_INDICATORS)
        outcomes, indicators = self.links.setdefault(chosen.rpartition(".")[0], (set(), set()))
        outcomes.add(code.split("-")[1] if code.startswith("part-") else code.split(".")[0])
        indicators.add(chosen)
        return chosen

    def indicator(self, code: str, position: int) -> list[str]:
        split = [self.random.randrange(1, 9) for _ in REGIONS]
        regions = ", ".join(f"{region}: {value}" for region, value in zip(REGIONS, split))
        first = self.random.randrange(5, 40)
        lines = [
            f"  - code: {code}",
            f"    name: Member States in which {self.words(9)} reach {self.words(4)} ({code})",
            "    kind: count",
            "    unit: member-states",
        ]
        if position == 0:
            lines.append(f"    sdg: {{indicator: {self.sdg_indicator(code)}, relation: related}}")
        return lines + [
            f"    verification: [Reports on {self.words(6)}, Records of {self.words(5)}]",
            "    baseline:",
            f"      - {{period: 2019, value: {first}}}",
            f"      - {{period: 2021, value: {first + 3}, estimate: true}}",
            "    target:",
            f"      - {{period: 2022/2023, total: {sum(split)}, {regions}}}",
            "    notes:",
            "      - on: baseline",
            f"        text: {self.sentence()} {self.sentence()}",
        ]

    def front_matter(self, kind: str, code: str, own: list[str]) -> str:
        title = self.words(8)
        lines = [f"type: {kind}", f"code: {code}", *own, f"title: Progress in {title} ({code})", "indicators:"]
        self.indicators = {}
        for position in range(3):
            own_code = f"{code}.{position + 1}" if kind == "output" else f"part-{code}-{position + 1}"
            self.indicators[own_code] = self.indicator(own_code, position)
            lines += self.indicators[own_code]
        return "---\n" + "\n".join(lines) + "\n---\n"

    def body(self, code: str, outcomes: int) -> str:
        slug = code.replace(".", "-").lower()
        parts = []
        for section in range(3):
            parts.append(f"## The {self.words(3)} {{#part-{slug}-{section}}}")
            parts.append(" ".join(self.sentence() for _ in range(4)) + f" **{self.words(2)}** and *{self.words(2)}*.[^{section + 1}]")
            parts.append("".join(self.chinese() for _ in range(9)))
        goals = self.random.sample(SDG_TARGETS, 2)
        outcome = self.random.randrange(outcomes) + 1
        parts.append(
            f"The work follows <sdg:{goals[0]}> and <sdg:{goals[1]}>, [outcome {outcome}](outcome:{outcome}) and the "
            f"[instrument](instrument:{self.random.choice(INSTRUMENTS)}); see [the site](https://example.org/{slug}?a=1&b=2):")
        parts.append("\n".join(f"- {self.sentence()}\n- {self.chinese()}" for _ in range(4)))
        rows = ["| Region | 数目 | Share |", "| --- | ---: | :---: |"]
        rows += [f"| {self.words(2)} | {self.random.randrange(900)} | `{self.random.randrange(100)}` |" for _ in range(6)]
        parts.append("\n".join(rows))
        parts.append("> " + self.sentence() + " <&> " + self.chinese())
        parts += [f"[^{note + 1}]: {self.sentence()} {self.chinese()}" for note in range(3)]
        return "\n\n" + "\n\n".join(parts) + "\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def configuration() -> str:
    """The configuration of this repository in one language."""
    text = (REPOSITORY / "plenary.yml").read_text(encoding="utf-8")
    text = text.replace("  - {tag: zh, name: 中文}\n", "").replace("\n  zh: 国际劳工组织计划和预算", "")
    text = re.sub(r", zh: [^{}]*}", "}", text)
    # Chinese stands in these English texts on purpose, to be read, marked and escaped.
    # Neither Hugo nor the limit program makes an index for search, so it is no part of the work that is compared.
    return text + "search: false\nseverities:\n  - {rule: untranslated, severity: off, reason: two languages in one text}\n"


def sdg_links(writer: Writer) -> str:
    """The links to the 2030 Agenda that the indicators written since the last call imply."""
    lines = ["---", "type: sdg-links", "title: Links to the Sustainable Development Goals", "links:"]
    for target, (outcomes, indicators) in sorted(writer.links.items()):
        listed = ", ".join(sorted(outcomes, key=int)), ", ".join(sorted(indicators))
        lines.append(f'  - {{target: "{target}", outcomes: [{listed[0]}], relation: direct, indicators: [{listed[1]}]}}')
    writer.links = {}
    return "\n".join(lines) + "\n---\n"


def register(path: Path) -> str:
    """A register of this repository in one language."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    kept = [position for position, name in enumerate(rows[0]) if not name.endswith("_zh")]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([row[position] for position in kept] for row in rows)
    return text.getvalue()


def write_object(writer: Writer, path: Path, kind: str, code: str, own: list[str], outcomes: int, indicators: Path | None) -> None:
    text = writer.front_matter(kind, code, own) + writer.body(code, outcomes)
    if indicators is None:
        write(path, text)
        return
    targets = sorted(set(re.findall(r"sdg: {indicator: ([^,}]+)\.[^.,}]+,", text)))
    terms = f"sdg-targets: {json.dumps(targets)}\nregions: {json.dumps(REGIONS)}\n"
    write(path, text.replace("---\n", "---\n" + terms.partition("\n")[0] + "\n", 1))
    for name, lines in writer.indicators.items():
        text = "\n".join(line[4:] for line in lines)
        listed = "\n".join(lines)
        write(indicators / f"{name}.md", f"---\ntype: indicator\ntitle: Indicator {name}\n{terms}{text}\nindicators:\n{listed}\n---\n")


def programme(writer: Writer, root: Path, name: str, outcomes: int, objects: int, is_hugo: bool) -> None:
    """A programme with this many objects in its folder."""
    start = "_index.md" if is_hugo else "programme.md"
    write(root / start, (
        f"---\ntype: programme\nid: {name}\ntitle: Programme {name}\nperiod: 2022/2023\ncurrency: USD\n"
        "scales: {baseline: cumulative, target: per-period}\n"
        "editions:\n  - {id: draft, kind: draft, date: 2021-02-01, as-of: 2021-02-01, document: GB.341/PFA/1}\n---\n"))
    indicators = root / "indicators" if is_hugo else None
    left = objects
    for outcome in range(1, outcomes + 1):
        folder = root / "outcomes" / str(outcome)
        write_object(writer, folder / "outcome.md", "outcome", str(outcome), [] if is_hugo else ["kind: policy"], outcomes, indicators)
        left -= 1
        for output in range(1, min(OUTPUTS_PER_OUTCOME, left) + 1):
            code = f"{outcome}.{output}"
            write_object(writer, folder / f"{code}.md", "output", code, [], outcomes, indicators)
        left -= min(OUTPUTS_PER_OUTCOME, left)
    links = sdg_links(writer)
    if not is_hugo:
        write(root / "sdg-links.md", links)


def main() -> None:
    count, folder, is_hugo = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] == ["hugo"]
    writer = Writer(count)
    shutil.rmtree(folder, ignore_errors=True)
    if is_hugo:
        shutil.copytree(REPOSITORY / "Benchmarks" / "hugo", folder)
    else:
        shutil.copytree(REPOSITORY / "Templates", folder / "Templates")
        for table in sorted((REPOSITORY / "Content" / "registers").glob("*.csv")):
            write(folder / "Content" / "registers" / table.name, register(table))
        write(folder / "plenary.yml", configuration())
    content = folder / ("content" if is_hugo else "Content") / "programme"
    for number, first in enumerate(range(0, count, PER_PROGRAMME)):
        objects = min(PER_PROGRAMME, count - first)
        outcomes = -(-objects // (1 + OUTPUTS_PER_OUTCOME))
        programme(writer, content / f"p{number + 1}", f"p{number + 1}", outcomes, objects, is_hugo)


if __name__ == "__main__":
    main()
