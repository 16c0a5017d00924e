-- Up Migration

-- Whose hashes stand in this database: of a fixed text with the key, so that another key is noticed before it is used.
CREATE TABLE person_key (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  proof bytea NOT NULL
);

CREATE TABLE guild (
  guild_id text PRIMARY KEY,
  settings jsonb NOT NULL,
  left_at timestamptz
);

CREATE TABLE person (
  person_hash bytea PRIMARY KEY,
  language text NOT NULL
);

CREATE TABLE vote (
  person_hash bytea NOT NULL,
  reply_key text NOT NULL,
  is_useful boolean NOT NULL,
  PRIMARY KEY (person_hash, reply_key)
);
CREATE INDEX vote_of_reply ON vote (reply_key, is_useful);

CREATE TABLE citation (
  article_id text PRIMARY KEY,
  times bigint NOT NULL
);

CREATE TABLE reply (
  day date NOT NULL,
  outcome text NOT NULL,
  reason text NOT NULL,
  language text NOT NULL,
  times bigint NOT NULL,
  PRIMARY KEY (day, outcome, reason, language)
);

CREATE TABLE voted_reply (
  reply_key text PRIMARY KEY,
  claim_hashes text[] NOT NULL
);

CREATE TABLE sent_question (
  question_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  text text NOT NULL UNIQUE,
  language text NOT NULL,
  day date NOT NULL
);

-- The journal of the corpus is only added to: even a mistake in the program cannot alter what it says.
CREATE TABLE content (
  content_hash text PRIMARY KEY,
  -- JSON as it was written: jsonb takes no NUL, and an article may hold one.
  content text NOT NULL
);
CREATE TABLE change (
  change_number bigint PRIMARY KEY,
  entry text NOT NULL,
  content_hash text REFERENCES content (content_hash)
);
CREATE FUNCTION journal_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is only added to';
END
$$;
CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_only_added_to();
CREATE TRIGGER content_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON content
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_only_added_to();
