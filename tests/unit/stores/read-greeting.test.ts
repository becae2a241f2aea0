import { describe, expect, it } from "vitest";
import { readGreeting } from "../../../src-main/stores/mysql/read-greeting";
import { firstPacket, greetingOf } from "../../support/stores/odd-server";

const text = (words: string) => Buffer.from(words, "latin1");
const error = (errno: number, words: string) => {
  const head = Buffer.from([0xff, 0, 0]);
  head.writeUInt16LE(errno, 1);
  return firstPacket(Buffer.concat([head, text(words)]));
};

describe("readGreeting", () => {
  it.each([
    ["8.4.3", "MySQL 8.4.3"],
    ["8.0.35-0ubuntu0.22.04.1", "MySQL 8.0.35"],
    ["5.5.5-10.11.6-MariaDB-0+deb12u1", "MariaDB 10.11.6"],
    ["11.8.2-MariaDB-log", "MariaDB 11.8.2"],
    ["8.0.11-TiDB-v7.5.0", "MySQL 8.0.11"],
    ["unknown", "MySQL unknown"],
  ])("reads a server of version %s", (version, product) => {
    expect(readGreeting(greetingOf(version))).toEqual({ kind: "server", product });
  });

  it("waits for the rest of a greeting that comes in pieces", () => {
    const whole = greetingOf("8.4.3");
    for (let length = 0; length < whole.length; length++) {
      expect(readGreeting(whole.subarray(0, length))).toBeNull();
    }
    expect(readGreeting(Buffer.concat([whole, text("more")]))).toMatchObject({ kind: "server" });
  });

  it("reads a refusal with its number and words", () => {
    const message = "Host '10.0.0.9' is not allowed to connect to this MariaDB server";
    expect(readGreeting(error(1130, message))).toEqual({ kind: "refused", errno: 1130, message });
  });

  it.each([
    ["a web server", text("HTTP/1.1 400 Bad Request\r\n")],
    ["an SSH server", text("SSH-2.0-OpenSSH_9.2p1\r\n")],
    ["a mail server", text("220 mail.example ESMTP\r\n")],
    ["MySQL's X protocol", Buffer.from([5, 0, 0, 0, 0x0b, 8, 5, 0x1a, 0])],
    ["an older protocol", firstPacket(Buffer.concat([Buffer.from([9]), text("3.20\0")]))],
    ["a version without an end", firstPacket(Buffer.concat([Buffer.from([10]), text("8.4.3")]))],
    ["a packet out of order", Buffer.from([1, 0, 0, 1, 10])],
    ["nothing but zeros", Buffer.alloc(8)],
  ])("knows %s to be none", (_, bytes) => {
    expect(readGreeting(bytes)).toEqual({ kind: "not_mysql" });
  });
});
