import type { CliStore } from "../support/cli/cli-store";

/** As after ten minutes of silence of every runner. */
export async function ageHeartbeats({ db }: CliStore): Promise<void> {
  const earlier = db.dialect.nowPlus("-600");
  await db.transaction((connection) => connection.run(`UPDATE runners SET heartbeat_at = ${earlier}`));
}
