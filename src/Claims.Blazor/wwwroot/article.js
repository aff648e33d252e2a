// Tells the workbench which words are selected, in units of the article's text: each drawn stretch says where it begins.
export function listen(text, page) {
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(text, page), 250);
  });
  // Whoever was quicker than this script has selected already.
  tell(text, page);
}

function tell(text, page) {
  const selection = getSelection();
  if (!text.isConnected || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return;
  // The stretches that the range touches: what is only said to a screen reader is no stretch.
  const touched = [...text.querySelectorAll("[data-at]")].filter((stretch) => range.intersectsNode(stretch));
  if (touched.length === 0) return;
  const start = placeIn(touched[0], range.startContainer, range.startOffset, 0);
  const end = placeIn(touched.at(-1), range.endContainer, range.endOffset, touched.at(-1).textContent.length);
  if (end > start) page.invokeMethodAsync("Selected", start, end - start).catch(() => {});
}

function placeIn(stretch, node, offset, otherwise) {
  return Number(stretch.dataset.at) + (stretch.contains(node) && node.nodeType === Node.TEXT_NODE ? offset : otherwise);
}

export function show(id) {
  document.getElementById(id)?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}
