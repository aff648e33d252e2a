// Forms of intake. `send` gives the chosen picture to the desk's file store and answers its hash, or why it was refused.
const failed = "The picture could not be sent. Try again.";

export async function send(input) {
  const file = input.files[0];
  if (!file) return { sha256: null, problem: null };
  try {
    const answer = await fetch("desk/files", { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
    input.value = "";
    if (answer.ok) return { sha256: (await answer.json()).sha256, problem: null };
    if (answer.headers.get("content-type")?.includes("json")) return { sha256: null, problem: (await answer.json()).detail ?? failed };
    return { sha256: null, problem: answer.status === 413 ? "The picture is too large: at most 10 MB." : failed };
  } catch {
    return { sha256: null, problem: failed };
  }
}

// After a refusal: the first field that it is about.
export function leadToWrong() {
  const field = document.querySelector("[aria-invalid=true]");
  field?.focus({ preventScroll: true });
  (field?.closest(".field") ?? document.querySelector(".wrong"))?.scrollIntoView({ block: "center" });
}

// Selects a row of pasted cells, counted from 1. A line break between quotation marks is in a cell, not between rows.
export function leadToRow(id, number) {
  const field = document.getElementById(id), text = field.value;
  let row = 1, from = 0, to = text.length, isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (text[i] !== "\n" || isQuoted) continue;
    if (row === number) { to = i; break; }
    row++; from = i + 1;
  }
  if (row !== number) return;
  field.focus();
  field.setSelectionRange(from, to);
  const line = parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTo({ top: line * (text.slice(0, from).split("\n").length - 2), left: 0 });
  field.scrollIntoView({ block: "nearest" });
}

// Sends a copy of what a source says; answers nothing, or why it was refused. What is too large is not sent first: a server that hangs up in the middle looks like a lost connection.
export async function sendCopy(input, target, most) {
  const file = input.files[0];
  if (!file) return null;
  const mega = 1024 * 1024;
  const tooLarge = `The file is too large: at most ${most / mega} MB, and this one has ${Math.ceil(file.size / mega)} MB.`;
  if (file.size > most) {
    input.value = "";
    return tooLarge;
  }
  const lost = "The file could not be sent. Try again.";
  try {
    const answer = await fetch(`desk/archive/${target}?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
    input.value = "";
    if (answer.ok) return null;
    if (answer.headers.get("content-type")?.includes("json")) return (await answer.json()).detail ?? lost;
    return answer.status === 413 ? tooLarge : lost;
  } catch {
    return lost;
  }
}
