import { migrate } from './migrate.ts';

// `npm run migrate`: before a deployment serves, on the database that it will use.
const url = process.env.DATABASE_URL || process.env.NETLIFY_DB_URL;
if (!url) {
  console.error('Dites quelle base migrer : DATABASE_URL=postgres://… npm run migrate');
  process.exitCode = 2;
} else {
  const applied = await migrate(url);
  console.log(
    applied.length > 0 ? `Appliquées : ${applied.join(', ')}.` : 'La base est déjà à jour.',
  );
}
