import { spawnSync } from "node:child_process";
import { SLOT_COLUMNS } from "../../src-main/stores/readings/day-row";
import { mpanOf } from "../generate/mpan-of";
import type { BenchStore } from "./bench-store";
import type { GeneratedFile } from "./generated-file";

/**
 * What the server can do by itself: its own client loads the same file straight into the same table. Nothing is checked,
 * counted or kept, no total is made, and no line number; its meters and channels are there before.
 */
export async function loadData(
  { server, settings, connection }: BenchStore,
  file: GeneratedFile,
): Promise<number> {
  const meters = Array.from({ length: file.meters }, (_, meter) => [mpanOf(meter)]);
  await connection.query(
    "INSERT INTO meters (identifier, kind, created_at) SELECT v.identifier, 'mpan', UTC_TIMESTAMP(6) FROM " +
      `(${meters.map((_, index) => (index === 0 ? "SELECT ? AS identifier" : "SELECT ?")).join(" UNION ALL ")}) v`,
    meters.flat(),
  );
  await connection.query(
    "INSERT INTO channels (meter_id, quantity, unit) SELECT id, 'AI', 'kWh' FROM meters",
  );
  const started = performance.now();
  const { status, stderr } = spawnSync(
    "mariadb",
    [
      ...["--no-defaults", `--host=${server.host}`, `--port=${server.port}`, `--user=${server.user}`],
      ...[`--password=${server.password}`, "--local-infile=1", settings.database],
      ...["--execute", statement(file.path)],
    ],
    { encoding: "utf8" },
  );
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  return milliseconds;
}

/** The channel is looked up once for each run of equal MPANs: the user variables hold the last one. */
function statement(path: string): string {
  return `
    SET @last = '', @channel = 0;
    LOAD DATA LOCAL INFILE '${path}' INTO TABLE readings CHARACTER SET ascii
    FIELDS TERMINATED BY ',' IGNORE 1 LINES
    (@mpan, reading_date, ${SLOT_COLUMNS.slice(0, 48).join(", ")})
    SET import_type = 'hh', job_id = 1, channel_id =
      IF(@mpan = @last, @channel, @channel := (
        SELECT c.id FROM channels c JOIN meters m ON m.id = c.meter_id
        WHERE m.identifier = (@last := @mpan) AND c.quantity = 'AI'))`;
}
