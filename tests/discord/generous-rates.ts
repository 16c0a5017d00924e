import type { Rates } from '../../src/faces/discord/settings.js';

/** For tests that are not about how much is answered. */
export const generousRates: Rates = {
  personQuestions: { events: 100_000, seconds: 60 },
  personActions: { events: 100_000, seconds: 60 },
  channelQuestions: { events: 100_000, seconds: 60 },
  guildQuestions: { events: 100_000, seconds: 60 },
  personQuestionsInFlight: 100_000,
};
