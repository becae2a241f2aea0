import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A port of this computer behind which a server stands: it can be shut, and what goes through it cut. */
export interface TcpDoor {
  readonly port: number;
  /** Refuses whoever knocks, and cuts whoever is inside. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** Cuts every connection there is; new ones get through. */
  cut(): number;
}

/** Opens a door on a free port; `shut` is its end. */
export async function openDoor(to: { host: string; port: number }): Promise<TcpDoor> {
  const inside = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  const cut = () => {
    const { size } = inside;
    for (const socket of inside) socket.destroy();
    inside.clear();
    return size;
  };
  const open = async () => {
    server = createServer((client) => passThrough(client, connect(to), inside)).listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("a TCP server without a port");
    ({ port } = address);
  };
  const shut = async () => {
    const closed = server === null ? null : once(server, "close");
    server?.close();
    server = null;
    cut();
    await closed;
  };
  await open();
  return { port, open, shut, cut };
}

/** Joins the two ends: what comes in at one goes out at the other, and the end of one is the end of both. */
function passThrough(client: Socket, target: Socket, inside: Set<Socket>): void {
  inside.add(client);
  client.setNoDelay();
  target.setNoDelay();
  const end = () => {
    inside.delete(client);
    client.destroy();
    target.destroy();
  };
  for (const socket of [client, target]) socket.on("error", end).on("close", end);
  client.pipe(target).pipe(client);
}
