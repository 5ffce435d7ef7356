"""Tests of the published site in a real browser: what readers do, and what tools of accessibility say.

    check.py OUTPUT [--axe FILE] [--only NAME]

OUTPUT is a published site. Every check is a function named `check_...`; it fails by raising. The site is opened from the
folder (`file://`) and from a server on the loopback address, which sends the Content-Security-Policy as a header too.
"""

import argparse
import functools
import html.parser
import http.server
import json
import pathlib
import re
import sys
import threading
import time
import traceback
import urllib.parse

from chromium import Browser

CSP = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
       "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")

# A page of each kind.
KINDS = [
    "", "programme/2022-23/", "programme/2022-23/impact/", "programme/2022-23/outcomes/1/", "programme/2022-23/outputs/1.1/",
    "programme/2022-23/indicators/", "programme/2022-23/indicators/1.1.1/", "programme/2022-23/budget/",
    "programme/2022-23/budget/strategic-budget/", "programme/2022-23/risks/", "programme/2022-23/risks/1/",
    "programme/2022-23/figures/programme-summary/", "sdg/", "sdg/8/", "sdg/8/8.5/", "regions/", "regions/africa/", "strategies/",
    "strategies/human-resources-2018-21/", "papers/", "papers/GB.347-PFA-4/", "reference/", "abbreviations/", "documents/",
    "indicators/", "search/", "contents/",
]

TERMS = ["两年期", "非正规经济", "非歧视", "问责制", "国别计划", "产出", "劳动世界", "社会对话", "成果目标", "指标", "体面劳动", "三方成员",
         "可持续发展目标", "预算", "制", "informal economy", "social dialogue", "decent work", "COVID-19", "GB.341/PFA/1", "790,640,000"]


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", CSP)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_):
        pass


class Texts(html.parser.HTMLParser):
    """The text of `<main>`, with a line feed for every border of a block."""

    INLINE = {"a", "abbr", "b", "em", "strong", "span", "small", "sup", "sub", "code", "q", "i", "bdi", "mark", "del", "main", "cite"}

    def __init__(self):
        super().__init__()
        self.text, self.depth, self.skip = [], 0, 0

    def handle_starttag(self, tag, attributes):
        if tag == "main" and dict(attributes).get("data-kind"):
            self.depth = 1
        elif tag in ("svg", "script"):
            self.skip += 1
        elif tag not in self.INLINE:
            self.text.append("\n")

    def handle_endtag(self, tag):
        if tag == "main":
            self.depth = 0
        elif tag in ("svg", "script"):
            self.skip -= 1
        elif tag not in self.INLINE:
            self.text.append("\n")

    def handle_data(self, data):
        if self.depth and not self.skip:
            self.text.append(re.sub(r"\s+", " ", data))


class Site:
    def __init__(self, root, browser, axe):
        self.root, self.browser, self.axe = root.resolve(), browser, axe
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(self.root)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.server = f"http://127.0.0.1:{server.server_port}/"
        self.folder = self.root.as_uri() + "/"

    def address(self, path, base=None):
        return (base or self.folder) + path + ("index.html" if path.endswith("/") or not path else "")

    @functools.cache
    def texts(self, language):
        """The text of every page of a language that search knows, by path."""
        pages = {}
        for file in sorted((self.root / language).rglob("index.html")):
            parser = Texts()
            parser.feed(file.read_text())
            text = "".join(parser.text)
            if text.strip():
                pages[file.relative_to(self.root).as_posix()] = text
        return pages


def equal(found, expected, what):
    if found != expected:
        raise AssertionError(f"{what}: {found!r}, not {expected!r}")


def holds(condition, what):
    if not condition:
        raise AssertionError(what)


def quiet(page, what):
    holds(not page.problems, f"{what}: {page.problems[:3]}")


def kinds(site, language):
    return [f"{language}/{kind}" for kind in KINDS if (site.root / language / kind / "index.html").exists()]


# ---- Every kind of page

def check_pages_are_quiet_and_fit(site):
    """No error, no violation of the policy, nothing wider than a small phone; from a server and from a folder."""
    for base in (site.server, site.folder):
        page = site.browser.page(320, 640)
        for path in ["", *kinds(site, "en"), *kinds(site, "zh")]:
            page.open(site.address(path, base))
            quiet(page, path)
            width = page.evaluate("document.documentElement.scrollWidth")
            holds(width <= 320, f"{path} is {width} px wide on a phone of 320 px")
        page.close()


