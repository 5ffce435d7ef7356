/* The page of the search: finds as one types, facets, and a query in the address. */
"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const [form, input, section, status, list, more, facets] =
    ["search-form", "query", "search-results", "search-status", "search-list", "search-more", "search-facets"].map(at);
  const STEP = 5;
  const fieldset = facets.firstElementChild;
  const chosen = {};
  let round = 0, shown = 0, typing = false;

  const make = (name, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };

  function item(find) {
    const link = make("a", { href: find.url }, find.title);
    const where = [find.type, find.code, find.paragraph, find.paper && "· " + find.paper].filter(Boolean).join(" ");
    const text = make("p", {}, ...find.parts.map(([text, isFound]) => (isFound ? make("mark", {}, text) : text)));
    return make("li", {}, make("p", { className: "where" }, where), make("h3", {}, link), text);
  }

  function showFacets(counts) {
    const selects = Object.entries(counts).filter(([name, values]) => values.length > 1 || chosen[name]).map(([name, values]) => {
      const id = "facet-" + name;
      const select = make("select", { id, name });
      const options = values.sort((a, b) => b.count - a.count || String(a.value).localeCompare(b.value, undefined, { numeric: true }));
      select.append(make("option", { value: "" }, section.dataset.all), ...options.map(({ value, count }) => make("option", { value }, `${value} (${count})`)));
      select.value = chosen[name] ?? "";
      return make("p", {}, make("label", { htmlFor: id }, facets.dataset[name]), " ", select);
    });
    fieldset.replaceChildren(fieldset.firstElementChild, ...selects);
  }

  /* The address says what is looked for, so that it can be sent to somebody. */
  function keep() {
    const query = new URLSearchParams();
    if (input.value.trim()) query.set("q", input.value.trim());
    for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
    history.replaceState(null, "", String(query) ? "?" + query : location.pathname);
  }

  async function search(from = 0) {
    const turn = round += 1;
    const query = input.value.trim();
    section.hidden = !query;
    if (!query) { list.replaceChildren(); return; }
    section.setAttribute("aria-busy", "true");
    const finds = await window.siteSearch(query, { ...chosen, from, limit: STEP, typing });
    if (turn !== round) return;
    section.removeAttribute("aria-busy");
    const fresh = finds.slice(from, from + STEP).map(item);
    if (from === 0) list.replaceChildren(...fresh); else list.append(...fresh);
    shown = from + fresh.length;
    more.hidden = shown >= finds.total;
    status.textContent = finds.total ? section.dataset.count.replace("{number}", finds.total.toLocaleString("en")) : section.dataset.none;
    if (from === 0 && document.activeElement?.closest("#search-facets") === null) showFacets(finds.facets);
    if (from > 0) fresh[0]?.querySelector("a").focus();
  }

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    typing = true;
    waiting = setTimeout(() => { for (const name of Object.keys(chosen)) delete chosen[name]; keep(); search(); }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    typing = false;
    keep();
    search();
  });
  facets.addEventListener("change", (event) => { chosen[event.target.name] = event.target.value; keep(); search(); });
  facets.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => search(shown));
  for (const example of document.querySelectorAll(".example")) {
    example.addEventListener("click", () => { input.value = example.value; input.focus(); keep(); search(); });
  }

  /* Arrows go from the query to the finds and back. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("h3 a")];
    const place = stops.indexOf(document.activeElement);
    if (place < 0) return;
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Escape" && input.value) { input.value = ""; keep(); search(); } });

  const query = new URLSearchParams(location.search);
  input.value = query.get("q") ?? "";
  for (const name of ["type", "outcome", "goal", "paper"]) if (query.get(name)) chosen[name] = query.get(name);
  if (input.value) search(); else input.focus();
})();
