import { defineConfig } from 'vitest/config';

/** What needs a server: `npm run test:postgres`, with SITASI_TEST_POSTGRES set. `npm test` needs Node and npm alone. */
export default defineConfig({
  test: { include: ['tests/postgres/**/*.postgres.ts'], testTimeout: 60_000 },
});
