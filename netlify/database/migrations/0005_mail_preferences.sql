-- What becomes of needs, and to whom no more mail is sent.

-- What promoters and teams said of a need: ids, slugs and words of ours, nothing of anybody.
CREATE TABLE IF NOT EXISTS need_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project text NOT NULL,
  need text NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor IN ('promoter', 'team')),
  actor_of text NOT NULL,
  in_name_of text CHECK (in_name_of = 'promoter'),
  said text NOT NULL CHECK (said IN ('kept', 'filled', 'unwanted', 'reopened')),
  -- Where the same answer could come twice: it is written once.
  once text UNIQUE
);

CREATE INDEX IF NOT EXISTS need_history_by_need ON need_history (project, need);

CREATE OR REPLACE FUNCTION refuse_to_rewrite_need_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'need_history is append-only';
END
$$;

CREATE OR REPLACE TRIGGER need_history_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON need_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_need_history();

-- Addresses, by a keyed hash of each, that want no more reminders.
CREATE TABLE IF NOT EXISTS unsubscribes (
  address_hash text PRIMARY KEY,
  at timestamptz NOT NULL
);

-- Addresses that mail does not reach, or whose owner says that it is unwanted: nothing is sent to them.
CREATE TABLE IF NOT EXISTS suppressions (
  address_hash text PRIMARY KEY,
  reason text NOT NULL CHECK (reason IN ('bounced', 'complained')),
  at timestamptz NOT NULL
);
