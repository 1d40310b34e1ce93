-- Every statement can be run again: a host that applies this folder by itself keeps its own account
-- of what it has applied, and must find nothing to complain of where ours has passed, nor the reverse.

CREATE TABLE IF NOT EXISTS offers (
  id uuid PRIMARY KEY,
  project text NOT NULL,
  need text,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
  message text NOT NULL,
  availability text,
  name text NOT NULL,
  email text NOT NULL,
  phone text,
  organisation text,
  status text NOT NULL CHECK (status IN (
    'unconfirmed', 'offered', 'accepted', 'delivered', 'declined', 'withdrawn', 'expired', 'waitlisted'
  )),
  -- A hash of the sender's key, or of what the offer says and its day.
  idempotency_key text NOT NULL,
  -- A hash of what the offer says: the same key with something else is a mistake to be told.
  fingerprint text NOT NULL,
  consent_version text NOT NULL,
  consent_text text NOT NULL,
  policy_version text NOT NULL,
  received_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  CONSTRAINT offers_once UNIQUE (project, idempotency_key)
);

CREATE INDEX IF NOT EXISTS offers_by_need ON offers (project, need, status);
-- Later the address is no longer in clear: run again then, this has nothing to do.
DO $$
BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'offers' AND column_name = 'email') THEN
    CREATE INDEX IF NOT EXISTS offers_by_email ON offers (lower(email));
  END IF;
END
$$;

-- What happened to each offer: no personal data, and never changed once written.
CREATE TABLE IF NOT EXISTS offer_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  offer_id uuid NOT NULL REFERENCES offers (id),
  at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor IN ('visitor', 'promoter', 'team', 'schedule')),
  from_status text,
  to_status text NOT NULL
);

CREATE INDEX IF NOT EXISTS offer_history_by_offer ON offer_history (offer_id, id);

CREATE OR REPLACE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'offer_history is append-only';
END
$$;

CREATE OR REPLACE TRIGGER offer_history_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON offer_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

-- Messages to send, written in the same transaction as what they tell of. The text itself is
-- rendered when it is sent: no address, no link that acts, lies here.
CREATE TABLE IF NOT EXISTS outbox (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('offer-confirmation', 'offer-notice')),
  offer_id uuid NOT NULL REFERENCES offers (id),
  -- What makes a message the same message: it is queued once.
  once text NOT NULL CONSTRAINT outbox_once UNIQUE,
  queued_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  lease uuid,
  leased_until timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  reason text
);

CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
