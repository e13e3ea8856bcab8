/* Saves a draft while one types, and says how it stands. Without it the Save buttons do the same. */
(() => {
  "use strict";

  const PAUSE = 1000;
  const RETRIES = [2000, 5000, 10000, 30000];
  const form = () => document.getElementById("draft-form");
  const box = document.getElementById("save");
  const backup = `draft ${location.pathname}`;

  let touched = new Set(); // the names of the fields whose words are not on their way yet
  let sending = null; // those whose words are on their way
  let failures = 0;
  let leaving = false;
  let timer = 0;

  /* How it stands */

  function say(state) {
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const words = box.dataset[state].replace("{time}", time);
    box.hidden = false;
    box.dataset.state = state;
    box.querySelector(".save__words").textContent = words;
    for (const aid of box.querySelectorAll("[data-when]")) aid.hidden = aid.dataset.when !== state;
    // That words are saved is no news; that they are not has to be heard.
    if (["offline", "trouble", "conflict", "signedOut"].includes(state)) {
      document.getElementById("announcement").textContent = words;
    }
  }

  /* Saving */

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function save() {
    if (sending || !touched.size || leaving) return;
    sending = touched;
    touched = new Set();
    renewToken();
    say("saving");
    htmx.trigger(form(), "autosave");
  }

  /* What nobody typed in is not sent: it is as this page has seen it. */
  function sendTyped(event) {
    const { elt, formData } = event.detail;
    if (elt !== form()) return;
    for (const { name } of form().querySelectorAll("fieldset [name]")) {
      if (!sending.has(name)) formData.delete(name);
    }
    for (const name of sending) formData.append("typed", name);
  }

  function answered(event) {
    if (!sending) return;
    const status = event.detail.xhr.status;
    const sent = sending;
    sending = null;
    if (status === 200) {
      failures = 0;
      if (touched.size) return later(PAUSE);
      localStorage.removeItem(backup);
      return say("saved");
    }
    touched = new Set([...sent, ...touched]);
    keepHere();
    if (status === 409) return say("conflict");
    if (status === 401) return say("signedOut");
    say(status ? "trouble" : "offline");
    later(RETRIES[Math.min(failures++, RETRIES.length - 1)]);
  }

  /* Another sign-in, in another tab, has changed the token that this page was made with. */
  function renewToken() {
    const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    if (cookie) form().elements.csrfmiddlewaretoken.value = cookie[1];
  }

  /* Words that could not be sent wait in this browser for its next visit to the page. */

  function keepHere() {
    const fields = {};
    for (const name of touched) fields[name] = new FormData(form()).getAll(name);
    const { version, seen } = form().elements;
    localStorage.setItem(
      backup,
      JSON.stringify({ fields, version: version.value, seen: seen.value }),
    );
  }

  function bringBack(newer) {
    const kept = JSON.parse(localStorage.getItem(backup) || "null");
    if (!kept) return;
    for (const { name } of newer) delete kept.fields[name];
    write(kept.fields);
    form().elements.version.value = kept.version;
    form().elements.seen.value = kept.seen;
    touched = new Set(Object.keys(kept.fields));
    say("restored");
    later(PAUSE);
  }

  function write(fields) {
    for (const [name, values] of Object.entries(fields)) {
      for (const field of form().querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "checkbox") field.checked = values.includes(field.value);
        else if (values.length) field.value = values[0];
      }
    }
  }

  /* The whole form comes anew when others have changed it: what is typed meanwhile stays. */

  let typed = {};
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== form()) return;
    const words = new FormData(form());
    typed = Object.fromEntries([...touched].map((name) => [name, words.getAll(name)]));
  });
  /* What changed with the save before is no longer what just changed. */
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target.id !== "panel-verdict") return;
    for (const label of document.querySelectorAll(".panel .changed")) label.remove();
    for (const item of document.querySelectorAll(".panel__item--changed")) {
      item.classList.remove("panel__item--changed");
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    write(typed);
    typed = {};
    for (const aside of document.querySelectorAll(".aside")) mark(aside);
    document.querySelectorAll(".count").forEach(count);
  });

  /* Fields: what cannot be read, and how long it is */

  function mark(aside) {
    const field = document.getElementById(aside.id.replace(/-aside$/, ""));
    if (aside.querySelector(".aside__error")) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
  }

  function count(counter) {
    const field = document.getElementById(counter.id.replace(/-count$/, ""));
    const { limit, words } = counter.dataset;
    const length = [...field.value.replace(/\r?\n/g, "\n")].length;
    counter.textContent = words.replace("{count}", length);
    counter.classList.toggle("count--over", length > Number(limit ?? Infinity));
  }

  function changed(event) {
    const field = event.target;
    // A day of which only a part is written yet is no answer taken out.
    if (!field.name || field.form !== form() || field.validity.badInput) return;
    touched.add(field.name);
    const counter = document.getElementById(`${field.id}-count`);
    if (counter) count(counter);
    if (box.dataset.state === "conflict") return;
    say("saving");
    later(PAUSE);
  }

  /* On a slow line one types before this script has come. */
  function isTyped(field) {
    const { type, value, defaultValue } = field;
    if (type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.options) {
      const chosen = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(chosen, 0);
    }
    return type !== "hidden" && defaultValue !== undefined && value !== defaultValue;
  }

  document.addEventListener("input", changed);
  document.addEventListener("htmx:configRequest", sendTyped);
  document.addEventListener("htmx:afterRequest", answered);
  document.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    leaving = true;
    localStorage.removeItem(backup);
    renewToken();
  });
  window.addEventListener("online", save);
  window.addEventListener("focus", () => box.dataset.state === "signedOut" && save());
  document.addEventListener("visibilitychange", () => document.hidden && save());
  window.addEventListener("pageshow", () => (leaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && (touched.size || sending)) event.preventDefault();
  });

  document.querySelectorAll(".count").forEach(count);
  const early = [...form().elements].filter((field) => field.name && isTyped(field));
  bringBack(early);
  for (const field of early) changed({ target: field });
})();
