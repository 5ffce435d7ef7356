/* What pages can do besides being read: the same place in another language, colours, tables that sort and filter.
 * Everything works without it, and nothing is written into the page that is not there already. */
"use strict";
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const language = document.documentElement.lang;
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  /* ---- The same place in another language ---- */

  /* Where the reader last stayed for a moment, or came in; the languages stand at the top, so the way there does not count. */
  let last = location.hash;
  let staying;

  const places = () => all("main .para[id], main section[id], main h2[id], main .entry[id], main tr[id], main li[id]");

  /* The last place that begins in the upper part of the window. */
  function placeInView() {
    const here = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const top = here?.getBoundingClientRect().top;
    if (top > -80 && top < window.innerHeight / 2) return location.hash;
    let found = "";
    for (const place of places()) {
      if (place.getBoundingClientRect().top > window.innerHeight / 5) break;
      found = "#" + place.id;
    }
    return found;
  }

  window.addEventListener("scroll", () => {
    clearTimeout(staying);
    staying = setTimeout(() => { if (window.scrollY > 400) last = placeInView(); }, 1200);
  }, { passive: true });
  window.addEventListener("hashchange", () => { last = location.hash; });

  for (const link of all(".languages a")) {
    const address = link.getAttribute("href");
    const follow = () => {
      const query = location.search;
      link.setAttribute("href", address + query + last);
    };
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
  }

  /* ---- Colours ---- */

  const theme = find("#theme");
  if (theme) {
    theme.closest("[hidden]").hidden = false;
    theme.value = document.documentElement.dataset.theme ?? "";
    theme.addEventListener("change", () => {
      if (theme.value) document.documentElement.dataset.theme = theme.value;
      else delete document.documentElement.dataset.theme;
      try {
        if (theme.value) localStorage.setItem("plenary-theme", theme.value);
        else localStorage.removeItem("plenary-theme");
      } catch { /* Storage is off. */ }
    });
  }

  /* ---- Keys: "/" goes to the search ---- */

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    (find("#query") ?? find("#find"))?.focus();
  });

  /* ---- Tables that sort ---- */

  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  /* What a cell is sorted by: the number that it states or shows, else its text. */
  function cellValue(cell) {
    if (cell.dataset.value !== undefined) return cell.dataset.value === "" ? null : Number(cell.dataset.value);
    const text = cell.textContent.trim();
    if (!cell.classList.contains("number")) return text;
    const number = Number(text.replaceAll(",", "").replace("\u2212", "-").replace(/%$/, ""));
    return text === "" || Number.isNaN(number) ? null : number;
  }

  function compare(left, right) {
    if (left === null || right === null) return (left === null) - (right === null);
    return typeof left === "number" && typeof right === "number" ? left - right : collator.compare(left, right);
  }

  /* The columns of a head: which cell of a row each of its cells stands over. */
  function columns(table) {
    let at = 0;
    return [...table.tHead.rows[0].cells].map((cell) => {
      const column = { cell, index: at };
      at += cell.colSpan;
      return column;
    });
  }

  function sortRows(table, column, direction) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, order) => ({ row, order, value: cellValue(row.cells[column.index]) }));
    const sign = direction === "descending" ? -1 : 1;
    rows.sort((a, b) => {
      const missing = (a.value === null) - (b.value === null);
      return missing || sign * compare(a.value, b.value) || a.row.dataset.order - b.row.dataset.order;
    });
    body.append(...rows.map(({ row }) => row));
    for (const { cell } of columns(table)) cell.removeAttribute("aria-sort");
    column.cell.setAttribute("aria-sort", direction);
  }

  function makeSortable(table, changed) {
    [...table.tBodies[0].rows].forEach((row, order) => { row.dataset.order = order; });
    for (const column of columns(table)) {
      if (!column.cell.textContent.trim() || column.cell.tagName !== "TH") continue;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...column.cell.childNodes);
      column.cell.append(button);
      button.addEventListener("click", () => {
        const isUp = column.cell.getAttribute("aria-sort") === "ascending";
        const isNumber = column.cell.classList.contains("number");
        const first = isNumber ? "descending" : "ascending";
        const now = column.cell.getAttribute("aria-sort");
        sortRows(table, column, now ? (isUp ? "descending" : "ascending") : first);
        changed?.();
      });
    }
    table.classList.add("sortable");
  }

  for (const table of all("table[data-sort]")) if (table.id !== "explorer") makeSortable(table);

  /* ---- Lists that filter: registers ---- */

  for (const box of all("[data-filter]")) {
    const input = find("input", box);
    const entries = all(box.dataset.filter).map((entry) => [entry, entry.textContent.toLowerCase()]);
    box.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const [entry, text] of entries) entry.hidden = !words.every((word) => text.includes(word));
    });
  }

  /* ---- All indicators in one table ---- */

  const explorer = find("#explorer");
  if (explorer) {
    const form = find("#explorer-filters");
    const controls = [...form.elements].filter((control) => control.name);
    const rows = [...explorer.tBodies[0].rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
    const status = find("#explorer-count");

    const fits = ({ row, text }) => controls.every(({ name, value }) => {
      if (!value) return true;
      if (name === "text") return value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
      return row.dataset[name].split(" ").includes(value);
    });

    const show = () => {
      let count = 0;
      for (const row of rows) {
        row.row.hidden = !fits(row);
        if (!row.row.hidden) count += 1;
      }
      status.textContent = fill(status.dataset.pattern, { number: count, total: rows.length });
    };

    /* The state in the address: what is chosen, and the order. */
    const keep = () => {
      const query = new URLSearchParams();
      for (const { name, value } of controls) if (value) query.set(name, value);
      columns(explorer).forEach(({ cell }, number) => {
        const order = cell.getAttribute("aria-sort");
        if (order) query.set("sort", (order === "descending" ? "-" : "") + number);
      });
      history.replaceState(null, "", (String(query) ? "?" + query : location.pathname) + location.hash);
    };

    const restore = () => {
      const query = new URLSearchParams(location.search);
      for (const control of controls) control.value = query.get(control.name) ?? "";
      const sort = query.get("sort");
      const column = sort && columns(explorer)[Math.abs(Number(sort)) | 0];
      if (column) sortRows(explorer, column, sort.startsWith("-") ? "descending" : "ascending");
      show();
    };

    const change = () => { show(); keep(); };
    makeSortable(explorer, keep);
    form.hidden = false;
    form.addEventListener("input", change);
    form.addEventListener("reset", () => setTimeout(change));
    form.addEventListener("submit", (event) => event.preventDefault());
    restore();

    find("#explorer-csv").addEventListener("click", (event) => {
      const cell = (text) => {
        const plain = text.trim().replace(/\s+/g, " ");
        const safe = /^[=+@\t]/.test(plain) || /^-\D/.test(plain) ? "'" + plain : plain;
        return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
      };
      const heads = columns(explorer).flatMap(({ cell: head }) => {
        const text = head.textContent;
        return head.colSpan === 2 ? ["code", text] : [text];
      });
      const lines = [...explorer.tBodies[0].rows].filter((row) => !row.hidden)
        .map((row) => [...row.cells].map((td) => td.dataset.value || td.textContent));
      const text = [heads, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/csv" }));
      link.download = event.currentTarget.dataset.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
})();
