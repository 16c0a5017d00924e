import type { Messages } from './keys.js';

const outletNotGiven = 'outlet not given';
const count = new Intl.NumberFormat('en-GB');

export const en: Messages = {
  languageNames: { id: 'Indonesian', en: 'English' },

  answer: {
    heading: 'Answer',
    withoutShortAnswer: 'My sources say:',
    question: 'Question',
    nearestHeading: 'Nearest passages (not an answer)',
  },

  abstention: {
    headline: 'My sources do not tell.',
    reasons: {
      blank: 'There is no question to look up. Write one in Indonesian or English.',
      'too-long': ({ maxLength }) =>
        `The question is longer than ${count.format(maxLength)} characters. Ask one thing in one or two sentences.`,
      'unsupported-language': 'I read Indonesian and English only. Ask again in one of the two.',
      'weak-evidence': 'No passage is close enough to answer this. Try other words, or name who, what and when.',
      'different-subject':
        'The nearest passages are about someone or something else. Check the name, or ask about theirs.',
      'different-time': 'The nearest passages are about another time. Check the date, or ask without one.',
      'no-such-value':
        'The passages are about this subject, but none of them gives what was asked for. Read them, or ask for something else about it.',
    },
  },

  source: {
    describe: {
      original: ({ outlet, publishedOn }) => `${outlet ?? outletNotGiven}, ${publishedOn}`,
      retold: ({ outlet, publishedOn }) =>
        outlet === null ? `retold, ${outletNotGiven}, ${publishedOn}` : `retold from ${outlet}, ${publishedOn}`,
      translation: ({ outlet, publishedOn }) =>
        outlet === null ? `translated, ${outletNotGiven}, ${publishedOn}` : `translated from ${outlet}, ${publishedOn}`,
    },
    outletNotGiven,
    noDate: 'no date given',
    quotedIn: {
      id: 'quoted in Indonesian, the language of the source',
      en: 'quoted in English, the language of the source',
    },
    link: 'Open the source',
    noLink: 'no link',
  },

  errors: {
    'config-invalid': 'A setting is not valid. Compare the settings with .env.example and start again.',
    'model-missing': 'The language model is missing. Fetch the repository again, or check the model setting.',
    'model-damaged': 'The language model file is damaged or incomplete. Fetch the repository again.',
    'embedder-differs':
      'The embeddings server at EMBEDDER_URL does not run the model of this project, so its vectors cannot be compared with those that are there.',
    'model-unusable':
      'The language model cannot be used here. Check the model setting, or go back to the default model.',
    'prompts-invalid':
      'The prompts for the language model have problems. Mend what is listed, or restore the prompts folder.',
    'corpus-unreadable': 'The articles cannot be read. Check that the corpus path exists and may be read.',
    'corpus-invalid': 'Some articles have problems. Run "corpus check" and mend what it lists.',
    'corpus-empty': 'There is no article to search. Add one to the corpus folder, or choose another corpus.',
    'engine-busy': 'Too many questions are waiting at the moment. Ask again in a minute.',
    'worker-ended': 'The search stopped unexpectedly. Ask again in a moment.',
    'discord-login-failed': 'Discord refused the login. Check DISCORD_TOKEN, DISCORD_APPLICATION_ID and the network.',
    'input-unreadable': 'The input cannot be read. Check the path and that it is text in UTF-8.',
    'database-unusable': 'The database cannot be used. Check DATABASE_URL and that PostgreSQL runs and can be reached.',
    'store-unusable':
      'The data folder cannot be used. Check that SITASI_DATA_DIR may be written and the disk is not full.',
    'store-damaged':
      'The data of the bot are damaged or incomplete. Restore SITASI_DATA_DIR from a backup, or move its files away to start empty.',
    'store-too-new':
      'The data of the bot were written by a newer version. Run that one, or choose another SITASI_DATA_DIR.',
    unexpected: 'Something went wrong on my side. Ask again in a moment.',
  },

  discord: {
    errorId: ({ errorId }) => `If it happens again, give this code to whoever runs the bot: ${errorId}`,
    help: 'Write a question after the mention, or use /ask. I answer in Indonesian and English, and only from my sources.',
    stopping: 'I am restarting. Ask again in a minute.',
    optionsUnreadable: 'I could not read that command. Open it again from the / menu.',
    unknownCommand: 'I no longer know that command. Restart Discord to load the present ones.',
    ask: {
      name: 'ask',
      description: 'Ask a question and get an answer with its sources',
      options: {
        question: { name: 'question', description: 'What do you want to know?' },
        language: { name: 'language', description: 'Language of the answer (otherwise that of the question)' },
        private: { name: 'private', description: 'Show the answer to you only' },
      },
    },
  },
};
