import type { APIRoute } from 'astro';
import { theSite } from '../../content.ts';
import { searchRecords } from '../../searchable/records.ts';

/** What the index is made of. The build takes it away once it has read it. */
export const GET: APIRoute = async () => Response.json(searchRecords(await theSite()));
