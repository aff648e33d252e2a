// A lost connection covers nothing: fields stay typable, and drafts.js keeps what is typed. Says what is so, and tries again until it works.
const bar = document.getElementById("components-reconnect-modal");
let again;

const tryAgain = async () => {
  clearTimeout(again);
  try { if (await Blazor.reconnect()) return; if (await Blazor.resumeCircuit?.()) return; ended(); }
  catch { again = setTimeout(tryAgain, 3000); }
};
const ended = () => { clearTimeout(again); bar.dataset.state = "ended"; };

bar.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show": case "retrying": case "paused": bar.dataset.state = "lost"; break;
    case "hide": clearTimeout(again); delete bar.dataset.state; break;
    case "failed": bar.dataset.state = "lost"; again = setTimeout(tryAgain, 3000); break;
    case "rejected": case "resume-failed": ended(); break;
  }
});
document.addEventListener("visibilitychange", () => { if (!document.hidden && bar.dataset.state === "lost") tryAgain(); });
bar.querySelector("button").addEventListener("click", () => location.reload());
