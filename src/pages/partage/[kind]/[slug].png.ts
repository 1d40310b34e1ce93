import type { APIRoute, GetStaticPaths } from 'astro';
import { theSite } from '../../../content.ts';
import { sharePng } from '../../../pictures/share-png.ts';
import { everythingShown, type Shown } from '../../../street/shown.ts';

export const getStaticPaths = (async () =>
  everythingShown(await theSite()).map((shown) => ({
    params: { kind: shown.kind, slug: shown.slug },
    props: { shown },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ shown: Shown }> = async ({ props: { shown } }) => {
  const { identity } = (await theSite()).settings;
  const png = await sharePng(shown.sign, shown.cloth, identity.name);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
