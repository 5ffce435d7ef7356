/* The search of the site. `siteSearch(query, options)` gives a promise of finds, best first; it works on every page, from
 * a server and from a folder. The index beside this file is read in pieces, as classic scripts: see Sources/SiteSearch.
 *
 * A find has `url`, `title`, `type`, `excerpt`, and `parts`: the excerpt cut into `[text, isFound]`. The list has `total`
 * and `facets` besides. Options: `from` and `limit` (which finds get excerpts: the first eight), and what to keep: `type`,
 * `outcome`, `goal`, `paper`. */
"use strict";
(() => {
  const here = document.currentScript.src;
  const ALPHABET = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)).filter((c) => c !== '"' && c !== "\\").join("");
  const DIGITS = new Map(Array.from(ALPHABET, (c, n) => [c, n]));
  const indexes = new Map();
  const waiting = new Map();

  window.siteSearchData = (language, name, data) => waiting.get(language + "/" + name)?.(data);

  /* Loads one script of an index, once. */
  function load(language, name, version = "") {
    const key = language + "/" + name;
    let promise = indexes.get(key);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        const script = document.createElement("script");
        script.src = new URL(`search/${key}.js`, here).href + (version && "?v=" + version);
        script.onload = () => script.remove();
        script.onerror = () => { indexes.delete(key); script.remove(); reject(new Error("no search index: " + key)); };
        document.head.append(script);
      });
      indexes.set(key, promise);
    }
    return promise;
  }

  /* Reads whole numbers written with one, two, four or seven characters. */
  function numbers(text) {
    const list = [];
    const digit = (at) => DIGITS.get(text[at]);
    for (let at = 0; at < text.length;) {
      const lead = digit(at);
      if (lead < 76) { list.push(lead); at += 1; }
      else if (lead < 90) { list.push(76 + (lead - 76) * 92 + digit(at + 1)); at += 2; }
      else if (lead === 90) { list.push(1364 + (digit(at + 1) * 92 + digit(at + 2)) * 92 + digit(at + 3)); at += 4; }
      else { list.push([6, 5, 4, 3, 2, 1].reduce((sum, n) => sum * 92 + digit(at + n), 0)); at += 7; }
    }
    return list;
  }

  /* ---- Words: the same as Sources/SiteSearch/WordScan.swift ---- */

  const IDEOGRAPH = /[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]/u;
  const WORD = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u;
  const LEFT_OUT = /[\u00ad\u0640\u064b-\u0652\u200b-\u200d\u2060\ufeff]/;
  const ARABIC = { "آ": "ا", "أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي" };

  function fold(c) {
    if (c < "\u00c0") return c >= "A" && c <= "Z" ? c.toLowerCase() : c;
    if (c <= "\u017f") {
      const base = c.normalize("NFD");
      return base.length > 1 && base < "\u0080" ? base[0].toLowerCase() : c.toLowerCase();
    }
    if (c >= "\uff01" && c <= "\uff5e") return fold(String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    if ("\u2010\u2011\u2013\u2212".includes(c)) return "-";
    if (c >= "\u0391" && c <= "\u042f") return c.toLowerCase();
    return ARABIC[c] ?? c;
  }

  function stem(word) {
    if (word.length < 4 || !/^[a-z]+s$/.test(word)) return word;
    if (word.endsWith("ies")) return /[ea]ies$/.test(word) ? word : word.slice(0, -3) + "y";
    if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
    return /(us|ss|is)$/.test(word) ? word : word.slice(0, -1);
  }

  /* Terms are cut at 32 bytes, between characters. */
  const encoder = new TextEncoder();
  function cut(term) {
    if (term.length <= 10) return term;
    let size = 0, result = "";
    for (const c of term) {
      size += encoder.encode(c).length;
      if (size > 32) break;
      result += c;
    }
    return result;
  }

  /* The terms of a text: `{ term, position, start, end, last, word }`; `last` ends a run of characters and stands beside
   * the pair that it ends. */
  function scan(text) {
    const terms = [];
    let position = 0, gapped = false, inWord = false, word = "", wordStart = 0, run = null;
    const takeGap = () => { if (gapped) position += 1; gapped = false; };
    const endWord = (end) => {
      if (word) terms.push({ term: cut(stem(word)), word, position: position++, start: wordStart, end });
      word = "";
    };
    const endRun = () => {
      if (run) terms.push({ term: run.c, position: position++, start: run.start, end: run.end, last: run.length > 1 });
      run = null;
    };
    let at = 0;
    for (const raw of text) {
      const start = at, end = at += raw.length;
      if (LEFT_OUT.test(raw)) continue;
      const c = fold(raw);
      if (IDEOGRAPH.test(c)) {
        endWord(start);
        if (run) {
          terms.push({ term: run.c + c, position: position++, start: run.start, end });
          run = { c, start, end, length: run.length + 1 };
        } else { takeGap(); run = { c, start, end, length: 1 }; }
        inWord = false;
      } else if (WORD.test(c)) {
        endRun();
        if (!word) { takeGap(); wordStart = start; }
        word += c;
        inWord = true;
      } else {
        const next = text[end] ?? "";
        if (raw === "," && /[0-9]/.test(next) && /[0-9]$/.test(word)) continue;
        endWord(start);
        endRun();
        if (c !== " " && !(inWord && ".-/".includes(c) && /[0-9A-Za-z\u0080-\uffff]/.test(next))) gapped = true;
        inWord = false;
      }
    }
    endWord(text.length);
    endRun();
    return terms;
  }

  /* ---- The index ---- */

  async function open(language) {
    const data = await load(language, "index");
    if (data.ready) return data;
    data.stops = new Set(data.stops.split(" "));
    let path = "";
    data.bases = [0];
    for (const length of numbers(data.lengths)) data.bases.push(data.bases.at(-1) + length);
    data.records = data.records.split("\n").map((line) => line.split(" "));
    let first = 0;
    data.pages = data.pages.split("\n").filter(Boolean).map((line, number) => {
      const [head, kind, length, outcome, goals, paper] = line.split("\t");
      const long = DIGITS.get(head[0]) < 76 ? 1 : 2;
      path = path.slice(0, numbers(head.slice(0, long))[0]) + head.slice(long);
      const [type] = numbers(kind);
      const page = {
        path, kind: data.kinds[3 * type], type: data.kinds[3 * type + 1], part: data.kinds[3 * type + 2], head: numbers(length)[0], outcome,
        goals: goals ? goals.split(" ") : [], paper, first,
      };
      let anchor = "", own = false;
      page.records = data.records[number].map((text) => {
        if (text === "+") anchor = anchor.replace(/\d+$/, (number) => Number(number) + 1);
        else if (text !== "=") { own = text[0] === "*"; anchor = own ? text.slice(1) : text; }
        return { anchor, own };
      });
      first += page.records.length;
      return page;
    });
    data.language = language;
    data.ready = true;
    return data;
  }

  /* The last element of a sorted list that is not after the wanted one. */
  function lastUpTo(list, isAfter) {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(list[middle])) high = middle; else low = middle + 1;
    }
    return low - 1;
  }

  const pageOf = (index, record) => index.pages[lastUpTo(index.pages, (page) => page.first > record)];

  /* The order of terms is that of their characters, which for rare ones is not that of JavaScript. */
  function isAfter(left, right) {
    const [a, b] = [Array.from(left), Array.from(right)];
    for (let n = 0; n < a.length && n < b.length; n += 1) {
      if (a[n] !== b[n]) return a[n].codePointAt(0) > b[n].codePointAt(0);
    }
    return a.length > b.length;
  }

  /* Where a term stands: a map from records to positions in them. With `isPrefix`, every term that begins so. */
  async function places(index, term, isPrefix) {
    const found = new Map();
    let shard = Math.max(0, lastUpTo(index.shards, (first) => isAfter(first, term)));
    for (let read = 0; shard < index.shards.length && read < 4; shard += 1, read += 1) {
      if (read > 0 && !(isPrefix && index.shards[shard].startsWith(term))) break;
      const parts = (await load(index.language, "terms-" + shard, index.version)).split(" ");
      for (let n = 0; n < parts.length; n += 2) {
        if (parts[n] === term || (isPrefix && parts[n].startsWith(term))) gather(index, numbers(parts[n + 1]), found);
      }
    }
    return found;
  }

  function gather(index, steps, found) {
    let place = 0, record = 0;
    for (const step of steps) {
      place += step;
      if (place >= index.bases[record + 1]) record = lastUpTo(index.bases, (base) => base > place);
      const positions = found.get(record);
      if (positions) positions.push(place - index.bases[record]); else found.set(record, [place - index.bases[record]]);
    }
  }

  /* ---- Queries ---- */

  /* The units of a query: what stands between spaces, or in quotation marks. Each is a word or a phrase. */
  function units(query, index) {
    const list = [];
    for (const match of query.matchAll(/["“”„«»「『]([^"“”„«»」』]+)["“”„«»」』]|([^\s"“”„«»「」『』]+)/g)) {
      const terms = scan(match[1] ?? match[2]).filter((term) => !term.last);
      const kept = terms.filter((term) => !index.stops.has(term.term));
      if (kept.length) list.push({ terms: kept, quoted: match[1] !== undefined });
    }
    return list;
  }

  /* The records that have a unit: a map to the positions where it begins. */
  async function find(index, unit, isTyping) {
    const { terms } = unit;
    const lists = await Promise.all(terms.map((term, n) => {
      const single = terms.length === 1 && IDEOGRAPH.test(term.term) && Array.from(term.term).length === 1;
      const open = single || (isTyping && n === terms.length - 1 && term.word && term.word.length > 2);
      return places(index, open && term.word ? term.word : term.term, open);
    }));
    if (terms.length === 1) return lists[0];
    const found = new Map();
    const [first, ...rest] = lists;
    for (const [record, positions] of first) {
      const starts = positions.filter((start) => rest.every((list, n) => {
        return list.get(record)?.includes(start + terms[n + 1].position - terms[0].position);
      }));
      if (starts.length) found.set(record, starts);
    }
    return found;
  }

  const PARAGRAPH = /(?:^|[\s,，]+)(?:paras?\.?|paragraphs?|paragraphe|párrafo|пункт|الفقرة|第|¶+|§+|段落|段)?\s*(\d{1,4})\s*段?$/iu;
  const NAMED = /(paras?\.?|paragraphs?|paragraphe|párrafo|пункт|الفقرة|第|¶|§|段)\s*\d|\d\s*段/iu;
  const plain = (text) => Array.from(text.toLowerCase(), fold).join("").replace(/[^\p{L}\p{Nd}]+/gu, "-").replace(/^-|-$/g, "");

  /* Paragraphs that a query names: "46", "para 46", "GB.341/PFA/1, paragraph 46"; and the page of a code or symbol. */
  function jumps(index, query) {
    const list = [];
    const name = PARAGRAPH.exec(query);
    if (name && (NAMED.test(query) || /^\s*\d+\s*$/.test(query))) {
      const symbol = plain(query.slice(0, name.index));
      index.pages.forEach((page) => {
        if (page.kind !== "paper" || (symbol && !("-" + plain(page.paper) + "-").includes("-" + symbol + "-"))) return;
        page.records.forEach((record, n) => { if (record.own && record.anchor === "p" + name[1]) list.push({ record: page.first + n, score: 1000 }); });
      });
    }
    const code = plain(query);
    if (code) {
      index.pages.forEach((page) => {
        const folder = page.path.split("/");
        if (plain(folder.at(-2) ?? "") === code || (page.paper && plain(page.paper) === code)) list.push({ record: page.first, score: 900 });
        else page.records.forEach((record, n) => {
          if (record.own && plain(record.anchor) === code) list.push({ record: page.first + n, score: 800 });
        });
      });
    }
    return list;
  }

  const WEIGHT = { programme: 1.3, outcome: 1.5, output: 1.3, indicator: 1.15, strategy: 1.4, paper: 1, "sdg-goal": 1.1, list: 0.5 };

  /* Scores records that have all units; where none has, pages that have them all in different places. */
  async function match(index, query, isTyping) {
    const wanted = units(query, index);
    const scores = new Map();
    if (wanted.length) {
      const lists = await Promise.all(wanted.map((unit, n) => find(index, unit, isTyping && n === wanted.length - 1 && !unit.quoted)));
      const total = index.pages.length ? index.pages.at(-1).first + index.pages.at(-1).records.length : 0;
      const worth = lists.map((list) => Math.log(1 + total / (list.size + 1)));
      const score = (record, page) => lists.reduce((sum, list, n) => {
        const positions = list.get(record);
        if (!positions) return sum;
        const isHead = record === page.first && positions.some((position) => position < page.head);
        return sum + worth[n] * (positions.length / (positions.length + 1) + (isHead ? 2 : 0));
      }, 0) * (WEIGHT[page.kind] ?? 1);
      const [fewest] = [...lists].sort((a, b) => a.size - b.size);
      for (const record of fewest.keys()) {
        if (lists.every((list) => list.has(record))) scores.set(record, score(record, pageOf(index, record)));
      }
      if (lists.length > 1) spread(index, lists, score, scores);
    }
    for (const jump of jumps(index, query)) scores.set(jump.record, jump.score + (scores.get(jump.record) ?? 0));
    return scores;
  }

  /* Pages that have all units, but no record that has them together. */
  function spread(index, lists, score, scores) {
    const pages = new Map();
    lists.forEach((list, n) => {
      for (const record of list.keys()) {
        const page = pageOf(index, record);
        const entry = pages.get(page) ?? { units: new Set(), records: new Set() };
        entry.units.add(n);
        entry.records.add(record);
        pages.set(page, entry);
      }
    });
    for (const [page, entry] of pages) {
      if (entry.units.size < lists.length || [...entry.records].some((record) => scores.has(record))) continue;
      const best = [...entry.records].reduce((a, b) => (score(b, page) > score(a, page) ? b : a));
      scores.set(best, score(best, page) / 4);
    }
  }

  /* One find a page, but each paragraph and each entry for itself. */
  function group(index, scores) {
    const best = new Map();
    for (const [record, score] of scores) {
      const page = pageOf(index, record);
      const part = page.records[record - page.first];
      const key = part.own ? page.first + "#" + part.anchor : String(page.first);
      const before = best.get(key);
      if (!before || score > before.score) best.set(key, { record, score, page, part });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.record - b.record);
  }

  const VALUES = {
    type: (find) => [typeOf(find)],
    outcome: (find) => (find.page.outcome ? [find.page.outcome] : []),
    goal: (find) => find.page.goals,
    paper: (find) => (find.page.paper ? [find.page.paper] : []),
  };
  const typeOf = ({ page, part }) => (part.own && page.part) || page.type;

  function facets(finds) {
    const result = {};
    for (const [name, values] of Object.entries(VALUES)) {
      const counts = new Map();
      for (const find of finds) for (const value of values(find)) counts.set(value, (counts.get(value) ?? 0) + 1);
      result[name] = [...counts].map(([value, count]) => ({ value, count }));
    }
    return result;
  }

  /* ---- Finds ---- */

  /* The title and text of a record. */
  async function text(index, record) {
    const block = lastUpTo(index.blocks, (first) => first > record);
    const list = await load(index.language, "text-" + block, index.version);
    const at = 2 * (record - index.blocks[block]);
    let title = at;
    while (title > 0 && list[title] === 0) title -= 2;
    return { title: list[title] || "", text: list[at + 1].replaceAll("\n", " · ") };
  }

  /* A piece of a text around what was looked for, cut into `[text, isFound]`. */
  function excerpt(text, wanted) {
    const terms = scan(text).filter((term) => !term.last);
    const hits = [];
    for (const unit of wanted) {
      const [first, ...rest] = unit.terms;
      const fits = (term, want) => term && (term.term === want.term || (want.word && term.word?.startsWith(want.word)) || (!want.word && term.term.startsWith(want.term)));
      terms.forEach((term) => {
        if (!fits(term, first)) return;
        let end = term.end;
        const whole = rest.every((want) => {
          const next = terms.find((other) => other.position === term.position + want.position - first.position);
          if (next) end = next.end;
          return fits(next, want);
        });
        if (whole) hits.push([term.start, end]);
      });
    }
    hits.sort((a, b) => a[0] - b[0]);
    const width = IDEOGRAPH.test(text) ? 90 : 220;
    let start = hits.length ? Math.max(0, hits[0][0] - width / 3) : 0;
    if (start > 0) start = text.lastIndexOf(" ", start + 12) > start - 24 ? text.lastIndexOf(" ", start + 12) + 1 : start;
    let end = Math.min(text.length, start + width);
    if (end < text.length) end = text.indexOf(" ", end) > 0 && text.indexOf(" ", end) < end + 16 ? text.indexOf(" ", end) : end;
    const parts = [];
    let at = start;
    for (const [from, to] of hits) {
      if (from < at || to > end) continue;
      if (from > at) parts.push([text.slice(at, from), false]);
      parts.push([text.slice(from, to), true]);
      at = to;
    }
    if (at < end) parts.push([text.slice(at, end), false]);
    if (start > 0) parts.unshift(["… ", false]);
    if (end < text.length) parts.push([" …", false]);
    return parts;
  }

  function describe(index, find, root) {
    const { page, part } = find;
    const file = new URL(index.language + "/" + page.path + "index.html", root).href;
    const code = page.path.split("/").at(-2) ?? "";
    return {
      url: part.anchor ? file + "#" + part.anchor : file, type: typeOf(find), kind: page.kind, title: `${page.type} ${page.paper || code}`.trim(),
      code: /^([\d]|[A-Z]\b)/.test(code) && !page.paper ? code : "", outcome: page.outcome, goals: page.goals, paper: page.paper, paragraph: part.own && page.paper ? part.anchor.replace(/^\D+/, "") : "", excerpt: "", parts: [],
    };
  }

  window.siteSearch = async (query, options = {}) => {
    const language = options.language ?? document.documentElement.lang;
    const index = await open(language);
    const text_ = String(query ?? "").slice(0, 500).trim();
    let finds = text_ ? group(index, await match(index, text_, options.typing ?? false)) : [];
    const counts = facets(finds);
    for (const [name, values] of Object.entries(VALUES)) {
      if (options[name]) finds = finds.filter((find) => values(find).includes(options[name]));
    }
    const root = new URL("..", here);
    const wanted = units(text_, index);
    const { from = 0, limit = 8 } = options;
    const list = await Promise.all(finds.map(async (find, n) => {
      const result = describe(index, find, root);
      if (n >= from && n < from + limit) {
        const found = await text(index, find.record);
        result.title = found.title || result.title;
        result.parts = excerpt(found.text, wanted);
        result.excerpt = result.parts.map((part) => part[0]).join("");
      }
      return result;
    }));
    return Object.assign(list, { total: finds.length, facets: counts });
  };
  window.siteSearch.terms = scan;
})();
