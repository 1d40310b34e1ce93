import { choicesOf } from '../../../src/alerts/choices.ts';
import { type AlertCommand, alertCommands } from '../../../src/alerts/decide.ts';
import { readWish } from '../../../src/alerts/form.ts';
import { MOST_ALERTS } from '../../../src/alerts/status.ts';
import { type AlertAction, actOnAlert } from '../../adapters/alerts/act.ts';
import { findAlert } from '../../adapters/alerts/find-alert.ts';
import type { World } from '../../adapters/world.ts';
import type { AlertRow } from '../../database/tables.ts';
import { typedIn } from '../filled-form.ts';
import { alertPage } from './alert-page.ts';
import type { LinkRoom, Outcome, Posted } from './link-room.ts';

/** What somebody is told of: confirmed, changed, kept, stopped. Its link serves as long as it is there. */
export const alertRoom: LinkRoom<AlertRow> = {
  everlasting: true,

  find: (world, id) => findAlert(world.database, id),

  show: (world, row, path) => alertPage(world.catalogue(), row, path),

  async act(world, row, posted, _id, fields) {
    const asked = read(world, posted, fields);
    if ('outcome' in asked) return asked.outcome;
    const { action } = asked;
    const acted = await actOnAlert(world, row.id, action);
    if (acted.ok) return { kind: 'done', notice: notices[action.kind] };
    if (acted.code !== 'TOO_MANY_ALERTS') return { kind: 'already' };
    return {
      kind: 'refused',
      status: 409,
      notice: `Cette adresse a déjà ${MOST_ALERTS} alertes. Arrêtez-en une par le lien de ses courriels, ou changez ses choix.`,
    };
  },

  fresh: () => undefined,
};

const notices: Partial<Record<AlertCommand, string>> = {
  change: 'Vos choix sont changés.',
  keep: 'C’est noté : votre alerte continue.',
};

type Asked = { action: AlertAction } | { outcome: Outcome };

function read(world: World, posted: Posted, fields: unknown): Asked {
  // Programs that read mail post this by themselves (RFC 8058).
  const stops = posted['List-Unsubscribe'] === 'One-Click';
  const command = stops ? 'stop' : alertCommands.find((each) => each === posted.do);
  if (command === undefined) {
    const notice = 'Choisissez l’un des boutons de cette page.';
    return { outcome: { kind: 'refused', status: 422, notice } };
  }
  if (command !== 'change') return { action: { kind: command } };
  const reading = readWish(fields, choicesOf(world.catalogue()));
  if (reading.ok) return { action: { kind: 'change', wish: reading.form } };
  const { errors } = reading;
  return {
    outcome: { kind: 'mistakes', mistakes: { form: 'change', errors, typed: typedIn(fields) } },
  };
}
