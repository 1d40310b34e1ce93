/** Where scripts run, each text that is to be taken elsewhere has a button that copies it. */
for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
  '[data-copy]',
)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = field.dataset.copy || 'Copier le lien';
  const said = document.createElement('span');
  said.className = 'small';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = ' Copié.';
    } catch {
      // Some browsers refuse: the text is selected, and any keyboard copies it.
      said.textContent = ' C’est choisi : copiez-le avec votre clavier.';
    }
  });
  field.after(button, said);
}
