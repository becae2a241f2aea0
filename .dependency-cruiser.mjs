// The arrow of the rooms, type imports included; tests/architecture.test.ts enforces it.
// src-shared <- ports <- steps | adapters <- threads <- importing <- api <- compose <- electron | http | cli

/** @typedef {import("dependency-cruiser").IForbiddenRuleType} Rule */

const shared = "^src-shared/";
const ports = "^src-main/ports/";
const steps = ["unpack", "detect", "parse", "assemble", "validate", "report"];
const adapters = ["stores", "spool", "secrets", "settings", "notify"];
const sides = ["queue", "intake", "feed", "people", "doctor", "clean-up"];
const hosts = ["electron", "http", "cli"];

/** @param {string[]} rooms */
const inMain = (rooms) => `^src-main/(${rooms.join("|")})/`;

/**
 * A rule that a room of src-main imports nothing of ours but itself and the rooms named.
 * @param {string} name
 * @param {string} comment
 * @param {string[]} rooms
 * @param {string[]} allowed Patterns of paths.
 * @returns {Rule}
 */
const onlyImports = (name, comment, rooms, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: inMain(rooms) },
  to: { path: "^src-", pathNot: ["^src-main/$1/", ...allowed] },
});

/**
 * A rule that a library is used in its own place only.
 * @param {string} name
 * @param {string} comment
 * @param {string} library A pattern of npm names.
 * @param {string} places
 * @returns {Rule}
 */
const libraryOnlyIn = (name, comment, library, places) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^src-", pathNot: places },
  to: { path: `(^|/)node_modules/${library}/` },
});

/** @type {Rule[]} */
const arrow = [
  {
    name: "shared-stands-alone",
    comment: "src-shared is the bottom: whoever runs its code, a worker or a page, has nothing else to load.",
    severity: "error",
    from: { path: shared },
    to: { path: "^src-", pathNot: shared },
  },
  onlyImports(
    "ports-know-shared",
    "A port is an interface: it knows no implementation.",
    ["ports"],
    [shared],
  ),
  onlyImports(
    "steps-stand-alone",
    "A step takes data and gives data; a step that knows another cannot be tested or replaced alone.",
    steps,
    [shared, ports],
  ),
  onlyImports(
    "adapters-stand-alone",
    "An adapter answers a port; a second one must be able to take its place without a trace of it.",
    adapters,
    [shared, ports],
  ),
  onlyImports(
    "threads-run-steps-and-adapters",
    "A thread is a host for steps and adapters: what an import is, it does not know.",
    ["threads"],
    [shared, ports, inMain([...steps, ...adapters])],
  ),
  onlyImports(
    "importing-knows-no-queue",
    "The corridor imports one file; who asked for it, and when, is the queue's and the API's matter.",
    ["importing"],
    [shared, ports, inMain([...steps, ...adapters, "threads"])],
  ),
  onlyImports(
    "side-rooms-know-ports",
    "Queue, intake, feed, people, doctor and clean-up serve any kind of job and any store: they know the ports only.",
    sides,
    [shared, ports],
  ),
  onlyImports(
    "api-knows-no-adapter",
    "A method works on ports, so that both transports and every store serve it alike.",
    ["api"],
    [shared, ports, inMain(["importing", ...sides])],
  ),
  {
    name: "compose-knows-no-host",
    comment: "The same composition runs under Electron, HTTP and the command line.",
    severity: "error",
    from: { path: "^src-main/[^/]+\\.ts$" },
    to: { path: inMain(hosts) },
  },
  onlyImports(
    "hosts-stand-alone",
    "A host starts the composition; one that needs another belongs below both.",
    hosts,
    [
      shared,
      ports,
      "^src-main/[^/]+\\.ts$",
      inMain(["api", "importing", "threads", ...steps, ...adapters, ...sides]),
    ],
  ),
  {
    name: "renderer-knows-shared",
    comment: "A page reaches the backend through the contract, over whichever transport, and never as code.",
    severity: "error",
    from: { path: "^src-renderer/" },
    to: { path: "^src-", pathNot: [shared, "^src-renderer/"] },
  },
  {
    name: "main-knows-no-renderer",
    comment: "The backend also runs where there is no page.",
    severity: "error",
    from: { path: "^src-main/" },
    to: { path: "^src-renderer/" },
  },
  {
    name: "program-knows-no-tool",
    comment: "Tests, benches and scripts are not in the package that people install.",
    severity: "error",
    from: { path: "^src-" },
    to: { path: "^(tests|bench|scripts)/" },
  },
];

