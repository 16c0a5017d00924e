import { defineConfig } from 'vitest/config';

const common = { testTimeout: 30_000 };

/** What people meet in Discord: it goes the same way where a language model words replies. */
const stories = ['ask-command', 'check-command', 'check-message', 'mention', 'moderator-story', 'reply-check'];

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'sitasi', include: ['tests/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'with a language model',
          include: stories.map((story) => `tests/discord/${story}.test.ts`),
          provide: { isWorded: true },
        },
      },
    ],
  },
});
