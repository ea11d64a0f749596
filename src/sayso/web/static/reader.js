// The reader of a report: a statement's marks and its card light up together, by the
// pointer, by a click or by the cursor of the list. Cards come when they are asked for.
"use strict";
(() => {
  const text = document.querySelector("#text");
  if (!text) return;
  const beside = matchMedia("(min-width: 60.01rem)");
  const REST = 90; // milliseconds that the pointer rests on a mark before its card comes
  let wanted = null;
  let resting;

  function light(id) {
    for (const mark of text.querySelectorAll("mark"))
      mark.classList.toggle("on", mark.dataset.of.split(" ").includes(id));
    for (const card of document.querySelectorAll("[data-card]")) {
      card.classList.toggle("on", card.dataset.card === id);
      card.classList.toggle("current", card.dataset.card === id);
    }
  }

  async function fetched(id) {
    if (!document.getElementById(id))
      await htmx.ajax("GET", `?statement=${id}`, { target: "#cards", swap: "outerHTML" });
    return document.getElementById(id);
  }

  async function open(card) {
    const inside = card.querySelector("[data-opened]");
    if (inside.childElementCount) return;
    const asked = { source: inside, target: inside, swap: "innerHTML" };
    await htmx.ajax("GET", inside.dataset.opened, asked);
  }

  // Moves the list alone where it stands beside the text, and the page where it does not.
  function reveal(card) {
    if (!beside.matches) return card.scrollIntoView({ block: "nearest" });
    const list = card.closest(".statements");
    const [its, all] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
    if (its.top < all.top) list.scrollTop += its.top - all.top;
    else if (its.bottom > all.bottom)
      list.scrollTop += Math.min(its.bottom - all.bottom, its.top - all.top);
  }

  async function show(id, from) {
    wanted = id;
    light(id);
    const card = await fetched(id);
    if (!card || wanted !== id) return;
    light(id);
    const anchor = document.getElementById("at-" + id);
    if (from === "list" && anchor)
      anchor.nextElementSibling.scrollIntoView({ block: "center" });
    if (from === "text") reveal(card);
    await open(card);
    if (from === "text" && wanted === id) reveal(card);
  }

  // Whoever is deciding on a statement keeps it, wherever the pointer goes.
  const deciding = () => document.querySelector(".statement.on .decide[open]");

  text.addEventListener("pointerover", (event) => {
    clearTimeout(resting);
    const mark = event.target.closest("mark");
    if (!mark || event.pointerType !== "mouse" || !beside.matches) return;
    if (deciding() || text.classList.contains("unmarked")) return;
    resting = setTimeout(() => show(mark.dataset.inner, "text"), REST);
  });
  text.addEventListener("pointerleave", () => clearTimeout(resting));

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("#text mark");
    if (mark) show(mark.dataset.inner, "text");
    const shows = event.target.closest("[data-shows]");
    if (!shows) return;
    event.preventDefault();
    show(shows.dataset.shows, "list");
  });

  document.addEventListener("sayso:chosen", (event) => {
    if (event.target.dataset.card) show(event.target.dataset.card, "list");
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-highlights]"))
      text.classList.toggle("unmarked", !event.target.checked);
  });
})();
