import { typography } from '../../../model/typography.ts';

/** How many things are left to mend, as it is said aloud. */
export function sayHowMany(toMend: number, advice: number): string {
  const mend = toMend === 1 ? 'Une chose à corriger' : `${toMend} choses à corriger`;
  const know = advice === 1 ? 'un conseil' : `${advice} conseils`;
  if (toMend === 0 && advice === 0) return 'Rien à corriger ici.';
  if (toMend === 0) return typography(`Rien à corriger ici, ${know}.`);
  return typography(advice === 0 ? `${mend} ici.` : `${mend} ici, et ${know}.`);
}
