import { dayInQuebec } from '../../../src/model/clock.ts';
import { exportTable } from '../../../src/offers/space/export-table.ts';
import { toCsv } from '../../../src/tables/csv.ts';
import { projectOffers } from '../../adapters/spaces/project-offers.ts';
import { projectFor } from '../../adapters/spaces/views.ts';
import { visitorOf } from '../../adapters/spaces/visitor.ts';
import type { World } from '../../adapters/world.ts';
import { answerPage } from '../answer.ts';
import { dataHeaders, redirectHeaders } from '../headers.ts';
import { refuse } from '../refuse.ts';

// Somebody else's project and one that does not exist look the same.
const missing = {
  title: 'Cette page n’existe pas',
  paragraphs: ['L’adresse est peut-être mal écrite, ou la page a changé de place.'],
  links: [{ label: 'Votre espace', href: '/espace/' }],
};

/** `GET /espace/projets/<slug>/offres.csv`: a project's offers, for a spreadsheet. */
export async function exportOffers(world: World, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD' });
  }
  const visitor = await visitorOf(world, request);
  if (!visitor) return new Response(null, { status: 303, headers: redirectHeaders('/espace/') });
  const slug = new URL(request.url).pathname.split('/')[3] ?? '';
  const seen = projectFor(world, visitor, slug);
  if (!seen) return answerPage(world, request, 404, missing);
  const offers = await projectOffers(world, slug, seen.as);
  world.log('OFFERS_EXPORTED', { project: slug, as: seen.as });
  const file = `offres-${slug}-${dayInQuebec(world.clock.now())}.csv`;
  return new Response(toCsv(exportTable(offers)), {
    headers: dataHeaders({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
      'x-robots-tag': 'noindex',
    }),
  });
}
