import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An address that was sealed to a key that nobody kept. */
export const SEALED =
  'sealed:YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSA0YXpCMmRTZWNxU3BvS2F6eTRwUXlIZ1VzUWJaNGRXTlpOUFdWS1doSkI4CkgwTmo1bzVzWHNpV3E3d2NVd2tpSVk0M0MzLzMxcXlKbWgxbHZvTTg4aEUKLS0tIE5NYkFkWThNL0lhWkUwcFR4VkNPbUllZ1phMm1KNldPaEc0OFJoV1lXY1EKQxHQazgTyr+kJMtVYD4gthziPtuxVLRDggFnTAPQh9cjzOG0BwXqQ2sE7raXvQsKWwgop7m8zUarIlEIdCqAi0CrAGs1IktAu62cVmKK4C3NxSJjYnUjCPXezoMMZdVN';

/** The smallest sound content: one project and what it leans on. Each file is named by its path. */
export const soundFiles: Readonly<Record<string, string>> = {
  'settings.yml': `identity:
  name: Perron
  tagline: Ce qu’il manque à côté de chez vous.
  url: https://perron.example
  operator: Essais
  sealTo: age17j90a0tz3duzxwmqnp7df5g86klxa6zy0yy75aqleywk9xxgad2sc65p4z
policy:
  version: 2026-11
  criteria:
    longestDays: 365
    stepsAboveAmount: 10000
    stepsAbovePeople: 25
    stepsAboveDays: 300
    legalForms: [nonprofit, cooperative]
  resources: redirect
  retention:
    unanswered: 365
    declined: 90
    withdrawn: 30
    expired: 90
    accepted: 365
    delivered: 365
    refusals: 1095
  offers:
    consent: { version: 2026-11, text: J’accepte. }
    confirmWithinDays: 7
    linkDays: 45
    placeForDays: 3
    silence:
      remindPromoterAfterDays: [3, 7]
      tellTeamAfterDays: 14
      checkNeedAfterDays: 45
      releaseMissingAfterDays: 7
  submissions:
    consent: { version: 2026-11, text: J’accepte. }
    decides: team
    answerWithinDays: 14
    remindTeamBeforeDays: [5, 1]
    draftDays: 60
    confirmWithinDays: 14
    changesWithinDays: 90
    keepEndedDays: 365
    harmless: [covered, step-status, raised, typo]
  endorsements:
    consent: { version: 2026-11, text: J’accepte. }
    confirmWithinDays: 7
    keepAfterEndDays: 90
  alerts:
    consent: { version: 2026-11, text: J’accepte. }
    confirmWithinDays: 7
    weekday: thursday
    hour: 7
    closingWithinDays: 7
    askAgainAfterDays: 365
    answerWithinDays: 30
  spaces: { sessionMinutes: 120 }
vocabularies:
  sectors: [{ id: education, label: Éducation }]
  skills: [{ id: bicycle-repair, label: Réparation de vélos }, { id: sewing, label: Couture }]
  materials: [{ id: bicycle, label: Vélos }]
  units: [{ id: piece, one: pièce, many: pièces }]
`,
  'regions/capitale-nationale.md': `---
name: Capitale-Nationale
number: 3
locative: dans la Capitale-Nationale
summary: Québec et ses environs.
---
`,
  'caisses/caisse-de-limoilou.md': `---
name: Caisse de Limoilou
summary: Une porte d’entrée.
approach: projects-first
regions: [capitale-nationale]
team: ${SEALED}
---
`,
  'communities/mobilite-active.md': `---
name: Mobilité active
summary: À pied et à vélo.
---
`,
  'partners/la-ruche.md': `---
name: La Ruche
kind: crowdfunding
summary: Financement participatif.
hosts: [laruchequebec.com]
---
`,
  'projects/des-velos.md': `---
title: Des vélos d’école remis sur la route
summary: Quarante vélos réparés par les élèves d’ici le printemps.
status: open
caisse: caisse-de-limoilou
region: capitale-nationale
communities: [mobilite-active]
sectors: [education]
promoter:
  name: Atelier Deux Roues
  legalForm: nonprofit
  contact: ${SEALED}
window: { start: 2026-09-01, end: 2027-05-31 }
place: { municipality: Québec, postalCode: G1L 1A1 }
needs:
  - id: mecano
    category: human
    title: Mécaniciens vélo pour guider les élèves
    skill: bicycle-repair
    quantity: 2
    window: { start: 2027-03-01, end: 2027-05-15 }
  - id: velos
    category: material
    title: Vélos d’enfant, même brisés
    material: bicycle
    quantity: 40
    unit: piece
  - id: pieces
    category: financial
    title: Chambres à air et câbles
    amount: 600
    use: purchase
funding: { partner: la-ruche, url: https://laruchequebec.com/velos, goal: 600 }
---
Les vélos dorment dans la cour.
`,
};

/** What a file becomes: another text, bytes, or nothing. */
export type Changes = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/** A content folder on disk, sound but for some changes. It goes away when the test ends. */
export async function contentWith(changes: Changes = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await change(folder, soundFiles);
  await change(folder, changes);
  return folder;
}

/** Writes and removes files of a content folder. */
export async function change(folder: string, changes: Changes): Promise<void> {
  for (const [file, made] of Object.entries(changes)) {
    const path = join(folder, file);
    if (made === null) {
      await rm(path, { recursive: true });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof made === 'function' ? made(soundFiles[file] ?? '') : made);
  }
}
