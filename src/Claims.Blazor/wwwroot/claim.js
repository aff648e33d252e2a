// Puts the cursor into a field or onto a card of the claim page, opening what hides it.
export function leadTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (let hidden = place.closest("details:not([open])"); hidden; hidden = hidden.parentElement?.closest("details:not([open])")) hidden.open = true;
  const field = place.matches("input, textarea, select, button, a, [tabindex]") ? place : place.querySelector("input, textarea, select") ?? place;
  place.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
  place.classList.add("led");
  place.addEventListener("animationend", () => place.classList.remove("led"), { once: true });
}
