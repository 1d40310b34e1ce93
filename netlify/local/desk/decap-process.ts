import { createRequire } from 'node:module';

// The desk's server runs until the process that started it is gone, however that one ends.
process.stdin.on('close', () => process.exit(0)).resume();

createRequire(import.meta.url)('decap-server/dist/index.js');
