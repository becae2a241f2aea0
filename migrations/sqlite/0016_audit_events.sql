CREATE TABLE IF NOT EXISTS audit_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  happened_at TEXT NOT NULL, -- UTC
  user_id INTEGER,
  name TEXT NOT NULL, -- the actor as known at that moment
  email TEXT,
  role TEXT NOT NULL CHECK (role IN ('admin', 'analyst', 'viewer')),
  machine TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  outcome TEXT NOT NULL, -- ok, or the failure's code
  params TEXT -- JSON
) STRICT;

CREATE INDEX IF NOT EXISTS audit_events_happened_at ON audit_events (happened_at);
CREATE INDEX IF NOT EXISTS audit_events_subject ON audit_events (subject);
