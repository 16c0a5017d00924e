import fc from 'fast-check';

/** What people write that could break a reply: markup, pings, links, direction marks, emoji of several code points. */
export const hostileWords = fc.constantFrom(
  'kata ',
  '*',
  '@everyone ',
  '<@1>',
  '\n',
  '👨‍👩‍👧',
  'https://a.b ',
  '\\',
  '1. ',
  '- ',
  '\u202E',
  '-',
  'é',
  '|',
);
