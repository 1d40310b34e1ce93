import type { APIRoute } from 'astro';
import { theSite } from '../../content.ts';
import { impactRecords } from '../../open-data/impact-record.ts';
import { impactTable } from '../../open-data/impact-table.ts';
import { RFC_4180, toCsv } from '../../tables/csv.ts';

export const GET: APIRoute = async () => {
  const { projects } = await theSite();
  return new Response(toCsv(impactTable(impactRecords(projects)), RFC_4180), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