/** @type {Rule[]} */
const withinRooms = [
  {
    name: "stores-stand-alone",
    comment: "MySQL and SQLite answer the same ports; what they share stands beside them, in neither.",
    severity: "error",
    from: { path: "^src-main/stores/(mysql|sqlite)/" },
    to: { path: "^src-main/stores/(mysql|sqlite)/", pathNot: "^src-main/stores/$1/" },
  },
  {
    name: "catalogue-stands-alone",
    comment: "The catalogue has the words for everything and must be readable by everything.",
    severity: "error",
    from: { path: "^src-shared/catalogue/" },
    to: { path: "^src-shared/", pathNot: "^src-shared/catalogue/" },
  },
  {
    name: "jobs-know-no-metering",
    comment: "What a job is does not depend on what it brings in, nor on how it is sent.",
    severity: "error",
    from: { path: "^src-shared/jobs/" },
    to: { path: "^src-shared/(metering|contract)/" },
  },
  {
    name: "metering-and-contract-are-apart",
    comment: "The rules of meters are no wire format, and the wire carries no rule.",
    severity: "error",
    from: { path: "^src-shared/(metering|contract)/" },
    to: { path: "^src-shared/(metering|contract)/", pathNot: "^src-shared/$1/" },
  },
  {
    name: "renderer-base-rooms-stand-alone",
    comment: "Transport, state and words are at one height; the pages bring them together.",
    severity: "error",
    from: { path: "^src-renderer/(client|state|copy)/" },
    to: { path: "^src-renderer/", pathNot: "^src-renderer/$1/" },
  },
  {
    name: "parts-know-no-page",
    comment:
      "A part is shown what it is given: it may use the words, and neither state, transport nor a page.",
    severity: "error",
    from: { path: "^src-renderer/parts/" },
    to: { path: "^src-renderer/", pathNot: "^src-renderer/(parts|copy)/" },
  },
  {
    name: "pages-stand-alone",
    comment: "A page that needs a piece of another shares it as a part.",
    severity: "error",
    from: { path: "^src-renderer/pages/([^/]+)/" },
    to: { path: "^src-renderer/pages/", pathNot: "^src-renderer/pages/$1/" },
  },
];

/** @type {Rule[]} */
const libraries = [
  libraryOnlyIn(
    "electron-in-its-host",
    "The command line runs in plain Node, where importing Electron starts a download and then throws.",
    "(electron|electron-store|electron-updater)",
    "^src-main/electron/",
  ),
  libraryOnlyIn(
    "mysql2-in-its-store",
    "A driver seen outside its store is a second store.",
    "mysql2",
    "^src-main/stores/mysql/",
  ),
  libraryOnlyIn(
    "libsql-in-its-places",
    "A boolean bound raw aborts the process: only the wrappers in these two rooms may touch the binding.",
    "libsql",
    "^src-main/(stores/sqlite|spool)/",
  ),
  libraryOnlyIn(
    "keytar-in-its-child",
    "A locked keyring blocks the process that asks, even its exit: only the forked child asks.",
    "(keytar|@github/keytar)",
    "^src-main/secrets/",
  ),
  libraryOnlyIn(
    "react-in-the-renderer",
    "The backend draws nothing.",
    "(react|react-dom|zustand|wouter|lucide-react|@base-ui/react)",
    "^src-renderer/",
  ),
  {
    name: "shared-is-pure",
    comment: "src-shared runs in workers, pages and tests alike: no node:, no library but zod.",
    severity: "error",
    from: { path: shared },
    to: { dependencyTypesNot: ["local"], pathNot: "(^|/)node_modules/zod/" },
  },
  {
    name: "renderer-uses-no-node",
    comment: "The renderer is sandboxed: there is no Node in it.",
    severity: "error",
    from: { path: "^src-renderer/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "main-ships-what-it-uses",
    comment:
      "Only `dependencies` go into the package: a devDependency would be missing there (Electron is its host).",
    severity: "error",
    from: { path: "^src-main/" },
    to: { dependencyTypes: ["npm-dev"], pathNot: "(^|/)node_modules/electron/" },
  },
];

/** @type {Rule[]} */
const everywhere = [
  {
    name: "no-cycle",
    comment: "Files in a circle can only be understood, tested and moved together. Type imports count.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "nothing-unresolved",
    comment: "An import that is not found is an edge that no other rule has seen.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...arrow, ...withinRooms, ...libraries, ...everywhere],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type imports tie files together as much as any other; without this they would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