def check_axe(site):
    """Nothing that axe-core finds against WCAG 2.2 AA and its best practices."""
    source = site.axe.read_text()
    looks = [("en", 1280, "light"), ("zh", 1280, "dark"), ("en", 320, "dark"), ("zh", 320, "light")]
    found = []
    for language, width, scheme in looks:
        page = site.browser.page(width, 900, features={"prefers-color-scheme": scheme})
        for path in kinds(site, language):
            page.open(site.address(path))
            page.evaluate(source + ";0")
            results = page.evaluate(
                "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
                "'best-practice']}).then(r => r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), "
                "v.nodes[0].failureSummary.slice(0, 240)]))", timeout=120)
            found += [(path, width, scheme, *result) for result in results]
        page.close()
    holds(not found, f"{len(found)} findings:\n" + "\n".join(map(str, found[:12])))


def check_other_ways_of_seeing(site):
    """Forced colours, more contrast, less motion, print: nothing breaks, text can be told from its ground."""
    source = site.axe.read_text()
    for features in ({"forced-colors": "active"}, {"prefers-contrast": "more"}, {"prefers-reduced-motion": "reduce"}):
        page = site.browser.page(1280, 900, features=features)
        for path in ("en/", "en/programme/2022-23/indicators/1.1.1/", "zh/sdg/"):
            page.open(site.address(path))
            quiet(page, path)
            if "forced-colors" not in features:
                page.evaluate(source + ";0")
                equal(page.evaluate("axe.run({runOnly: ['color-contrast']}).then(r => r.violations.map(v => v.nodes[0].html))"), [], path)
        page.close()
    page = site.browser.page(1280, 900)
    page.open(site.address("en/programme/2022-23/outcomes/1/"))
    page.media({}, "print")
    equal(page.evaluate("getComputedStyle(document.querySelector('.menu')).display"), "none", "the menu in print")
    page.close()


def check_choice_of_colours(site):
    """The choice lasts, is readable in each, and is there only with scripts."""
    page = site.browser.page(1280, 900)
    page.open(site.address("en/", site.server))
    source = site.axe.read_text()
    for theme in ("dark", "contrast", "light"):
        page.evaluate(f"theme.value = '{theme}'; theme.dispatchEvent(new Event('change', {{bubbles: true}})); 0")
        page.open(site.address("zh/sdg/", site.server))
        equal(page.evaluate("document.documentElement.dataset.theme"), theme, "the choice on the next page")
        page.evaluate(source + ";0")
        equal(page.evaluate("axe.run({runOnly: ['color-contrast']}).then(r => r.violations.map(v => v.nodes[0].html))"), [], theme)
        quiet(page, theme)
    page.evaluate("localStorage.clear()")
    page.close()


# ---- Search

def search(page, query, **options):
    return page.evaluate(f"siteSearch({json.dumps(query)}, {json.dumps(options)}).then(list => Array.from(list))", timeout=60)


def paths(site, finds, base):
    return {urllib.parse.unquote(find["url"].removeprefix(base)).split("#")[0] for find in finds}


