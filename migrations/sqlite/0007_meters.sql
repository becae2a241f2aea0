CREATE TABLE IF NOT EXISTS meters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  identifier TEXT NOT NULL UNIQUE, -- the 13-digit MPAN core, an MPRN, or the supplier's own code
  supply_number TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('mpan', 'mprn', 'other')),
  label TEXT,
  site TEXT,
  first_job_id INTEGER,
  created_at TEXT NOT NULL -- UTC
) STRICT;
