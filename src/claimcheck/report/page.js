"use strict";
(() => {
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const one = (id) => document.getElementById(id);
  document.documentElement.classList.add("js");

  const controls = one("controls"), search = one("search"), count = one("count"), help = one("help");
  const cards = all(".card"), stories = all(".story");
  const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));

  function filter() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(all("input:checked", controls).map((box) => box.value));
    let shown = 0;
    for (const card of cards) {
      const fits = levels.has(card.dataset.severity) && wanted.every((word) => words.get(card).includes(word));
      card.hidden = !fits;
      shown += fits;
    }
    for (const story of stories) story.hidden = !story.querySelector(".card:not([hidden])");
    count.textContent = shown === cards.length ? `${shown} shown` : `${shown} of ${cards.length} shown`;
  }

  function step(by) {
    const seen = cards.filter((card) => !card.hidden);
    if (!seen.length) return;
    const here = seen.indexOf(document.activeElement.closest(".card"));
    const next = here < 0 ? (by > 0 ? 0 : seen.length - 1) : Math.min(Math.max(here + by, 0), seen.length - 1);
    seen[next].focus();
    seen[next].scrollIntoView({ block: "start" });
  }

  function follow(link) {
    if (link) { link.click(); }
  }

  if (controls) {
    controls.hidden = false;
    search.addEventListener("input", filter);
    controls.addEventListener("change", filter);
    filter();
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        search.value = "";
        search.blur();
        hide();
        filter();
        return;
      }
      if (event.target.matches("input")) return;
      const card = document.activeElement.closest(".card");
      const keys = {
        "/": () => search.focus(), j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
        "?": () => { help.hidden = !help.hidden; },
        e: () => card && all("details", card).forEach((part) => { part.open = !part.open; }),
        a: () => card && follow(card.querySelector("figure a")),
      };
      if (!Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key]();
    });
  }

  function reveal() {
    const target = location.hash.length > 1 && one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    if (target.hidden) { search.value = ""; filter(); }
    target.scrollIntoView({ block: target.matches(".text p") ? "center" : "start" });
  }
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) reveal();
  });
  reveal();

  const bubble = one("reading");
  function hide() { bubble.hidden = true; }
  function show(event) {
    const readings = [];
    for (let claim = event.target.closest(".c[data-r]"); claim; claim = claim.parentElement.closest(".c[data-r]"))
      readings.push(claim.dataset.r);
    if (!readings.length) { hide(); return; }
    bubble.textContent = readings.join("\n");
    bubble.hidden = false;
    const place = event.target.closest(".c[data-r]").getClientRects()[0], size = bubble.getBoundingClientRect();
    const below = place.bottom + 8 + size.height < innerHeight;
    bubble.style.left = `${Math.max(8, Math.min(place.left, innerWidth - size.width - 8))}px`;
    bubble.style.top = `${below ? place.bottom + 8 : Math.max(8, place.top - size.height - 8)}px`;
  }
  document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  addEventListener("scroll", hide, { passive: true });
})();
