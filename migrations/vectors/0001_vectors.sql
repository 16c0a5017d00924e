-- Up Migration

CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;

-- Vectors of one model, by what they are of: a row is never altered, so programs that read other articles, or older ones, do not
-- disturb each other. Rows that nobody asked for in a month go.
CREATE TABLE sentence (
  -- The first half of the SHA-256 of the sentence.
  key uuid PRIMARY KEY,
  vector halfvec NOT NULL,
  seen_on date NOT NULL DEFAULT current_date
);

CREATE TABLE article_mean (
  -- The first half of the SHA-256 of the keys of its sentences.
  key uuid PRIMARY KEY,
  vector halfvec NOT NULL,
  seen_on date NOT NULL DEFAULT current_date
);
