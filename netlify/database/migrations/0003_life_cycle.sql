-- The life of an offer, from promise to delivery.

-- Who made an offer, and what they wrote, lies encrypted in one column, and is emptied when it is
-- erased. The address can still be found by a keyed hash of it.
ALTER TABLE offers
  DROP COLUMN IF EXISTS name,
  DROP COLUMN IF EXISTS email,
  DROP COLUMN IF EXISTS phone,
  DROP COLUMN IF EXISTS organisation,
  DROP COLUMN IF EXISTS message,
  DROP COLUMN IF EXISTS availability,
  ADD COLUMN IF NOT EXISTS contact text,
  ADD COLUMN IF NOT EXISTS address_hash text,
  ADD COLUMN IF NOT EXISTS caisse text,
  ADD COLUMN IF NOT EXISTS source text NOT NULL DEFAULT 'site' CHECK (source IN ('site', 'counter')),
  ADD COLUMN IF NOT EXISTS accepted_quantity integer CHECK (accepted_quantity BETWEEN 1 AND 100000),
  ADD COLUMN IF NOT EXISTS delivered_quantity integer CHECK (delivered_quantity BETWEEN 1 AND 100000),
  ADD COLUMN IF NOT EXISTS outcome text CHECK (outcome IN ('well', 'badly')),
  ADD COLUMN IF NOT EXISTS reason text,
  -- What a promoter wrote to the giver, encrypted too.
  ADD COLUMN IF NOT EXISTS note text,
  ADD COLUMN IF NOT EXISTS place_asked_at timestamptz,
  -- When it came to where it stands: what silence is counted from.
  ADD COLUMN IF NOT EXISTS status_since timestamptz,
  ADD COLUMN IF NOT EXISTS erased_at timestamptz;

UPDATE offers SET status_since = coalesce(confirmed_at, received_at) WHERE status_since IS NULL;
ALTER TABLE offers ALTER COLUMN status_since SET NOT NULL;

-- Without a project, an offer to any project of a caisse.
ALTER TABLE offers ALTER COLUMN project DROP NOT NULL;
ALTER TABLE offers DROP CONSTRAINT IF EXISTS offers_to_somebody;
ALTER TABLE offers ADD CONSTRAINT offers_to_somebody
  CHECK ((project IS NOT NULL OR caisse IS NOT NULL) AND (need IS NULL OR project IS NOT NULL));

-- The key is hashed together with what the offer goes to.
ALTER TABLE offers DROP CONSTRAINT IF EXISTS offers_once;
ALTER TABLE offers ADD CONSTRAINT offers_once UNIQUE (idempotency_key);

CREATE INDEX IF NOT EXISTS offers_by_address ON offers (address_hash);
CREATE INDEX IF NOT EXISTS offers_by_standing ON offers (status, status_since);

ALTER TABLE offer_history
  ADD COLUMN IF NOT EXISTS command text,
  ADD COLUMN IF NOT EXISTS actor_of text,
  ADD COLUMN IF NOT EXISTS in_name_of text CHECK (in_name_of IN ('promoter', 'giver')),
  -- The quantity that it was about, in the unit of the need.
  ADD COLUMN IF NOT EXISTS quantity integer,
  ADD COLUMN IF NOT EXISTS reason text;

-- A giver was called a visitor; the history takes the word once, before it is closed again.
ALTER TABLE offer_history DISABLE TRIGGER offer_history_is_append_only;
ALTER TABLE offer_history DROP CONSTRAINT IF EXISTS offer_history_actor_check;
UPDATE offer_history SET actor = 'giver' WHERE actor = 'visitor';
ALTER TABLE offer_history ADD CONSTRAINT offer_history_actor_check
  CHECK (actor IN ('giver', 'promoter', 'team', 'schedule'));
ALTER TABLE offer_history ENABLE TRIGGER offer_history_is_append_only;

-- What a promoter or a team says came from elsewhere: added up, a negative one takes back.
CREATE TABLE IF NOT EXISTS coverages (
  id uuid PRIMARY KEY,
  project text NOT NULL,
  need text NOT NULL,
  quantity integer NOT NULL CHECK (quantity <> 0 AND abs(quantity) <= 100000),
  at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor IN ('promoter', 'team')),
  actor_of text NOT NULL,
  in_name_of text CHECK (in_name_of = 'promoter')
);

CREATE INDEX IF NOT EXISTS coverages_by_need ON coverages (project, need);

-- What is known of a need beside its content: whether its promoter has closed it, and when somebody
-- last did something about it.
CREATE TABLE IF NOT EXISTS need_states (
  project text NOT NULL,
  need text NOT NULL,
  closed text CHECK (closed IN ('filled', 'unwanted')),
  touched_at timestamptz NOT NULL,
  asked_at timestamptz,
  PRIMARY KEY (project, need)
);

-- A message may be about something else than an offer: ids only.
ALTER TABLE outbox ALTER COLUMN offer_id DROP NOT NULL;
ALTER TABLE outbox DROP CONSTRAINT IF EXISTS outbox_kind_check;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS about jsonb;
ALTER TABLE outbox DROP CONSTRAINT IF EXISTS outbox_about_something;
ALTER TABLE outbox ADD CONSTRAINT outbox_about_something CHECK (offer_id IS NOT NULL OR about IS NOT NULL);

-- Counts that have changed since the site was last built, and when it was last asked to build: one row.
CREATE TABLE IF NOT EXISTS rebuilds (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  wanted_at timestamptz,
  asked_at timestamptz
);
