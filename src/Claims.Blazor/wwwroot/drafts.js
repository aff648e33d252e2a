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

function tidy() {
  const old = Date.now() - days;
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && !(read(name.slice(prefix.length))?.at > old)) localStorage.removeItem(name);
}
