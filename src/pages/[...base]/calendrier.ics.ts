import type { APIRoute, GetStaticPaths } from 'astro';
import { happeningsOf, soonOf } from '../../calendar/happening.ts';
import { writeCalendar } from '../../calendar/ical.ts';
import { baseParam, type Followed, followed, named, theSite } from '../../content.ts';
import { addressesAt } from '../../model/address.ts';

/** One project is shown whole; many, for what is near. */
type Props = Followed & { only: boolean };

export const getStaticPaths = (async () => {
  const site = await theSite();
  const alone = site.projects.map((project) => ({
    base: `/projets/${project.slug}/`,
    title: project.data.title,
    projects: [project],
    only: true,
  }));
  const several = followed(site).map((each) => ({ ...each, only: false }));
  return [...several, ...alone].map((props) => ({
    params: { base: baseParam(props) },
    props,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props, site: base }) => {
  const { settings, today } = await theSite();
  const { identity, vocabularies, demonstration } = settings;
  const addressOf = addressesAt(base);
  const happenings = props.only
    ? props.projects.flatMap((project) => happeningsOf(project, addressOf))
    : soonOf(props.projects, { today, addressOf });
  const text = writeCalendar(
    {
      title: `${identity.name} · ${props.title}`,
      address: addressOf(`${props.base}calendrier.ics`),
      happenings,
      today,
    },
    {
      unitOf: (id) => named(vocabularies.units, id),
      fictionalNotice: demonstration?.notice,
    },
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
