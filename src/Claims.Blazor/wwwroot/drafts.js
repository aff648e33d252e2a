// What is typed is kept in this browser at once, without the server: it survives a lost connection, a reload and a restart.
const prefix = "claims.draft.", days = 30 * 24 * 3600 * 1000, longText = 20_000;

const read = key => { try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; } };

export function watch(field, key) {
  tidy();
  field.addEventListener("input", () => {
    try { localStorage.setItem(prefix + key, JSON.stringify({ text: field.value, at: Date.now() })); }
    catch { field.dispatchEvent(new CustomEvent("draft-full", { bubbles: true })); }
  });
  gather(field);
  return read(key)?.text ?? null;
}

// A long text goes to the server after a pause, and at the latest when the field is left: with every key it would be sent whole.
function gather(field) {
  let waiting, isTold = false;
  const tell = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = undefined;
    isTold = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    isTold = false;
  };
  field.addEventListener("input", event => {
    if (isTold || field.value.length < longText) return;
    event.stopPropagation();
    clearTimeout(waiting);
    waiting = setTimeout(tell, 500);
  });
  field.addEventListener("blur", tell);
  field.addEventListener("keydown", event => { if (event.ctrlKey || event.metaKey) tell(); });
}

// Forgets only what was saved: what was typed meanwhile stays.
export function forget(key, saved) { if (saved === null || saved === undefined || read(key)?.text === saved) localStorage.removeItem(prefix + key); }

// The same for all fields of a form, by their ids. What was typed comes back, also into a field that appears later.
const before = new WeakMap();
const isKept = field => field.id && field.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=file], [role=combobox])") && !field.matches("[data-draft]");
const put = (field, text) => { field.value = text; for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true })); };

export function watchForm(marker, key) {
  tidy();
  const form = marker.closest("form, dialog"), kept = read(key)?.fields ?? {}, left = new Set(Object.keys(kept)), first = new Map();
  before.set(form, { first, left });
  form.addEventListener("focusin", event => { if (isKept(event.target) && !first.has(event.target.id)) first.set(event.target.id, event.target.value); });
  form.addEventListener("input", event => {
    if (!isKept(event.target)) return;
    try { localStorage.setItem(prefix + key, JSON.stringify({ fields: { ...read(key)?.fields, [event.target.id]: event.target.value }, at: Date.now() })); }
    catch { event.target.dispatchEvent(new CustomEvent("draft-full", { bubbles: true })); }
  });
  const bring = () => {
    for (const field of form.querySelectorAll("[id]")) {
      if (!left.delete(field.id) || !isKept(field) || field.value === kept[field.id]) continue;
      first.set(field.id, field.value);
      put(field, kept[field.id]);
    }
    return first.size > 0;
  };
  form.dataset.keeps = "";
  new MutationObserver(bring).observe(form, { childList: true, subtree: true });
  return bring();
}

export function discardForm(marker, key) {
  const form = marker.closest("form, dialog"), { first, left } = before.get(form);
  left.clear();
  for (const [id, text] of first) { const field = document.getElementById(id); if (field) put(field, text); }
  forget(key, null);
}

function tidy() {
  const old = Date.now() - days;
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && !(read(name.slice(prefix.length))?.at > old)) localStorage.removeItem(name);
}
