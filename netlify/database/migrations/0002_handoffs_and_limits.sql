-- How many people were sent to a campaign on a day: a number, nothing about any of them.
CREATE TABLE IF NOT EXISTS handoff_counts (
  project text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL DEFAULT 0,
  PRIMARY KEY (project, day)
);

-- How often a keyed hash of an address came in a span of time. Old spans are deleted as new ones come.
CREATE TABLE IF NOT EXISTS rate_limits (
  bucket text NOT NULL,
  span_start timestamptz NOT NULL,
  hits integer NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, span_start)
);

CREATE INDEX IF NOT EXISTS rate_limits_by_age ON rate_limits (span_start);
