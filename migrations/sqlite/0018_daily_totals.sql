-- One total a channel and day, never two: the sum of the half-hours where all 46, 48 or 50 are there, else the supplier's
-- daily figure. `source` says which. A day with some half-hours and no daily figure has no total.
CREATE VIEW IF NOT EXISTS daily_totals AS
SELECT
  m.identifier,
  c.quantity,
  c.unit,
  r.reading_date,
  r.total / 1000000.0 AS total,
  r.import_type AS source,
  CASE WHEN r.estimated = 0 THEN 0 ELSE 1 END AS estimated
FROM readings r
JOIN channels c ON c.id = r.channel_id
JOIN meters m ON m.id = c.meter_id
LEFT JOIN readings h
  ON r.import_type = 'daily'
  AND h.channel_id = r.channel_id
  AND h.reading_date = r.reading_date
  AND h.import_type = 'hh'
WHERE
  CASE
    WHEN r.import_type = 'hh' THEN
      r.hh01 + r.hh02 + r.hh03 + r.hh04 + r.hh05 + r.hh06 + r.hh07 + r.hh08 + r.hh09 + r.hh10 +
         r.hh11 + r.hh12 + r.hh13 + r.hh14 + r.hh15 + r.hh16 + r.hh17 + r.hh18 + r.hh19 + r.hh20 +
         r.hh21 + r.hh22 + r.hh23 + r.hh24 + r.hh25 + r.hh26 + r.hh27 + r.hh28 + r.hh29 + r.hh30 +
         r.hh31 + r.hh32 + r.hh33 + r.hh34 + r.hh35 + r.hh36 + r.hh37 + r.hh38 + r.hh39 + r.hh40 +
         r.hh41 + r.hh42 + r.hh43 + r.hh44 + r.hh45 + r.hh46 IS NOT NULL
      AND (r.hh47 + r.hh48 IS NOT NULL OR r.reading_date = date(substr(r.reading_date, 1, 4) || '-03-31', '-6 days', 'weekday 0'))
      AND (r.hh49 + r.hh50 IS NOT NULL OR r.reading_date <> date(substr(r.reading_date, 1, 4) || '-10-31', '-6 days', 'weekday 0'))
    ELSE NOT (
      h.hh01 + h.hh02 + h.hh03 + h.hh04 + h.hh05 + h.hh06 + h.hh07 + h.hh08 + h.hh09 + h.hh10 +
         h.hh11 + h.hh12 + h.hh13 + h.hh14 + h.hh15 + h.hh16 + h.hh17 + h.hh18 + h.hh19 + h.hh20 +
         h.hh21 + h.hh22 + h.hh23 + h.hh24 + h.hh25 + h.hh26 + h.hh27 + h.hh28 + h.hh29 + h.hh30 +
         h.hh31 + h.hh32 + h.hh33 + h.hh34 + h.hh35 + h.hh36 + h.hh37 + h.hh38 + h.hh39 + h.hh40 +
         h.hh41 + h.hh42 + h.hh43 + h.hh44 + h.hh45 + h.hh46 IS NOT NULL
      AND (h.hh47 + h.hh48 IS NOT NULL OR r.reading_date = date(substr(r.reading_date, 1, 4) || '-03-31', '-6 days', 'weekday 0'))
      AND (h.hh49 + h.hh50 IS NOT NULL OR r.reading_date <> date(substr(r.reading_date, 1, 4) || '-10-31', '-6 days', 'weekday 0'))
    )
  END;
