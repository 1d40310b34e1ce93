-- Since when something that open offers go to is missing from the content: a project, one of its
-- needs, a caisse. What was taken away by mistake, or renamed, has some days to come back.
CREATE TABLE IF NOT EXISTS absences (
  missing text PRIMARY KEY,
  since timestamptz NOT NULL
);
