import type { AstroIntegration } from 'astro';
import { forgetOld } from '../../src/pictures/kept.ts';

/** Lets go, after each build, of the kept pictures that no build has asked for in a long time. */
export function oldPictures(): AstroIntegration {
  return {
    name: 'perron-old-pictures',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const forgotten = await forgetOld();
        if (forgotten > 0) logger.info(`Images de partage oubliées : ${forgotten}.`);
      },
    },
  };
}
