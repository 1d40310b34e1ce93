import { demonstrationKeys } from '../../netlify/adapters/demonstration.ts';
import { type Catalogue, catalogue as schema } from '../../src/model/catalogue.ts';
import { seal } from '../../src/sealing/seal.ts';

/** The promoter's address, sealed in the catalogue. */
export const PROMOTER_ADDRESS = 'atelier@promoteur.example';

/** The day at which the catalogue's windows are to be looked at. */
export const TODAY = '2026-11-23';

/** The caisse team's address, sealed in the catalogue. */
export const TEAM_ADDRESS = 'equipe@caisse.example';

/** The central team's address, sealed in the catalogue. */
export const CENTRAL_ADDRESS = 'centrale@perron.example';

const sealedCentral = await seal(CENTRAL_ADDRESS, demonstrationKeys.recipient);
const team = await seal(TEAM_ADDRESS, demonstrationKeys.recipient);
const contact = await seal(PROMOTER_ADDRESS, demonstrationKeys.recipient);

const window = { start: '2026-09-01', end: '2027-05-31' };

const needs = [
  {
    id: 'mecano',
    category: 'human',
    title: 'Mécaniciens vélo pour guider les élèves',
    asked: 2,
    covered: 0,
    hours: 12,
    skill: 'bicycle-repair',
    essential: true,
    window,
  },
  {
    id: 'velos',
    category: 'material',
    title: 'Vélos d’enfant, même brisés',
    asked: 40,
    covered: 3,
    unit: { one: 'pièce', many: 'pièces' },
    loan: false,
    material: 'bicycle',
    window,
  },
  {
    id: 'passe',
    category: 'human',
    title: 'Préparer la cour',
    asked: 5,
    covered: 0,
    skill: 'carpentry',
    window: { start: '2026-09-01', end: '2026-09-30' },
  },
  {
    id: 'pieces',
    category: 'financial',
    title: 'Chambres à air et câbles',
    asked: 600,
    covered: 0,
    window,
  },
];

const project = {
  title: 'Des vélos d’école remis sur la route',
  status: 'open',
  window,
  caisse: 'caisse-de-limoilou',
  region: 'capitale-nationale',
  municipality: 'Québec',
  communities: ['mobilite-active'],
  promoter: { name: 'Atelier Deux Roues', contact },
  needs,
  funding: {
    partner: 'la-ruche',
    url: 'https://laruchequebec.com/fr/explorer/des-velos?ref=1',
    hosts: ['laruchequebec.com'],
  },
};

/** A small catalogue in which everything that can happen to an offer happens. */
export const testCatalogue: Catalogue = schema.parse({
  site: {
    name: 'Perron',
    url: 'https://perron.example',
    operator: 'Perron',
    sealTo: demonstrationKeys.recipient,
  },
  clock: TODAY,
  policy: {
    version: '2026-11',
    criteria: {
      longestDays: 365,
      stepsAboveAmount: 10_000,
      stepsAbovePeople: 25,
      stepsAboveDays: 300,
      legalForms: ['nonprofit'],
    },
    resources: 'redirect',
    retention: {
      unanswered: 365,
      declined: 90,
      withdrawn: 30,
      expired: 90,
      accepted: 365,
      delivered: 365,
      refusals: 1095,
    },
    offers: {
      consent: { version: '2026-11', text: 'J’accepte que Perron transmette mon offre.' },
      confirmWithinDays: 7,
      linkDays: 45,
      placeForDays: 3,
      silence: {
        remindPromoterAfterDays: [3, 7],
        tellTeamAfterDays: 14,
        checkNeedAfterDays: 45,
        releaseMissingAfterDays: 7,
      },
    },
    submissions: {
      consent: { version: '2026-11', text: 'J’accepte que Perron garde ma proposition.' },
      decides: 'team',
      central: sealedCentral,
      answerWithinDays: 14,
      remindTeamBeforeDays: [5, 1],
      draftDays: 60,
      confirmWithinDays: 14,
      changesWithinDays: 90,
      keepEndedDays: 365,
      harmless: ['covered', 'step-status', 'raised', 'typo'],
    },
    endorsements: {
      consent: { version: '2026-11', text: 'J’accepte que Perron compte mon appui.' },
      confirmWithinDays: 7,
      keepAfterEndDays: 90,
    },
    alerts: {
      consent: { version: '2026-11', text: 'J’accepte que Perron m’écrive.' },
      confirmWithinDays: 7,
      weekday: 'thursday',
      hour: 7,
      closingWithinDays: 7,
      askAgainAfterDays: 365,
      answerWithinDays: 30,
    },
    spaces: { sessionMinutes: 120 },
  },
  projects: {
    'des-velos': project,
    'sans-campagne': { ...project, funding: undefined },
    'autre-hote': {
      ...project,
      funding: { ...project.funding, url: 'https://laruchequebec.com.example.org/x' },
    },
    termine: { ...project, status: 'completed' },
    annule: { ...project, status: 'cancelled' },
    passe: { ...project, window: { start: '2026-01-01', end: '2026-11-22' } },
    'dernier-jour': { ...project, window: { start: '2026-01-01', end: TODAY } },
  },
  caisses: {
    'caisse-de-limoilou': {
      name: 'Caisse de Limoilou',
      team,
      participation: 'active',
      regions: ['capitale-nationale'],
      review: { decides: 'team', answerWithinDays: 14 },
    },
  },
  partners: { 'la-ruche': { name: 'La Ruche', hosts: ['laruchequebec.com'] } },
  regions: { 'capitale-nationale': 'Capitale-Nationale' },
  communities: { 'mobilite-active': 'Mobilité active' },
  resources: [
    {
      name: 'Outilthèque du quartier',
      summary: 'Elle prête des outils.',
      website: 'https://outils.example',
      regions: ['capitale-nationale'],
      sectors: ['education'],
    },
  ],
  vocabularies: {
    sectors: [{ id: 'education', label: 'Éducation' }],
    skills: [
      { id: 'bicycle-repair', label: 'Réparation de vélos', synonyms: ['mécanicien vélo'] },
      { id: 'carpentry', label: 'Menuiserie', synonyms: ['menuisier', 'bois'] },
    ],
    materials: [{ id: 'bicycle', label: 'Vélos', synonyms: ['bicyclette'] }],
    units: [{ id: 'piece', one: 'pièce', many: 'pièces' }],
  },
});
