import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";

/** A port of this computer behind which a server stands: it can be shut, and what goes through it cut or held up. */
export interface TcpDoor {
  readonly port: number;
  /** Refuses whoever knocks, and cuts whoever is inside. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** Cuts every connection there is; new ones get through. */
  cut(): number;
  /** The same with a RST instead of a goodbye: what is on its way is lost. */
  reset(): number;
  /** What becomes of the bytes on their way; null lets everything through as it comes. */
  weather: Weather | null;
}

/** A connection through the door. */
export interface Link {
  /** Ends it at once, at both ends. */
  cut(): void;
}

/** Bytes that came in at one end. */
export interface Piece {
  readonly bytes: Buffer;
  readonly to: "server" | "client";
  readonly link: Link;
}

/** The pieces that go out at the other end, each on its own; the next ones of this direction wait for them. */
export type Weather = (piece: Piece) => Promise<readonly Buffer[]>;

/** Opens a door on a free port; `shut` is its end. */
export async function openDoor(to: { host: string; port: number }): Promise<TcpDoor> {
  const inside = new Set<Socket>();
  let server: Server | null = null;

  const end = (how: (socket: Socket) => void) => {
    const { size } = inside;
    for (const socket of inside) how(socket);
    inside.clear();
    return size;
  };
  const door = {
    port: 0,
    weather: null as Weather | null,
    cut: () => end((socket) => socket.destroy()),
    reset: () => end((socket) => socket.resetAndDestroy()),
    open: async () => {
      server = createServer((client) => {
        joinEnds(client, connect(to), inside, () => door.weather);
      }).listen(door.port, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server without a port");
      door.port = address.port;
    },
    shut: async () => {
      const closed = server === null ? null : once(server, "close");
      server?.close();
      server = null;
      door.cut();
      await closed;
    },
  };
  await door.open();
  return door;
}

/** Joins the two ends: what comes in at one goes out at the other, and the end of one is the end of both. */
function joinEnds(client: Socket, target: Socket, inside: Set<Socket>, weather: () => Weather | null): void {
  inside.add(client);
  client.setNoDelay();
  target.setNoDelay();
  const cut = () => {
    inside.delete(client);
    client.destroy();
    target.destroy();
  };
  const link: Link = { cut };
  for (const socket of [client, target]) socket.on("error", cut).on("close", cut);
  const pass = (from: Socket, into: Socket, to: Piece["to"]) => {
    from.on("data", (bytes: Buffer) => {
      from.pause();
      const pieces = weather()?.({ bytes, to, link }) ?? Promise.resolve([bytes]);
      pieces
        .then((all) => writeAll(into, all))
        .then(() => from.resume())
        .catch(cut);
    });
  };
  pass(client, target, "server");
  pass(target, client, "client");
}

async function writeAll(into: Socket, pieces: readonly Buffer[]): Promise<void> {
  for (const piece of pieces) {
    if (into.destroyed) return;
    if (!into.write(piece)) await Promise.race([once(into, "drain"), once(into, "close")]);
    // So that each of them leaves, and arrives, on its own.
    if (pieces.length > 1) await nextTurn();
  }
}
