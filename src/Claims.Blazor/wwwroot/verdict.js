// The caret is the browser's: "[" asks for the picker, and a citation is put where the caret stands.
export function watch(field, page) {
  field.dataset.cites = "";
  field.addEventListener("input", event => {
    if (event.data === "[") page.invokeMethodAsync("OpenPickerAsync");
  });
}

export function cite(field, number) {
  const at = field.selectionStart, before = field.value.slice(0, at), after = field.value.slice(field.selectionEnd);
  const open = before.endsWith("[") ? before.slice(0, -1) : before;
  const gap = open.length && !/[\s(\]]$/.test(open) ? " " : "";
  field.value = `${open}${gap}[${number}]${after}`;
  const caret = open.length + gap.length + `[${number}]`.length;
  field.focus();
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
