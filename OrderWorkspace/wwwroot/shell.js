// What the frame needs of the browser. Listeners sit on the document, so that they outlive every render.

const railKey = "rail-narrow";

export function facts() {
  return {
    isDark: matchMedia("(prefers-color-scheme: dark)").matches,
    isRailNarrow: localStorage.getItem(railKey) === "true",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

export function rememberRail(isNarrow) {
  localStorage.setItem(railKey, isNarrow);
}

document.addEventListener("keydown", event => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
  const search = document.querySelector("search input");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

document.addEventListener("click", event => {
  const focusing = event.target.closest("[data-focus]");
  if (focusing) {
    event.preventDefault();
    document.getElementById(focusing.dataset.focus)?.focus();
  }
  const copying = event.target.closest("[data-copy]");
  if (copying) copy(copying);
});

document.addEventListener("change", event => event.target.matches("[data-submits]") && event.target.form.requestSubmit());

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, 1500);
}
