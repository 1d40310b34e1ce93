/** The way into the private pages: a link goes to whoever has a project, a caisse or an offer there. */
export const byAddress = {
  action: '/api/sessions',
  button: 'Recevoir un lien',
  email: { label: 'Votre adresse courriel' },
};
