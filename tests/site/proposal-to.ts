/** A proposal that nothing is wrong with, for a caisse of the sample, as programs send it. */
export function proposalTo(caisse: string, email: string, title: string) {
  return {
    project: {
      title,
      summary: 'Des enfants du quartier et leurs voisins, tous les samedis de l’hiver.',
      kind: 'new',
      caisse,
      region: 'capitale-nationale',
      communities: [],
      sectors: ['education'],
      promoter: { name: 'Les Amis du traîneau', legalForm: 'nonprofit', email },
      window: { start: '2026-12-05', end: '2027-03-31' },
      place: { name: 'Cour de l’école', municipality: 'Québec', postalCode: 'G1L 1A1' },
      needs: [
        {
          id: 'menuisiers',
          category: 'human',
          title: 'Menuisiers pour guider les enfants',
          skill: 'carpentry',
          form: 'expertise',
          quantity: 2,
          hours: 8,
        },
      ],
    },
    body: 'Chaque enfant fait **son** traîneau.\n\n- On mesure\n- On scie',
    consent: true,
  };
}
