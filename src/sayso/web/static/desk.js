// What stands on several pages: copying, dialogs, dropped files, and telling what failed.
"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);

  // Browsers give a clipboard only to pages of this machine or behind TLS.
  function copied(words) {
    if (navigator.clipboard) return navigator.clipboard.writeText(words);
    const box = document.createElement("textarea");
    box.className = "unseen";
    box.value = words;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  async function copy(button) {
    try {
      await copied(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      prompt("Copy this:", button.dataset.copy);
    }
    button.focus();
  }

  document.addEventListener("click", (event) => {
    const opens = event.target.closest("[data-opens]");
    if (opens) document.getElementById(opens.dataset.opens).showModal();
    const copies = event.target.closest("[data-copy]");
    if (copies) copy(copies);
  });

  // What a page asks for in between may fail too: the reason is told where it stands.
  function tell(words) {
    const place = one("[data-trouble]");
    place.textContent = words;
    place.hidden = !words;
  }

  document.addEventListener("htmx:responseError", (event) => {
    const answer = new DOMParser().parseFromString(event.detail.xhr.response, "text/html");
    tell(one(".lead", answer)?.textContent || "Sayso could not do that; open the page again.");
  });
  document.addEventListener("htmx:sendError", () =>
    tell("Nothing answers. Start sayso serve again, then open the page again."),
  );
  document.addEventListener("htmx:beforeRequest", () => tell(""));

  // An address holds what is asked for, and no empty fields.
  document.addEventListener("formdata", (event) => {
    if (event.target.method !== "get") return;
    for (const [name, value] of [...event.formData])
      if (value === "") event.formData.delete(name);
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
