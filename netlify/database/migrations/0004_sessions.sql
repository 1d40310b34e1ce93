-- Who may enter the private pages. Nobody's address lies here, nor what anybody enters with: only
-- hashes of them, and for a while.

-- What a sealed address of the content opens to, as keyed hashes: opening one takes milliseconds.
CREATE TABLE IF NOT EXISTS role_addresses (
  sealed_hash text PRIMARY KEY,
  address_hash text NOT NULL,
  remembered_at timestamptz NOT NULL
);

CREATE INDEX IF NOT EXISTS role_addresses_by_address ON role_addresses (address_hash);

-- Links asked for. Each is used once.
CREATE TABLE IF NOT EXISTS sign_ins (
  id uuid PRIMARY KEY,
  address_hash text NOT NULL,
  -- Where the link is sent: the project, caisse or offer that has the address; nowhere for a stranger.
  goes_to jsonb,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE INDEX IF NOT EXISTS sign_ins_by_age ON sign_ins (expires_at);

CREATE TABLE IF NOT EXISTS sessions (
  token_hash text PRIMARY KEY,
  address_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE INDEX IF NOT EXISTS sessions_by_age ON sessions (expires_at);
