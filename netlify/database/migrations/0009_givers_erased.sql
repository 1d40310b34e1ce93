-- Where a giver whose offer is erased is counted by another of their offers: 'project', one of the same
-- project; 'site', one of another project. Null: nowhere else. Without it, one giver erased would become
-- as many givers as they made offers.
ALTER TABLE offers ADD COLUMN IF NOT EXISTS giver_counted_in text
  CHECK (giver_counted_in IN ('project', 'site'));
