// What must not wait for the server: highlighting what belongs together, the keyboard, the tabs on a
// phone, copying and saving. The listeners are on the document, so that they still work after the
// panes are drawn again. No text of a story is ever parsed as HTML here.
window.wiredesk ??= (() => {
  "use strict";

  const SENTENCE = ".pane .sentence";
  const ORDER = ["danish", "english", "bullets"];
  const narrow = matchMedia("(max-width: 800px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const byId = (id) => document.getElementById(id);
  const numbers = (element) => (element.dataset.s ?? "").split(" ").filter((n) => /^\d+$/.test(n));
  let trigger = () => {};

  // Highlighting: a style sheet for all elements with one of the numbers, also those drawn later.

  const lights = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, lights];
  let lit = null;

  function light(element) {
    explain(element?.id === edited && visible("#editor") ? null : element);
    if (element === lit) return;
    lit = element;
    const wanted = element ? numbers(element) : [];
    const places = wanted.map((n) => `${SENTENCE}[data-s~="${n}"]`).join(",");
    lights.replaceSync(
      places ? `${places} { background: var(--lit); box-shadow: 0 0 0 .15em var(--lit); }` : "",
    );
    if (element) for (const pane of panesBut(element)) show(pane, wanted);
  }

  const panesBut = (element) =>
    [...document.querySelectorAll(".pane")].filter((pane) => !pane.contains(element));

  function counterpart(pane, wanted) {
    return wanted.map((n) => pane.querySelector(`.sentence[data-s~="${n}"]`)).find(Boolean);
  }

  // Scrolls only the pane, and only if the counterpart isn't visible.
  function show(pane, wanted) {
    const element = counterpart(pane, wanted);
    if (element) scrollWithin(pane, element);
  }

  function scrollWithin(pane, element) {
    const box = pane.getBoundingClientRect();
    const place = element.getBoundingClientRect();
    if (!box.height || (place.top >= box.top && place.bottom <= box.bottom)) return;
    const top = pane.scrollTop + place.top - box.top - box.height / 3;
    pane.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }

  let hovering = 0;
  let edited = null; // the id of the sentence that the editor was opened on

  // The sentence that has the focus or is being edited.
  function focused() {
    const active = document.activeElement;
    if (active?.closest?.("#tabs")) return lit;
    return (active?.closest?.("#editor") ? byId(edited) : active?.closest?.(SENTENCE)) ?? null;
  }

  document.addEventListener("mouseover", ({ target }) => {
    if (target.closest("#why, #tabs")) return;
    const sentence = target.closest(SENTENCE);
    clearTimeout(hovering);
    hovering = setTimeout(() => light(sentence ?? focused()), sentence ? 80 : 200);
  });
  document.addEventListener("focusin", () => light(focused()));

  // The reason for a sign, shown beside the sentence; its text is in a hidden element.

  function explain(element) {
    let why = byId("why");
    if (!why) {
      why = document.createElement("div");
      why.id = "why";
      why.setAttribute("aria-hidden", "true"); // screen readers read the hidden element
      document.body.append(why);
    }
    const described = element?.getAttribute("aria-describedby");
    why.textContent = (described && byId(described)?.textContent) || "";
    why.hidden = !why.textContent;
    if (why.hidden) return;
    const sign = element.querySelector(".sign.flagged, .sign.hinted, .sign.second");
    const place = (sign ?? element).getClientRects()[0];
    why.style.left = `${Math.max(8, Math.min(place.left, innerWidth - why.offsetWidth - 8))}px`;
    const above = place.top - why.offsetHeight - 6;
    const below = element.getBoundingClientRect().bottom + 6;
    why.style.top = `${above > 0 ? above : below}px`;
  }
  document.addEventListener("scroll", () => byId("why") && (byId("why").hidden = true), true);

  // Go to an element: open its tab, scroll its pane to it and focus it.

  function go(element) {
    const column = element.closest('[id$="-column"]');
    if (column) choose(column.id.replace("-column", ""));
    const pane = element.closest(".pane");
    if (pane) scrollWithin(pane, element);
    focus(element);
    if (narrow.matches) element.scrollIntoView({ block: "center" });
  }

  // The Tab key stops at one sentence of each pane: the one that had the focus last.
  function focus(element) {
    const stops = element.closest(".pane")?.querySelectorAll('.sentence[tabindex="0"]') ?? [];
    for (const stop of stops) stop.tabIndex = -1;
    element.tabIndex = element.matches(SENTENCE) ? 0 : -1;
    element.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('#status a[href^="#"], .pane a[href^="#"]');
    const place = link && byId(link.getAttribute("href").slice(1));
    if (place) {
      event.preventDefault();
      go(place);
      return;
    }
    const tab = event.target.closest('#tabs [role="tab"]');
    if (tab) choose(tab.id.replace("tab-", ""));
    const sentence = event.target.closest(SENTENCE);
    if (sentence && !link) {
      focus(sentence);
      if (getSelection().isCollapsed) edit(sentence);
    }
    // On a phone, the results are below the text box.
    if (event.target.closest("#translate") && narrow.matches) byId("line").scrollIntoView();
    if (event.target.closest("#copy-the-english")) copy("english");
    if (event.target.closest("#copy-the-bullets")) copy("bullets");
  });

  // Editing.

  function edit(sentence) {
    if (sentence.getAttribute("role") !== "button") return;
    edited = sentence.id;
    trigger("edit", { index: Number(sentence.dataset.s) - 1 });
    waitFor("#edited textarea", (box) => {
      box.focus({ preventScroll: !narrow.matches });
      scrollWithin(byId("english"), byId(edited));
    });
    // Gradio gives the group of radio buttons no accessible name.
    const name = (group) => group.setAttribute("aria-label", "Other translations by the model");
    waitFor("#others", name, 400);
  }

  function back() {
    const sentence = edited && byId(edited);
    if (sentence && !visible("#edited textarea")) focus(sentence);
  }

  const visible = (selector) => document.querySelector(selector)?.offsetParent ?? null;

  function waitFor(selector, then, tries = 40) {
    if (visible(selector)) then(document.querySelector(selector));
    else if (tries) setTimeout(waitFor, 50, selector, then, tries - 1);
  }

  // The keyboard.

  function step(sentence, key) {
    const pane = sentence.closest(".pane");
    const all = [...pane.querySelectorAll(".sentence")];
    const at = all.indexOf(sentence);
    const found = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) };
    if (key in found) return found[key];
    const next = ORDER[ORDER.indexOf(pane.id) + (key === "ArrowRight" ? 1 : -1)];
    return next && counterpart(byId(next), numbers(sentence));
  }

  const press = (selector) => visible(selector) && document.querySelector(selector).click();
  const isText = (element) => element.matches("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const command = event.ctrlKey || event.metaKey;
    const sentence = target.closest(SENTENCE);
    if (key === "Escape") {
      if (byId("why")) byId("why").hidden = true;
      if (target.closest("#editor")) press("#cancel");
    } else if (command && key === "Enter") {
      if (target.closest("#copy")) press("#translate");
      if (target.closest("#editor")) press("#save");
    } else if (command && key.toLowerCase() === "z" && !event.shiftKey && !isText(target)) {
      press("#undo");
    } else if (sentence === target && /^(Arrow|Home|End)/.test(key) && !command) {
      const place = step(sentence, key);
      if (place) go(place);
    } else if (sentence === target && (key === "Enter" || key === " ")) {
      edit(sentence);
    } else if (target.closest("#tabs") && /^Arrow(Left|Right)$/.test(key)) {
      const by = key === "ArrowRight" ? 1 : ORDER.length - 1;
      const name = ORDER[(ORDER.indexOf(tab) + by) % ORDER.length];
      choose(name);
      byId(`tab-${name}`).focus();
    } else {
      return;
    }
    if (key !== "Escape") event.preventDefault();
  });

  // The tabs on a phone.

  let tab = "english";

  function choose(name) {
    tab = name;
    for (const each of ORDER) {
      const button = byId(`tab-${each}`);
      const column = byId(`${each}-column`);
      button?.setAttribute("aria-selected", String(each === name));
      column?.toggleAttribute("data-shown", each === name);
      if (button) button.tabIndex = each === name ? 0 : -1;
      for (const [attribute, value] of [["role", "tabpanel"], ["aria-labelledby", `tab-${each}`]]) {
        if (narrow.matches) column?.setAttribute(attribute, value);
        else column?.removeAttribute(attribute);
      }
    }
    const pane = byId(name);
    if (lit && pane && !pane.contains(lit)) show(pane, numbers(lit));
  }
  narrow.addEventListener("change", () => choose(tab));

  // Copying and saving. Without https, browsers can copy only what is selected.

  function copy(name) {
    const text = byId(`copy-${name}`)?.textContent ?? "";
    const done = () => say(name === "english" ? "English copied." : "Bullets copied.");
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => select(text, done));
    else select(text, done);
  }

  function select(text, done) {
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "unseen";
    document.body.append(box);
    box.select();
    const copied = document.execCommand("copy");
    box.remove();
    if (copied) done();
    else say("The browser doesn't let the page copy: download the story instead.");
  }

  function save(file) {
    const bytes = Uint8Array.from(atob(file.data), (character) => character.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: file.type }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(`${file.name} is saved among the downloads.`);
  }

  let saying = 0;

  function say(message) {
    const place = byId("said");
    if (!place) return;
    place.textContent = message;
    clearTimeout(saying);
    saying = setTimeout(() => (place.textContent = ""), 6000);
  }

  // A file dropped on the text box is opened like one chosen with the button.

  document.addEventListener("dragover", (event) => {
    if (event.target.closest?.("#copy") && event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
    }
  });
  document.addEventListener("drop", (event) => {
    if (!event.target.closest?.("#copy") || !event.dataTransfer.files.length) return;
    event.preventDefault();
    const input = byId("open-file-input") ?? document.querySelector("#intake input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  function connect(send) {
    trigger = send;
    waitFor("#panes", () => choose(tab));
  }

  return { connect, back, save };
})();
