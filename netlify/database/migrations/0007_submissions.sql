-- Proposals: from a form half filled to a project that is published, refused or withdrawn.

-- Links by which a caisse invites somebody to propose a project.
CREATE TABLE IF NOT EXISTS invitations (
  id uuid PRIMARY KEY,
  caisse text NOT NULL,
  -- For whom, as the team wrote it. Encrypted.
  label text,
  -- Whether it serves a single proposal.
  once boolean NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE IF NOT EXISTS submissions (
  id uuid PRIMARY KEY,
  status text NOT NULL CHECK (status IN (
    'draft', 'received', 'in_review', 'changes_requested', 'accepted', 'published', 'refused', 'withdrawn'
  )),
  status_since timestamptz NOT NULL,
  -- The file's name on the site, from when it is sent.
  slug text,
  caisse text,
  -- The published project that it changes.
  changes text,
  invitation uuid REFERENCES invitations (id) ON DELETE SET NULL,
  -- Grows with everything that is done.
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  -- What the form holds, what was last sent and what was sent before it, as JSON, and the promoter's
  -- address. Encrypted, null once erased.
  answers text,
  sent_answers text,
  previous_answers text,
  email text,
  address_hash text,
  confirmed_at timestamptz,
  accepted_by text[] NOT NULL DEFAULT '{}',
  -- The last day on which an answer is promised.
  due_on date,
  idempotency_key text UNIQUE,
  fingerprint text,
  consent_version text,
  consent_text text,
  policy_version text NOT NULL,
  created_at timestamptz NOT NULL,
  touched_at timestamptz NOT NULL,
  received_at timestamptz,
  erased_at timestamptz,
  -- What the desk's draft was last made of: its version there, our revision, our answers (encrypted).
  draft_version text,
  draft_revision integer,
  draft_answers text,
  CHECK (status = 'draft' OR (slug IS NOT NULL AND caisse IS NOT NULL AND consent_version IS NOT NULL))
);

-- Two proposals never have the same name on the site; a change has the name of what it changes.
CREATE UNIQUE INDEX IF NOT EXISTS submissions_slug ON submissions (slug) WHERE changes IS NULL;
-- A published project is changed by one proposal at a time.
CREATE UNIQUE INDEX IF NOT EXISTS submissions_changes ON submissions (changes)
  WHERE changes IS NOT NULL AND status IN ('draft', 'received', 'in_review', 'changes_requested', 'accepted');
CREATE INDEX IF NOT EXISTS submissions_caisse ON submissions (caisse, status);
CREATE INDEX IF NOT EXISTS submissions_address ON submissions (address_hash);
CREATE INDEX IF NOT EXISTS submissions_due ON submissions (status, status_since);

CREATE TABLE IF NOT EXISTS submission_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id uuid NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  -- The caisse whose team acted.
  actor_of text,
  command text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  revision integer NOT NULL,
  reasons text[] NOT NULL DEFAULT '{}',
  -- What the team wrote to the promoter. Encrypted.
  note text,
  policy_version text NOT NULL
);
CREATE INDEX IF NOT EXISTS submission_history_of ON submission_history (submission_id, id);

-- The picture of a proposal, cleaned of all but what it shows.
CREATE TABLE IF NOT EXISTS submission_pictures (
  submission_id uuid PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE,
  bytes bytea NOT NULL,
  type text NOT NULL,
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  saved_at timestamptz NOT NULL
);