def check_search_finds_what_the_text_has(site):
    """Recall and precision of 1 for terms, and for pieces of the text picked by a rule."""
    for language, count in (("zh", 160), ("en", 40)):
        texts = site.texts(language)
        terms = [term for term in TERMS if any(term.lower() in text.lower() for text in texts.values())]
        if language == "zh":
            runs = sorted({run for text in texts.values() for run in re.findall(r"[\u4e00-\u9fff]{2,}", text)})
            for number in range(count):
                run = runs[number * len(runs) // count]
                terms.append(run[number % max(1, len(run) - 3):][:2 + number % 4])
        page = site.browser.page()
        page.open(site.address(f"{language}/"))
        for term in terms:
            if len(term) < 2 and language == "en":
                continue
            finds = page.evaluate(f"siteSearch({json.dumps(json.dumps(term) if ' ' in term else term)}, {{limit: 0}}).then(l => l.map(f => ({{url: f.url}})))", timeout=60)
            found = paths(site, finds, site.folder)
            if language == "zh" and re.fullmatch(r"[\u4e00-\u9fff]+", term):
                expected = {path for path, text in texts.items() if term in text}
                equal(sorted(found), sorted(expected), term)
            else:
                pattern = re.compile(r"(?<![0-9A-Za-z])" + re.escape(term), re.I)
                expected = {path for path, text in texts.items() if pattern.search(text)}
                missing = expected - found
                holds(not missing, f"{term} is on {sorted(missing)[:3]} and is not found there")
        quiet(page, language)
        page.close()


def check_search_cuts_words_as_the_index_does(site):
    """The examples of Tests/SiteSearchTests/WordScanTests.swift."""
    source = pathlib.Path(__file__).parents[2] / "Tests/SiteSearchTests/WordScanTests.swift"
    cases = re.findall(r'^        \("((?:[^"\\]|\\.)*)", "([^"]*)"\),$', source.read_text(), re.M)
    holds(len(cases) > 15, f"only {len(cases)} examples were read")
    page = site.browser.page()
    page.open(site.address("en/"))
    for text, expected in cases:
        text = re.sub(r"\\u\{(\w+)\}", lambda match: chr(int(match[1], 16)), text)
        equal(page.evaluate(f"siteSearch.terms({json.dumps(text)}).map(t => t.term + '@' + t.position).join(' ')"), expected, text)
    page.close()


def check_search_jumps(site):
    """Paragraphs, symbols, codes: what is asked for comes first."""
    page = site.browser.page()
    page.open(site.address("en/"))
    cases = [
        ("GB.341/PFA/1 para 46", "papers/GB.341-PFA-1/index.html#p46"), ("para 46 GB.341/PFA/1", None),
        ("GB.341/PFA/1", "papers/GB.341-PFA-1/index.html"), ("341/PFA/1", "papers/GB.341-PFA-1/index.html"),
        ("1.1.1", "programme/2022-23/indicators/1.1.1/index.html"), ("8.5", "sdg/8/8.5/index.html"), ("8.b", "sdg/8/8.b/index.html"),
    ]
    for query, expected in cases:
        finds = search(page, query, limit=2)
        holds(finds, f"{query}: nothing")
        if expected:
            holds(finds[0]["url"].endswith("en/" + expected), f"{query}: {finds[0]['url']} comes first")
            holds(finds[0]["title"] and finds[0]["type"], f"{query}: {finds[0]}")
    for query in ("46", "para 46", "paragraph 46", "¶46"):
        urls = [find["url"] for find in search(page, query, limit=1)[:5]]
        holds(any(url.endswith("GB.341-PFA-1/index.html#p46") for url in urls), f"{query}: {urls}")
    page.open(site.address("zh/"))
    for query in ("第46段", "46段", "46"):
        urls = [find["url"] for find in search(page, query, limit=1)[:5]]
        holds(any(url.endswith("zh/papers/GB.341-PFA-1/index.html#p46") for url in urls), f"{query}: {urls}")
    page.close()


def check_search_takes_anything(site):
    """Empty, hostile and odd queries have a defined result."""
    page = site.browser.page()
    page.open(site.address("en/search/"))
    for query in ("", " ", "a", "的", "x" * 500, "<script>alert(1)</script>", '"', '""', "“", "😀", "de 劳工 work", "the of and", "السلام", "\u202e",
                  "\\", "(", "[a-z]*", "__proto__", "constructor", "%", "=1+1", "a" * 40 + "é"):
        found = search(page, query, limit=1)
        holds(isinstance(found, list), query)
        page.evaluate(f"query.value = {json.dumps(query)}; query.form.requestSubmit(); 0")
    time.sleep(0.5)
    equal(page.evaluate("document.querySelectorAll('main script, main img').length"), 0, "elements that content brought")
    equal(search(page, "", limit=1), [], "an empty query")
    equal(search(page, "qqxxyyzz"), [], "a word that is nowhere")
    quiet(page, "odd queries")
    page.close()


def check_first_query_is_small(site):
    """What one query loads, in bytes, script and index included."""
    for language, query in (("en", "informal economy"), ("zh", "非正规经济"), ("zh", "两年期"), ("en", "indicator")):
        page = site.browser.page()
        page.open(site.address(f"{language}/search/", site.server))
        page.evaluate(f"query.value = {json.dumps(query)}; query.form.requestSubmit(); 0")
        page.until("document.querySelectorAll('#search-list li').length > 0")
        page.until("document.querySelector('#search-results').getAttribute('aria-busy') === null")
        size = sum(size for url, size in page.requests.values() if "/search" in urllib.parse.urlsplit(url).path and url.endswith(".js") or "/search/" in url and ".js?" in url)
        holds(0 < size < 100_000, f"{query}: {size} bytes")
        print(f"      {query}: {size} bytes")
        page.close()


def check_search_page(site):
    """Typing, facets, address, keys."""
    page = site.browser.page()
    page.open(site.address("en/", site.folder))
    page.press("/")
    equal(page.evaluate("document.activeElement.id"), "find", "what / leads to")
    page.type("social dialogue")
    page.press("Enter")
    page.until("location.pathname.endsWith('en/search/index.html') && document.querySelectorAll('#search-list li').length >= 5")
    holds("q=social" in page.evaluate("location.search"), "the query in the address")
    total = page.evaluate("Number(document.querySelector('#search-status').textContent.match(/\\d+/)[0])")
    holds(page.evaluate("document.querySelectorAll('#search-list mark').length") > 0, "nothing is marked")
    page.evaluate("const s = document.querySelector('#facet-type'); s.value = 'Output'; s.dispatchEvent(new Event('change', {bubbles: true})); 0")
    page.until("[...document.querySelectorAll('.where')].every(e => e.textContent.startsWith('Output '))")
    fewer = page.evaluate("Number(document.querySelector('#search-status').textContent.match(/\\d+/)[0])")
    holds(0 < fewer < total, f"{fewer} of {total} after choosing")
    holds("type=Output" in page.evaluate("location.search"), "the choice in the address")
    page.evaluate("query.focus()")
    page.press("ArrowDown")
    equal(page.evaluate("document.activeElement.closest('#search-list li:first-child') !== null"), True, "the first find after ArrowDown")
    address = page.evaluate("document.activeElement.href")
    page.press("Enter")
    page.until(f"location.href === {json.dumps(address)}")
    quiet(page, "search page")
    page.close()


# ---- Moving about

def check_keyboard_path(site):
    """The skip link is first, every stop is seen, and nothing holds the keyboard."""
    page = site.browser.page()
    page.open(site.address("en/programme/2022-23/outcomes/1/"))
    page.press("Tab")
    equal(page.evaluate("document.activeElement.className"), "skip", "the first stop")
    page.press("Enter")
    equal(page.evaluate("location.hash"), "#main", "where the skip link leads")
    page.open(site.address("en/indicators/"))
    seen = []
    for _ in range(30):
        page.press("Tab")
        seen.append(page.evaluate(
            "(() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);"
            " return [e.tagName, r.width > 0 && r.height > 0, s.outlineStyle !== 'none' || e.tagName === 'SELECT' || e.tagName === 'INPUT']; })()"))
    bad = [entry for entry in seen if not (entry[1] and entry[2])]
    holds(not bad, f"stops without size or outline: {bad[:3]}")
    holds(len({json.dumps(entry) for entry in seen}) > 2, "the keyboard is held")
    page.close()


def check_language_switch(site):
    """The other language opens at the same paragraph."""
    for base in (site.folder, site.server):
        page = site.browser.page(1280, 800)
        page.open(site.address("en/papers/GB.341-PFA-1/", base) + "#p46")
        page.until("window.scrollY > 400")
        page.evaluate("document.querySelector('.languages a[lang=zh]').focus(); document.querySelector('.languages a[lang=zh]').click(); 0")
        page.until("location.pathname.includes('/zh/papers/GB.341-PFA-1/') && location.hash.length > 1")
        equal(page.evaluate("location.hash"), "#p46", "the place in Chinese")
        page.until("document.querySelector('#p46')?.getBoundingClientRect().top < innerHeight")
        page.close()
    page = site.browser.page(1280, 800)
    page.open(site.address("zh/papers/GB.341-PFA-1/"))
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'; document.querySelector('#p60').scrollIntoView(); 0")
    time.sleep(1.5)
    page.evaluate("document.querySelector('.languages a[lang=en]').dispatchEvent(new Event('focus')); 0")
    hash_ = page.evaluate("document.querySelector('.languages a[lang=en]').hash")
    holds(hash_ in ("#p60", "#p61", "#p59"), f"after scrolling to paragraph 60 the switch leads to {hash_}")
    page.close()


def check_explorer(site):
    """Filter, order, address, reload, CSV."""
    page = site.browser.page(1280, 900)
    page.open(site.address("en/indicators/"))
    rows = "[...document.querySelectorAll('#explorer tbody tr')].filter(r => !r.hidden)"
    whole = page.evaluate(rows + ".length")
    page.evaluate("const f = document.querySelector('#filter-outcome'); f.value = f.options[1].value; f.dispatchEvent(new Event('input', {bubbles: true})); 0")
    some = page.evaluate(rows + ".length")
    holds(0 < some < whole, f"{some} of {whole} rows")
    page.evaluate("[...document.querySelectorAll('#explorer thead button')].find(b => b.textContent === 'Target').click(); 0")
    values = page.evaluate(rows + ".map(r => r.cells[5].dataset.value).filter(Boolean).map(Number)")
    equal(values, sorted(values, reverse=True), "targets in order")
    holds(page.evaluate("document.querySelectorAll('[aria-sort=descending]').length") == 1, "the order is not told")
    first, address = page.evaluate(rows + "[0].textContent"), page.evaluate("location.href")
    holds("outcome=" in address and "sort=-" in address, address)
    page.open(address)
    equal(page.evaluate(rows + ".length"), some, "rows after coming back")
    equal(page.evaluate(rows + "[0].textContent"), first, "the first row after coming back")
    page.evaluate("window.made = null; URL.createObjectURL = (blob) => { window.made = blob; return '#'; }; HTMLAnchorElement.prototype.click = () => {};"
                  "document.querySelector('#explorer-csv').click(); 0")
    text = page.evaluate("made.text()")
    lines = text.lstrip("\ufeff").split("\r\n")
    equal(len(lines), some + 2, "lines of the CSV")
    holds(lines[0].startswith("code,Indicator,"), lines[0])
    page.evaluate("document.querySelector('#explorer-filters [type=reset]').click(); 0")
    page.until(rows + f".length === {whole}")
    quiet(page, "explorer")
    page.close()


def check_without_scripts(site):
    """All content, all navigation, and a way to every page instead of the search."""
    page = site.browser.page(1280, 900, scripts=False)
    text = (site.root / "en/search/index.html").read_text()
    holds('href="../contents/index.html"' in text, "the way to all pages")
    page.open(site.address("en/search/"))
    document = page.call("DOM.getDocument", depth=1)["root"]["nodeId"]
    node = page.call("DOM.querySelector", nodeId=document, selector=".scripts-off")["nodeId"]
    page.call("DOM.getBoxModel", nodeId=node)
    rows = (site.root / "en/indicators/index.html").read_text().count('<tr data-outcome=')
    holds(rows > 100, f"{rows} rows in the table of all indicators")
    page.close()


# ---- Odd workspaces

def check_odd_workspace(site):
    """Very long titles, no translations, right to left, zero, missing and negative numbers: usable, and fit for a phone."""
    if site.odd is None:
        return
    source = site.axe.read_text()
    kinds_ = ["", "programme/2026-27/", "programme/2026-27/outcomes/1/", "programme/2026-27/outcomes/2/",
              "programme/2026-27/outputs/1.1/", "programme/2026-27/indicators/1.1.1/", "regions/north/", "indicators/", "search/", "contents/"]
    found = []
    for language, width in (("en", 320), ("ar", 320), ("ar", 1280), ("fr", 1280)):
        page = site.browser.page(width, 800)
        for kind in kinds_:
            path = f"{language}/{kind}"
            page.open(site.odd.resolve().as_uri() + "/" + path + "index.html")
            quiet(page, path)
            holds(page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} is wider than {width} px")
            page.evaluate(source + ";0")
            found += page.evaluate(
                "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa']})"
                f".then(r => r.violations.map(v => ['{path}', v.id, v.nodes[0].html.slice(0, 200)]))", timeout=120)
        if language == "ar":
            equal(page.evaluate("[document.documentElement.dir, getComputedStyle(document.body).direction]"), ["rtl", "rtl"], "direction")
            finds = search(page, "Institutional arrangements")
            holds(finds and "/ar/" in finds[0]["url"], "search in a language without translations")
        page.close()
    holds(not found, f"{len(found)} findings:\n" + "\n".join(map(str, found[:8])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--axe", type=pathlib.Path, required=True)
    parser.add_argument("--odd", type=pathlib.Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    checks = [(name, check) for name, check in globals().items() if name.startswith("check_") and options.only in name]
    failed = 0
    with Browser() as browser:
        site = Site(options.output, browser, options.axe)
        site.odd = options.odd
        for name, check in checks:
            start = time.monotonic()
            try:
                check(site)
                print(f"  ok  {name[6:].replace('_', ' ')} ({time.monotonic() - start:.1f} s)", flush=True)
            except Exception as error:
                failed += 1
                print(f"FAIL  {name[6:].replace('_', ' ')}: {error}", flush=True)
                if not isinstance(error, AssertionError):
                    traceback.print_exc()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
