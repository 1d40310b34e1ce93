import type { APIRoute } from 'astro';
import { needTable } from '../../open-data/need-table.ts';
import { openNeedRecords } from '../../open-data/open-need-record.ts';
import { RFC_4180, toCsv } from '../../tables/csv.ts';
import { openDataSource } from './_source.ts';

export const GET: APIRoute = async ({ site }) => {
  const { projects, addressOf } = await openDataSource(site);
  return new Response(toCsv(needTable(openNeedRecords(projects, addressOf)), RFC_4180), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
