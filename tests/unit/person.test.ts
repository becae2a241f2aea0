import { hostname, userInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { thisPerson } from "../../src-main/person";
import { fullNameOf, personOf } from "../../src-main/person-of";

describe("personOf", () => {
  it.each([
    ["ann", "desk", "Ann Example", { name: "Ann Example", email: "ann@desk", machine: "desk" }],
    ["ann", "desk", null, { name: "ann", email: "ann@desk", machine: "desk" }],
    ["Ann", "DESK-7", null, { name: "Ann", email: "ann@desk-7", machine: "DESK-7" }],
    ["ann", "desk.example.com", null, { name: "ann", email: "ann@desk", machine: "desk" }],
    ["ann", "desk.local", null, { name: "ann", email: "ann@desk", machine: "desk" }],
    ["ann", "192.0.2.7", null, { name: "ann", email: "ann@192.0.2.7", machine: "192.0.2.7" }],
    ["ann", "", null, { name: "ann", email: "ann@localhost", machine: "localhost" }],
    ["Ann Example", "desk", null, { name: "Ann Example", email: "ann.example@desk", machine: "desk" }],
  ])("of %s on %s, called %s", (username, host, fullName, person) => {
    expect(personOf({ username, hostname: host, fullName })).toEqual(person);
  });
});

describe("fullNameOf", () => {
  it.each([
    ["ann:x:1000:1000:Ann Example,Room 7,,:/home/ann:/bin/bash\n", "Ann Example"],
    ["ann:x:1000:1000:Ann Example:/home/ann:/bin/bash", "Ann Example"],
    ["ann:x:1000:1000:& Example:/home/ann:/bin/bash", "Ann Example"],
    ["ann:x:1000:1000:Ann Müller,,,:/home/ann:/bin/bash", "Ann Müller"],
    ["ann:x:1000:1000:,,,:/home/ann:/bin/bash", null],
    ["ann:x:1000:1000::/home/ann:/bin/bash", null],
    ["", null],
  ])("%j", (line, name) => {
    expect(fullNameOf(line)).toBe(name);
  });
});

describe("thisPerson", () => {
  it("is of this account and this machine", () => {
    const { name, email, machine } = thisPerson();
    expect(name).not.toBe("");
    expect(hostname().startsWith(machine)).toBe(true);
    expect(email).toBe(`${userInfo().username}@${machine}`.toLowerCase());
  });
});
