// Single keys and chords of the desk. Only keys that a component asked for are taken; none while somebody types, none while they are switched off.
let desk, wanted = new Set(), singleKeys = true, prefix = "", prefixTimer;

const isField = element => element?.closest?.("input, textarea, select, [contenteditable=''], [contenteditable=true], [role=textbox], [role=combobox]");
const acts = element => element?.closest?.("button, a[href], summary, [role=button], [role=option], [role=menuitem]");

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat && !["j", "k"].includes(event.key)) return;
  const mod = event.ctrlKey || event.metaKey;
  let name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return;
  // What lies behind an open sheet is out of reach: Ctrl+Enter there would approve unseen.
  if (document.querySelector("dialog[open], .mud-dialog")) return;
  if (mod) name = "mod+" + name;
  else {
    if (isField(event.target) || !singleKeys) return;
    if (name === "Enter" && acts(event.target)) return;
    if (prefix) { name = prefix + " " + name; prefix = ""; clearTimeout(prefixTimer); }
    else if (name === "g") { prefix = "g"; prefixTimer = setTimeout(() => prefix = "", 1200); event.preventDefault(); return; }
  }
  if (!wanted.has(name)) return;
  event.preventDefault();
  desk.invokeMethodAsync("PressAsync", name);
}

export function start(reference, keys, areOn) { desk = reference; want(keys, areOn); document.addEventListener("keydown", pressed); }
export function want(keys, areOn) { wanted = new Set(keys); singleKeys = areOn; }
export function stop() { document.removeEventListener("keydown", pressed); }

// A modal in the browser's own top layer: it traps the focus and closes on Escape by itself. Taken out of the page while open it would not give the focus back.
const sheets = [];
export function openSheet(dialog) {
  if (dialog.open) return;
  sheets.push({ dialog, from: document.activeElement });
  dialog.showModal();
  // A click beside it closes it, unless somebody has typed into it: a slip of the hand throws nothing away.
  let isTyped = false;
  dialog.addEventListener("input", () => isTyped = !dialog.classList.contains("palette"));
  // Escape in an open list of suggestions closes that list, and only the next one the sheet; the palette is a list itself.
  dialog.addEventListener("keydown", event => { if (event.key === "Escape" && !dialog.matches(".palette") && event.target.matches("[role=combobox][aria-expanded=true]")) event.preventDefault(); });
  dialog.addEventListener("mousedown", event => { if (event.target === dialog && !isTyped) dialog.close(); });
}

// Called when the sheet is on its way out; the page has it until the next drawing arrives.
export function leaveSheet() {
  const { dialog, from } = sheets.pop() ?? {};
  const giveBack = () => { if (from?.isConnected && document.activeElement === document.body) from.focus({ preventScroll: true }); };
  if (!dialog?.isConnected) return giveBack();
  new MutationObserver((_, watching) => {
    if (dialog.isConnected) return;
    watching.disconnect();
    giveBack();
  }).observe(document.body, { childList: true, subtree: true });
}

export function showById(id) { document.getElementById(id)?.scrollIntoView({ block: "nearest" }); }

// Without something to carry some browsers start no drag; what is dragged is known on the server.
document.addEventListener("dragstart", event => { if (event.target.matches?.("[draggable=true]")) event.dataTransfer.setData("text/plain", event.target.id); });
document.addEventListener("click", event => { for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || event.target.closest(".item")) menu.open = false; });
document.addEventListener("keydown", event => { if (event.key === "Escape") for (const menu of document.querySelectorAll("details.menu[open]")) { menu.open = false; menu.querySelector("summary")?.focus(); } });

// A citation leads to its evidence on the same page; as a plain link it would lead to the front page, since the desk has a base address.
// Before Blazor sees the click, or it would change the address.
document.addEventListener("click", event => {
  const cite = event.target.closest?.(".desk a.cite");
  if (!cite) return;
  event.preventDefault();
  event.stopPropagation();
  const place = () => document.getElementById(cite.hash.slice(1));
  if (place()?.checkVisibility()) return leadTo(place());
  document.querySelector(".claim-tabs a[href*='tab=evidence']")?.click();
  setTimeout(() => leadTo(place()), 200);
}, true);

function leadTo(place) {
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
  place.classList.add("led");
  place.addEventListener("animationend", () => place.classList.remove("led"), { once: true });
}
