/* The choice of colours, before anything is drawn; without a choice the system's. */
"use strict";
(() => {
  const page = document.documentElement;
  page.classList.remove("no-scripts");
  try {
    const theme = localStorage.getItem("plenary-theme");
    if (theme) page.dataset.theme = theme;
  } catch { /* Storage is off: the choice lasts for a page. */ }
})();
