CREATE TABLE IF NOT EXISTS channels (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meter_id INTEGER NOT NULL,
  quantity TEXT NOT NULL CHECK (length(quantity) = 2), -- AI, AE active import, export (kWh); RI, RE reactive (kVArh)
  unit TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0, -- batches that locked it
  UNIQUE (meter_id, quantity)
) STRICT;
