// What is typed is kept in this browser at once, without the server: it survives a lost connection, a reload and a restart.
const prefix = "claims.draft.", days = 30 * 24 * 3600 * 1000;

const read = key => { try { return JSON.parse(localStorage.getItem(prefix + key)); } catch { return null; } };

export function watch(field, key) {
  tidy();
  field.addEventListener("input", () => {
    try { localStorage.setItem(prefix + key, JSON.stringify({ text: field.value, at: Date.now() })); }
    catch { field.dispatchEvent(new CustomEvent("draft-full", { bubbles: true })); }
  });
  return read(key)?.text ?? null;
}

// Forgets only what was saved: what was typed meanwhile stays.
export function forget(key, saved) { if (saved === null || saved === undefined || read(key)?.text === saved) localStorage.removeItem(prefix + key); }

function tidy() {
  const old = Date.now() - days;
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && !(read(name.slice(prefix.length))?.at > old)) localStorage.removeItem(name);
}
