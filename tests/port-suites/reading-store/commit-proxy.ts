import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** When the line is cut: before the server hears COMMIT, or after it has answered it. */
export type Cut = "before" | "after";

/** A proxy to a MySQL server that cuts the line at a COMMIT. */
export interface CommitProxy {
  readonly port: number;
  /** Cuts at the next COMMIT; null lets everything through. */
  cut: Cut | null;
  /** How often it did. */
  cuts: number;
  stop(): Promise<void>;
}

/** COM_QUERY (3) with the text COMMIT, as mysql2 sends it: one packet, one write. */
const COMMIT = Buffer.from("\u0003COMMIT", "latin1");

export async function commitProxy(host: string, port: number): Promise<CommitProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    let answerIsLast = false;
    client.on("data", (bytes) => {
      const commits = proxy.cut !== null && bytes.includes(COMMIT);
      if (commits) proxy.cuts += 1;
      if (commits && proxy.cut === "before") {
        client.destroy();
        return;
      }
      answerIsLast = commits;
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (answerIsLast) client.destroy();
      else client.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server without a port");
  const proxy: CommitProxy = {
    port: address.port,
    cut: null,
    cuts: 0,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}
