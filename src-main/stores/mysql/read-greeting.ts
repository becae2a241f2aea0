/** What a server says first, before it is asked. */
export type Greeting =
  | { readonly kind: "server"; /** "MariaDB 10.11.6" or "MySQL 8.4.3". */ readonly product: string }
  /** It answers, and turns us away: too many connections, a blocked computer. */
  | { readonly kind: "refused"; readonly errno: number; readonly message: string }
  | { readonly kind: "not_mysql" };

const HEADER = 4;
const PROTOCOL = 10;
const ERROR = 0xff;
/** A greeting is 80 to 150 bytes, a refusal rarely 300: what claims to be longer is another protocol's text. */
const LONGEST = 2048;

/**
 * Reads the first packet of a MySQL connection: three bytes of length, a sequence number, then protocol 10 and the
 * version as text, or an error. Null: it is not whole yet.
 */
export function readGreeting(bytes: Buffer): Greeting | null {
  if (bytes.length < HEADER) return null;
  const length = bytes.readUIntLE(0, 3);
  if (length === 0 || length > LONGEST || bytes[3] !== 0) return { kind: "not_mysql" };
  if (bytes.length < HEADER + length) return null;
  const packet = bytes.subarray(HEADER, HEADER + length);
  if (packet[0] === ERROR && length > 3) {
    return { kind: "refused", errno: packet.readUInt16LE(1), message: packet.toString("utf8", 3) };
  }
  const end = packet.indexOf(0, 1);
  if (packet[0] !== PROTOCOL || end < 0) return { kind: "not_mysql" };
  return { kind: "server", product: productOf(packet.toString("latin1", 1, end)) };
}

/** MariaDB puts "5.5.5-" before its version, for replicas of old that know no major version of two figures. */
function productOf(version: string): string {
  const own = version.replace(/^5\.5\.5-/, "");
  const number = /^\d+(\.\d+)*/.exec(own)?.[0] ?? own;
  return `${/mariadb/i.test(version) ? "MariaDB" : "MySQL"} ${number}`;
}
