// A lost connection covers nothing: fields stay typable, and drafts.js keeps what is typed. Says what is so, and tries again until it works.
const bar = document.getElementById("components-reconnect-modal");
let again;

const say = state => { if (state) bar.dataset.state = state; else delete bar.dataset.state; };
const end = state => { clearTimeout(again); say(state); };

// The door of circuits answers a member who was deactivated or signed out elsewhere with 401; everything else may pass.
const isShutOut = async () => { try { return (await fetch("_blazor/initializers", { cache: "no-store" })).status === 401; } catch { return false; } };

const tryAgain = async () => {
  clearTimeout(again);
  if (await isShutOut()) return end("out");
  try { if (await Blazor.reconnect() || await Blazor.resumeCircuit?.()) return; end("ended"); }
  catch { again = setTimeout(tryAgain, 3000); }
};

bar.addEventListener("components-reconnect-state-changed", async event => {
  switch (event.detail.state) {
    case "show": say("lost"); if (await isShutOut()) end("out"); break;
    case "retrying": case "paused": if (bar.dataset.state !== "out") say("lost"); break;
    case "failed": if (bar.dataset.state !== "out") again = setTimeout(tryAgain, 3000); break;
    case "rejected": case "resume-failed": end(await isShutOut() ? "out" : "ended"); break;
    case "hide": end(); break;
  }
});
document.addEventListener("visibilitychange", () => { if (!document.hidden && bar.dataset.state === "lost") tryAgain(); });
bar.querySelector("button").addEventListener("click", () => location.reload());
