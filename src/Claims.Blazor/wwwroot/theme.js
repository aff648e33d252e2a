// Runs before the first paint, so that a chosen theme does not flash. Nothing chosen: the style sheet follows the system.
(() => {
  const key = "claims.theme";
  const chosen = () => { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } };
  const show = theme => { if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme; };
  show(chosen());
  window.deskTheme = {
    get: chosen,
    set(theme) { try { if (theme) localStorage.setItem(key, theme); else localStorage.removeItem(key); } catch { /* private mode: it lasts until the page is left */ } show(theme); },
  };
})();
