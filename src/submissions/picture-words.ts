import { LARGEST_PICTURE } from './picture-limits.ts';

/** Why a photo is not taken. */
export type PictureRefusal =
  | 'NOT_A_PICTURE'
  | 'UNSUPPORTED_TYPE'
  | 'HEIC'
  | 'TOO_BIG'
  | 'TOO_MANY_PIXELS'
  | 'ANIMATED'
  | 'DAMAGED'
  | 'TOO_SLOW';

const most = `${Math.floor(LARGEST_PICTURE / 1_000_000)} Mo`;

/** What may be sent, said before one chooses. */
export const pictureHint = `Une photo en JPEG, PNG, WebP ou AVIF, d’au plus ${most}. Nous la réduisons, et nous enlevons ce que l’appareil y a écrit, comme le lieu où elle a été prise.`;

/** What is wrong with a photo and how to mend it. */
export const pictureRefusalWords: Record<PictureRefusal, string> = {
  NOT_A_PICTURE: 'Ce fichier n’est pas une photo. Choisissez une photo en JPEG, PNG, WebP ou AVIF.',
  UNSUPPORTED_TYPE:
    'Nous ne prenons pas ce genre d’image. Enregistrez-la en JPEG ou en PNG, puis choisissez-la de nouveau.',
  HEIC: 'Cette photo est au format HEIC, que les navigateurs ne montrent pas tous : il faut une photo en JPEG. Sur un iPhone, ouvrez la photo, touchez Partager, puis Options, et choisissez « Le plus compatible ». Enregistrez-la ensuite dans Fichiers, et choisissez-la ici. Pour les prochaines photos : Réglages, Appareil photo, Formats, « Le plus compatible ».',
  TOO_BIG: `Cette photo pèse plus de ${most}. Réduisez-la, ou envoyez-la-vous par courriel en taille moyenne, puis choisissez-la de nouveau.`,
  TOO_MANY_PIXELS:
    'Cette image a des dimensions trop grandes. Réduisez-la : 1600 pixels de large suffisent.',
  ANIMATED: 'Cette image est animée. Choisissez une photo qui ne bouge pas.',
  DAMAGED:
    'Cette photo est abîmée ou incomplète : nous n’avons pas pu la lire. Ouvrez-la, enregistrez-la de nouveau, ou choisissez-en une autre.',
  TOO_SLOW:
    'Cette photo est trop longue à lire. Enregistrez-la en JPEG, plus petite, puis choisissez-la de nouveau.',
};

/** What is wrong with a photo, by the code that an address holds; nothing for any other code. */
export function pictureRefusalIn(code: string | null): string | undefined {
  return code !== null && Object.hasOwn(pictureRefusalWords, code)
    ? pictureRefusalWords[code as PictureRefusal]
    : undefined;
}
