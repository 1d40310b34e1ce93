import type { CataloguedNeed } from '../model/catalogue.ts';
import type { CommandKind } from '../offers/life/command.ts';
import { sayReason } from '../offers/life/reason-words.ts';
import type { Role } from '../offers/life/role.ts';
import type { OfferStatus } from '../offers/status.ts';
import { sayAmount } from './offer-words.ts';

/** One line of an offer's history: who, in whose name, what. */
export interface HistoryLine {
  /** The day, `YYYY-MM-DD`, in Québec. */
  day: string;
  actor: Role;
  inNameOf: 'promoter' | 'giver' | null;
  command: string | null;
  to: OfferStatus;
  quantity: number | null;
  reason: string | null;
}

/** Who did something, as the subject of a sentence. */
function subject({ actor, inNameOf }: HistoryLine): string {
  if (actor === 'team') {
    if (inNameOf === 'promoter') return 'L’équipe de la caisse, au nom du promoteur,';
    return inNameOf === 'giver'
      ? 'L’équipe de la caisse, au nom de la personne,'
      : 'L’équipe de la caisse';
  }
  return actor === 'promoter' ? 'Le promoteur' : 'La personne';
}

type Saying = (who: string, amount: string, line: HistoryLine) => string;

const sayings: Record<CommandKind, Saying> = {
  confirm: (who, _, { to, actor }) => {
    const confirmed = `${who} a confirmé ${actor === 'giver' ? 'son adresse' : 'l’offre'}`;
    return to === 'waitlisted' ? `${confirmed} : elle est en liste d’attente` : confirmed;
  },
  change: (who, amount) => `${who} a changé la quantité${amount}`,
  withdraw: (who) => `${who} a retiré l’offre`,
  accept: (who, amount) => `${who} a accepté${amount}`,
  decline: (who) => `${who} a décliné`,
  deliver: (who, amount) => `${who} a noté comme reçu${amount}`,
  tell: (who) => `${who} a dit comment cela s’était passé`,
  assign: (who) => `${who} a confié l’offre à un besoin`,
  'ask-place': () => 'Une place s’est libérée, et a été proposée',
  'take-place': (who) => `${who} a pris la place proposée`,
  expire: () => 'L’offre s’est terminée',
};

/** A line of history in a sentence: `Le promoteur a accepté : 2 personnes.` */
export function sayHistory(line: HistoryLine, need: CataloguedNeed | undefined): string {
  const { command, quantity } = line;
  const said = quantity === null ? undefined : sayAmount(need, quantity);
  const amount = said === undefined ? '' : ` : ${said}`;
  const saying = Object.hasOwn(sayings, command ?? '') ? sayings[command as CommandKind] : first;
  const reason = sayReason(line.reason);
  return [`${saying(subject(line), amount, line)}.`, reason].filter(Boolean).join(' ');
}

const first: Saying = (who, amount, { actor }) =>
  actor === 'team' ? `${who} a noté l’offre${amount}` : `${who} a fait l’offre${amount}`;
