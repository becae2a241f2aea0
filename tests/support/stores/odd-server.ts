import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A port of this computer that behaves as told to whoever connects. */
export interface OddServer {
  readonly port: number;
  /** Connections that are open now. */
  open(): number;
  stop(): Promise<void>;
}

export async function startOddServer(greet: (socket: Socket) => void): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.resume();
    greet(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server without a port");
  return {
    port: address.port,
    open: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** A port at which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await startOddServer(() => undefined);
  await server.stop();
  return server.port;
}

/** The first packet of a MySQL connection with this payload. */
export function firstPacket(payload: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUIntLE(payload.length, 0, 3);
  return Buffer.concat([header, payload]);
}

/** A greeting as MySQL 8 sends it, by which no TLS is offered. */
export function greetingOf(version: string): Buffer {
  const capabilities = Buffer.from([0xff, 0xf7, 33, 2, 0, 0xff, 0xdf, 21]);
  const scramble = Buffer.alloc(8, 1);
  return firstPacket(
    Buffer.concat([
      ...[Buffer.from([10]), Buffer.from(`${version}\0`), Buffer.from([1, 0, 0, 0]), scramble],
      ...[Buffer.from([0]), capabilities, Buffer.alloc(10), Buffer.alloc(12, 1)],
      Buffer.from("\0mysql_native_password\0"),
    ]),
  );
}
