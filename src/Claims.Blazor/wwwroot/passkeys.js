// The one thing that plain HTML cannot do: ask an authenticator. A form with data-passkey asks our server for a question, lets the browser
// answer it, and sends itself with the answer.
const asks = {
  use: question => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) }),
  make: question => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) }),
};

async function answer(form) {
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const reply = await fetch(form.dataset.question, { method: "POST", headers: { RequestVerificationToken: token } });
  if (!reply.ok) throw new Error(`The question was refused: ${reply.status}.`);
  const credential = await asks[form.dataset.passkey](await reply.json());
  form.querySelector('input[name$="Credential"]').value = JSON.stringify(credential);
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const wrong = form.querySelector(".wrong");
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      wrong.hidden = true;
      try {
        await answer(form);
        form.submit();
      } catch {
        wrong.hidden = false;
      }
    });
  }
}
