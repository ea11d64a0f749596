// The keys of the screen: a cursor on the rows of a list, and what is done with its row.
// All of it works without this file too, by links and forms.
"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const current = () => one("[data-row].current");
  const PLACE = "sayso-place";
  let gap = null; // where in the list a row was that a decision took away
  let left = null; // the first row of a list whose end j left: more rows are on their way
  let waits = null; // a key whose form is on its way, and whether Enter came after it

  function choose(row) {
    if (!row) return;
    all("[data-row].current").forEach((other) => other.classList.remove("current"));
    row.classList.add("current");
    const link = one("[data-open], [data-shows], a", row);
    if (link) link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    row.dispatchEvent(new CustomEvent("sayso:chosen", { bubbles: true }));
  }

  function step(by) {
    const rows = all("[data-row]");
    const at = rows.indexOf(current());
    const to = at >= 0 ? at + by : by > 0 ? gap || 0 : (gap || 1) - 1;
    const further = one("[data-further] [rel=next]");
    left = to >= rows.length && further ? rows[0] : null;
    if (left) further.click();
    else choose(rows[Math.max(0, Math.min(rows.length - 1, to))]);
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

  // Opens what can be decided of the row, at the right control; it may have to come first.
  function decide(key) {
    const row = current();
    if (!row) return;
    const asked = one(`[data-decides="${key}"]`, row);
    const folds = asked ? asked.closest("details") : one("details.decide", row);
    if (folds) folds.open = true;
    if (asked) control(asked).focus();
    else if (one("[data-opened]:empty, [hx-get]", row)) waits = { row, key, enters: false };
  }

  const control = (asked) =>
    asked.matches("button") ? asked : one("select, button", asked);

  function arrived() {
    if (left && !left.isConnected) {
      left = null;
      choose(one("[data-row]"));
    }
    const asked = waits && one(`[data-decides="${waits.key}"]`, waits.row);
    if (!asked) return;
    const { key, enters } = waits;
    waits = null;
    decide(key);
    if (enters && control(asked).matches("button")) control(asked).click();
  }

  function open() {
    const link = current() && one("[data-open]", current());
    if (link) link.click();
  }

  function undo() {
    const form = one('form[data-key="u"]');
    if (form) form.requestSubmit();
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
    if (event.key === "Enter" && waits) {
      event.preventDefault();
      waits.enters = true;
    } else if (event.key === "Enter" && !onControl) open();
    else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      waits = null;
      keys[event.key]();
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-mark]")) marksChanged();
  });

  document.addEventListener("htmx:afterSettle", arrived);

  // After a decision the cursor is where it was, also where its row is gone.
  document.addEventListener("submit", (event) => {
    const at = all("[data-row]").indexOf(event.target.closest("[data-row]"));
    if (at >= 0) sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, at]));
  });

  function comeBack() {
    const [path, at] = JSON.parse(sessionStorage.getItem(PLACE) || "[]");
    sessionStorage.removeItem(PLACE);
    const named = document.getElementById(location.hash.replace(/^#(at-)?/, ""));
    if (named && named.matches("[data-row]")) {
      choose(named);
      return named.scrollIntoView({ block: "center", behavior: "instant" });
    }
    if (path !== location.pathname || !location.search.includes("done=")) return;
    gap = at;
    const rows = all("[data-row]");
    const next = rows[Math.min(at, rows.length - 1)];
    if (next) next.scrollIntoView({ block: "center", behavior: "instant" });
  }

  comeBack();
})();
