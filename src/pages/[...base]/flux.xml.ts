import type { APIRoute, GetStaticPaths } from 'astro';
import { baseParam, type Followed, followed, named, theSite } from '../../content.ts';
import { writeFeed } from '../../feeds/atom.ts';
import { addressesAt } from '../../model/address.ts';
import { licences } from '../../model/licence.ts';
import style from '../../styles/feed.css?url';

export const getStaticPaths = (async () =>
  followed(await theSite()).map((one) => ({
    params: { base: baseParam(one) },
    props: { ...one },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Followed> = async ({ props, site: base }) => {
  const { settings, today, regions } = await theSite();
  const { identity, vocabularies, demonstration } = settings;
  const feed = writeFeed(
    { ...props, title: `${identity.name} · ${props.title}` },
    {
      today,
      style,
      operator: identity.operator,
      licence: licences[identity.licence],
      addressOf: addressesAt(base),
      unitOf: (id) => named(vocabularies.units, id),
      sectorOf: (id) => named(vocabularies.sectors, id).label,
      regionOf: (id) => named(regions, id).data.name,
      fictionalNotice: demonstration?.notice,
    },
  );
  return new Response(feed, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
