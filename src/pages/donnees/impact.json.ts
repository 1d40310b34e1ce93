import type { APIRoute } from 'astro';
import { dataFiles, writeDataFile } from '../../open-data/files.ts';
import { openDataSource } from './_source.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(writeDataFile(dataFiles.impact, await openDataSource(site)), {
    headers: { 'content-type': 'application/json' },
  });
