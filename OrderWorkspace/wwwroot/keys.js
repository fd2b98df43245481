// The keyboard. What an element promises by aria-keyshortcuts is kept by a click on it; arrows and j, k go from row to row;
// data-jump leads the focus to where a click takes the page. Listeners sit on the document, so that they outlive every render.

const jumpWithin = 3000;
const field = "input, textarea, select";
const held = new WeakMap(); // what a field held before somebody typed into it, until the change is told

document.addEventListener("beforeinput", event => event.target.matches(field) && !held.has(event.target) && held.set(event.target, event.target.value));
document.addEventListener("beforeinput", event => event.inputType === "insertLineBreak" && event.target.matches("[data-empties-on-enter]") && empties(event));
document.addEventListener("change", event => held.delete(event.target));

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || document.querySelector(".mud-dialog")) return;
  if (moves(event) || leaves(event) || clicks(event)) event.preventDefault();
});

document.addEventListener("click", event => {
  const jump = event.target.closest("[data-jump]");
  if (jump) focusWhenThere(jump.dataset.jump, performance.now() + jumpWithin);
});

// What is searched for is told with every letter; nothing waits to be taken back.
function isTyping(element) {
  return held.has(element) && element.type !== "search";
}

// What Enter hands over makes room at once for what is typed next, however late the answer.
function empties(event) {
  event.preventDefault();
  event.target.value = "";
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
}

// Escape in a field that was typed into takes the typing back.
function leaves({ key, target }) {
  if (key !== "Escape" || !isTyping(target)) return false;
  target.value = held.get(target);
  held.delete(target);
  return true;
}

function clicks(event) {
  const { target } = event;
  const combination = shortcut(event);
  const isCommand = event.ctrlKey || event.metaKey || event.key === "Escape";
  if (target.matches(field) && (!isCommand || (held.has(target) && /\+Z$/.test(combination)))) return false;
  const promised = document.querySelector(`[aria-keyshortcuts~="${CSS.escape(combination)}"]:not(:disabled)`);
  if (!promised) return false;
  if (isTyping(target)) target.dispatchEvent(new Event("change", { bubbles: true }));
  if (promised.matches(field)) promised.focus();
  else promised.click();
  return true;
}

function shortcut({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [(ctrlKey || metaKey) && "Control", altKey && "Alt", shiftKey && !isSign(name) && "Shift", name].filter(Boolean).join("+");
}

// What needs Shift on one keyboard does not on another.
function isSign(name) {
  return name.length === 1 && !/[A-Z0-9]/.test(name);
}

function moves({ key, target, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || altKey) return false;
  const row = target.closest("[data-row]");
  if (target.matches(field)) return row !== null && ["ArrowDown", "ArrowUp", "Enter"].includes(key) && toRow(row, key === "ArrowUp" ? -1 : 1, `.${target.closest("td")?.className} ${target.localName}`);
  if (row && key === "Delete") return removes(row);
  if (target.role === "tab" && ["ArrowLeft", "ArrowRight"].includes(key)) return toTab(target, key === "ArrowLeft" ? -1 : 1);
  const step = { ArrowDown: row && 1, ArrowUp: row && -1, j: 1, k: -1 }[key];
  return Boolean(step) && toRow(row, step, "[data-row-link]");
}

function toRow(row, step, what) {
  const rows = [...document.querySelectorAll("[data-rows] [data-row]")];
  const next = row ? rows[rows.indexOf(row) + step] : rows[0];
  const element = next?.querySelector(what) ?? next?.querySelector("[data-row-link]");
  element?.focus();
  element?.select?.();
  return Boolean(element);
}

function toTab(tab, step) {
  const tabs = [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]")];
  tabs[tabs.indexOf(tab) + step]?.focus();
  return true;
}

function removes(row) {
  const remove = row.querySelector(".remove");
  if (!remove) return false;
  toRow(row, 1, "[data-row-link]") || toRow(row, -1, "[data-row-link]");
  remove.click();
  return true;
}

function focusWhenThere(id, deadline) {
  const element = document.getElementById(id);
  if (!element) {
    if (performance.now() < deadline) requestAnimationFrame(() => focusWhenThere(id, deadline));
    return;
  }
  const within = element.matches("tr") ? element.querySelector("[data-row-link]") : element;
  within.scrollIntoView({ block: "nearest" });
  within.focus();
  within.select?.();
}
