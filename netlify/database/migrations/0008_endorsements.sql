-- « Je veux ce projet ici » : who wants a project, or a proposal, without a name.

CREATE TABLE IF NOT EXISTS endorsements (
  -- Drawn from what was sent, with our secret: the same thing sent again finds the same row.
  id uuid PRIMARY KEY,
  status text NOT NULL CHECK (status IN ('unconfirmed', 'confirmed', 'withdrawn')),
  status_since timestamptz NOT NULL,
  -- What is wanted: a published project by its slug, or a proposal, whatever its name becomes.
  project text,
  submission uuid REFERENCES submissions (id) ON DELETE CASCADE,
  -- Where the person lives. Null once it is taken back.
  municipality text,
  region text,
  -- Encrypted, only until it is confirmed.
  email text,
  -- By which one person counts once. Null once it is taken back.
  address_hash text,
  fingerprint text,
  consent_version text NOT NULL,
  consent_text text NOT NULL,
  policy_version text NOT NULL,
  received_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  CHECK ((project IS NULL) <> (submission IS NULL)),
  CHECK (email IS NULL OR status = 'unconfirmed'),
  CHECK (status = 'withdrawn' OR (municipality IS NOT NULL AND region IS NOT NULL AND address_hash IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS endorsements_project ON endorsements (project) WHERE project IS NOT NULL;
CREATE INDEX IF NOT EXISTS endorsements_submission ON endorsements (submission) WHERE submission IS NOT NULL;
CREATE INDEX IF NOT EXISTS endorsements_address ON endorsements (address_hash);
CREATE INDEX IF NOT EXISTS endorsements_due ON endorsements (status, status_since);
