-- « Dites-moi quand il manque quelque chose que j'ai » : who is written to, of what, and what was told.

CREATE TABLE IF NOT EXISTS alerts (
  -- Drawn from what was sent, with our secret: the same thing sent again finds the same row.
  id uuid PRIMARY KEY,
  status text NOT NULL CHECK (status IN ('unconfirmed', 'active', 'stopped')),
  status_since timestamptz NOT NULL,
  -- What is followed, and when to write. Null once it is stopped.
  following jsonb,
  weekly boolean,
  closing boolean,
  -- Encrypted. Null once it is stopped, as is what recognises it.
  email text,
  address_hash text,
  fingerprint text,
  -- Until which number of missing_needs it was told, and what it followed then.
  told_through bigint,
  told_following jsonb,
  -- The day of the last weekly sending that it had its part in.
  sent_for date,
  -- When its owner last said to want it, and was asked since whether that still holds.
  wanted_at timestamptz,
  asked_at timestamptz,
  consent_version text NOT NULL,
  consent_text text NOT NULL,
  policy_version text NOT NULL,
  received_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  CHECK (status <> 'active' OR (sent_for IS NOT NULL AND wanted_at IS NOT NULL)),
  CHECK (
    CASE WHEN status = 'stopped'
      THEN following IS NULL AND weekly IS NULL AND closing IS NULL AND email IS NULL
        AND address_hash IS NULL AND told_following IS NULL
      ELSE following IS NOT NULL AND weekly IS NOT NULL AND closing IS NOT NULL AND email IS NOT NULL
        AND address_hash IS NOT NULL
    END
  )
);
CREATE INDEX IF NOT EXISTS alerts_address ON alerts (address_hash);
CREATE INDEX IF NOT EXISTS alerts_due ON alerts (status, status_since);
CREATE INDEX IF NOT EXISTS alerts_weekly ON alerts (sent_for, id) WHERE status = 'active' AND weekly;

-- What a message of the outbox tells of, from when it is decided until it has left.
CREATE TABLE IF NOT EXISTS alert_letters (
  -- That of the message.
  id uuid PRIMARY KEY,
  alert_id uuid NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  first boolean NOT NULL,
  -- [{ "project": slug, "need": id }]
  needs jsonb NOT NULL,
  -- How many more there were.
  more integer NOT NULL CHECK (more >= 0),
  written_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS alert_letters_alert ON alert_letters (alert_id);

-- What an alert was told of as closing soon.
CREATE TABLE IF NOT EXISTS alert_closings (
  alert_id uuid NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  project text NOT NULL,
  need text NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (alert_id, project, need)
);

-- Every need that was ever seen missing, numbered in the order in which they were.
CREATE TABLE IF NOT EXISTS missing_needs (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project text NOT NULL,
  need text NOT NULL,
  since timestamptz NOT NULL,
  UNIQUE (project, need)
);
