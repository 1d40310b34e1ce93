/** Where scripts run, each link that is to be sent has a button that copies it. */
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Copier le lien';
  const said = document.createElement('span');
  said.className = 'small';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = ' Copié.';
    } catch {
      // Some browsers refuse: the link is selected, and any keyboard copies it.
      said.textContent = ' Le lien est choisi : copiez-le avec votre clavier.';
    }
  });
  field.after(button, said);
}
