// The keys of the screen, the marks of the reader, and copying. All of it works
// without this file too, by links and forms.
"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const current = () => one("[data-row].current");

  function choose(row) {
    if (!row) return;
    all("[data-row].current").forEach((other) => other.classList.remove("current"));
    row.classList.add("current");
    const link = one("[data-open], [data-shows], a", row);
    if (link) link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    if (row.dataset.card) show(row.dataset.card, false);
  }

  function step(by) {
    const rows = all("[data-row]");
    const at = rows.indexOf(current());
    choose(rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]);
  }

  // The reader: a statement's marks and its card light up together.
  function show(id, moves) {
    all(".text .m").forEach((mark) => {
      mark.classList.toggle("on", mark.dataset.of.split(" ").includes(id));
    });
    all("[data-card]").forEach((card) => {
      const its = card.dataset.card === id;
      card.classList.toggle("on", its);
      if (its && moves) card.scrollIntoView({ block: "nearest" });
    });
    const anchor = document.getElementById("at-" + id);
    if (anchor && !moves) anchor.nextElementSibling.scrollIntoView({ block: "center" });
  }

  function marksChanged() {
    const marked = all("[data-mark]:checked");
    const bar = one("[data-merge]");
    if (!bar) return;
    bar.hidden = marked.length < 2;
    one("[data-marked]").textContent = marked.length + " claims";
    if (marked.length > 1) one("[data-merge-button]").focus({ preventScroll: true });
  }

  function mark() {
    const box = current() && one("[data-mark]", current());
    if (!box) {
      decide("x");
      return;
    }
    box.checked = !box.checked;
    marksChanged();
  }

  // Opens what can be decided of the sentence, at the right control.
  function decide(key) {
    const form = current() && one(`[data-decides="${key}"]`, current());
    if (!form) return;
    const details = form.closest("details");
    if (details) details.open = true;
    one("select, button", form).focus();
  }

  function open() {
    const link = current() && one("[data-open]", current());
    if (link) link.click();
  }

  function undo() {
    const form = one('form[data-key="u"]');
    if (form) form.requestSubmit();
    else location.assign("/decisions");
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    x: mark,
    d: () => decide("d"),
    s: () => decide("s"),
    u: undo,
    "/": () => one("#search").focus(),
    "?": () => one("#keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const onControl = event.target.closest("a, button, summary, input");
    if (event.key === "Enter" && !onControl) open();
    else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-mark]")) marksChanged();
    if (event.target.matches("[data-highlights]"))
      one("#text").classList.toggle("unmarked", !event.target.checked);
  });

  document.addEventListener("click", (event) => {
    const opens = event.target.closest("[data-opens]");
    if (opens) document.getElementById(opens.dataset.opens).showModal();
    const copy = event.target.closest("[data-copy]");
    if (copy)
      navigator.clipboard.writeText(copy.dataset.copy).then(() => {
        copy.textContent = "Copied";
      });
    const marked = event.target.closest(".text .m");
    if (marked) show(marked.dataset.inner, true);
    const shows = event.target.closest("[data-shows]");
    if (shows) show(shows.dataset.shows, false);
  });

  // On a phone the filters fold away, unless some are set.
  const folds = one("[data-folds]");
  if (folds && matchMedia("(max-width: 46rem)").matches && !location.search)
    folds.open = false;

  // Files dropped anywhere on the form are its files.
  const drop = one("[data-drop]");
  if (drop) {
    const over = (is) => (event) => {
      event.preventDefault();
      drop.classList.toggle("over", is);
    };
    drop.addEventListener("dragover", over(true));
    drop.addEventListener("dragleave", over(false));
    drop.addEventListener("drop", (event) => {
      over(false)(event);
      const files = event.dataTransfer.files;
      if (files.length) one("#files", drop).files = files;
    });
  }
})();
