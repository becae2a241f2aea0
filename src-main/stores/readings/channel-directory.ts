import type { ChannelRef } from "../../../src-shared/metering/reading-batch";
import type { SqlDatabase } from "../sql-database";
import { createChannels } from "./queries/create-channels";
import { createMeters } from "./queries/create-meters";
import { findChannels } from "./queries/find-channels";
import type { DayConnection, ReadingEngine } from "./reading-engine";

/** Knows the ids of channels, so that a batch need not ask for those of the last one. */
export interface ChannelDirectory {
  /**
   * The id of each channel, in their order. Those that the store does not know are created, in bulk and in a transaction
   * of their own; where `jobId` is null (a dry run) they are null.
   */
  resolve(channels: readonly ChannelRef[], jobId: number | null): Promise<(number | null)[]>;
  /** Ids proved wrong: the database is another one now (a restore, a failover). */
  forget(): void;
}

/** Channels remembered at most: a file of a million meters must not be held in memory. */
const MOST_KNOWN = 50_000;

export function channelDirectory<C extends DayConnection>(
  db: SqlDatabase<C>,
  engine: ReadingEngine<C>,
): ChannelDirectory {
  const known = new Map<string, number>();

  const learn = async (channels: readonly ChannelRef[]): Promise<void> => {
    const identifiers = [...new Set(channels.map((channel) => channel.meter.identifier))];
    const found = await db.read((connection) => findChannels(connection, identifiers));
    for (const { identifier, quantity, id } of found) known.set(keyOf(identifier, quantity), id);
  };

  const create = async (channels: readonly ChannelRef[], jobId: number): Promise<void> => {
    // In one order everywhere, so that two machines that bring the same new meters do not deadlock.
    const ordered = [...channels].sort((a, b) => (a.meter.identifier < b.meter.identifier ? -1 : 1));
    const meters = new Map(ordered.map(({ meter }) => [meter.identifier, meter]));
    const { keepExisting } = engine;
    await db.transaction(async (connection) => {
      await createMeters(connection, [...meters.values()], jobId, { now: db.dialect.now, keepExisting });
      await createChannels(connection, ordered, keepExisting);
    });
    await learn(channels);
  };

  const idOf = ({ meter, quantity }: ChannelRef) => known.get(keyOf(meter.identifier, quantity)) ?? null;

  return {
    async resolve(channels, jobId) {
      if (known.size > MOST_KNOWN) known.clear();
      const unknown = channels.filter((channel) => idOf(channel) === null);
      if (unknown.length > 0) await learn(unknown);
      const missing = unknown.filter((channel) => idOf(channel) === null);
      if (missing.length > 0 && jobId !== null) await create(missing, jobId);
      return channels.map(idOf);
    },
    forget() {
      known.clear();
    },
  };
}

const keyOf = (identifier: string, quantity: string): string => `${quantity} ${identifier}`;
