import type { APIRoute, GetStaticPaths } from 'astro';
import { theSite } from '../../../../content.ts';
import { oEmbed } from '../../../../street/embed.ts';
import { everythingShown, type Shown } from '../../../../street/shown.ts';

export const getStaticPaths = (async () =>
  everythingShown(await theSite()).map((shown) => ({
    params: { kind: shown.kind, slug: shown.slug },
    props: { shown },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ shown: Shown }> = async ({ props: { shown }, site, url }) => {
  const { identity } = (await theSite()).settings;
  return Response.json(oEmbed(shown, site ?? url, identity.name));
};
