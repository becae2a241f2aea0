import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { TLSSocket } from "node:tls";
import { createConnection, type Connection as RawConnection, type ConnectionOptions } from "mysql2";
import type { Connection } from "mysql2/promise";

/** A connection whose coming about can be watched, one stage after the other. */
export interface WatchedConnection {
  /** The protocol and, where the server showed a certificate, until when it is valid. Rejects as the driver does. */
  readonly encrypted: Promise<string>;
  readonly signedIn: Promise<Connection>;
  close(): Promise<void>;
}

/** Longest wait for a server to take its leave. */
const GOODBYE_MS = 500;

/** Lets the driver encrypt (where its options say so) and sign in over a socket on which the server has answered. */
export function watchConnection(options: ConnectionOptions, socket: Socket): WatchedConnection {
  const raw = createConnection({ ...options, stream: socket });
  const signedIn = new Promise<Connection>((resolve, reject) => {
    raw.once("connect", () => {
      resolve(raw.promise());
    });
    // Stays on: a connection that is lost later says so to the query it was lost in, and must not end this process.
    raw.on("error", reject);
  });
  const encrypted = new Promise<string>((resolve, reject) => {
    signedIn.catch(reject);
    whenEncrypted(raw, socket, resolve);
  });
  encrypted.catch(() => undefined);
  const close = async () => {
    const goodbye = signedIn.then((connection) => connection.end());
    await Promise.race([goodbye, sleep(GOODBYE_MS, undefined, { ref: false })]).catch(() => undefined);
    raw.destroy();
    socket.destroy();
  };
  return { encrypted, signedIn, close };
}

/**
 * The driver tells of a connection only once it is signed in, so its socket is watched for TLS put over it, which it does
 * as it hears the greeting: its own listener stands before this one.
 */
function whenEncrypted(raw: RawConnection, socket: Socket, told: (words: string) => void): void {
  socket.once("data", () => {
    const over: unknown = Reflect.get(raw, "stream");
    if (!(over instanceof TLSSocket)) return;
    over.once("secureConnect", () => {
      told(tlsWords(over.getProtocol(), over.getPeerCertificate().valid_to));
    });
  });
}

const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "TLS 1.3, certificate valid until 3 March 2027", from "TLSv1.3" and "Mar  3 12:00:00 2027 GMT". */
export function tlsWords(protocol: string | null, validTo: string | undefined): string {
  const version = (protocol ?? "TLS").replace("TLSv", "TLS ");
  const until = Date.parse(validTo ?? "");
  return Number.isNaN(until) ? version : `${version}, certificate valid until ${longDate.format(until)}`;
}
