import { expect, it } from "vitest";
import { ownWords } from "../../../src-main/stores/check-store/own-words";
import { tlsWords } from "../../../src-main/stores/mysql/watched-connection";
import { Failure } from "../../../src-shared/failure";

const caused = (message: string, more: object = {}) =>
  new Failure("store_refused", {
    params: { reason: "ours" },
    cause: Object.assign(new Error(message), more),
  });

it.each([
  ["a server's error with its number", caused("Access denied", { errno: 1045 }), "1045: Access denied"],
  [
    "a socket's, whose number says less than its words",
    caused("connect ECONNREFUSED", { errno: -111 }),
    "connect ECONNREFUSED",
  ],
  ["an error without a number", caused("getaddrinfo ENOTFOUND db"), "getaddrinfo ENOTFOUND db"],
  ["what was found out here", new Failure("store_no_rights", { params: { reason: "INSERT" } }), "INSERT"],
  ["something unexpected", new Failure("unexpected", { params: { message: "a bug" } }), "a bug"],
  ["nothing but the catalogue's words", new Failure("store_password_needed"), null],
])("%s", (_, failure, words) => {
  expect(ownWords(failure)).toBe(words);
});

it.each([
  ["TLSv1.3", "Mar  3 12:00:00 2027 GMT", "TLS 1.3, certificate valid until 3 March 2027"],
  ["TLSv1.2", "Dec 31 23:59:59 2030 GMT", "TLS 1.2, certificate valid until 31 December 2030"],
  ["TLSv1.3", undefined, "TLS 1.3"],
  [null, "", "TLS"],
])("says %s and %s as a person reads it", (protocol, validTo, words) => {
  expect(tlsWords(protocol, validTo)).toBe(words);
});
