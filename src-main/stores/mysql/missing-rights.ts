/** What importing needs of a user on the database (docs/OPERATING.md says the same to administrators). */
export const IMPORT_RIGHTS = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;

/** What setting the tables up needs besides. */
export const SETUP_RIGHTS = ["CREATE", "CREATE VIEW", "ALTER", "DROP", "INDEX", "REFERENCES"] as const;

/** The rights of one line of SHOW GRANTS on everything or on a database; on single tables they are not enough. */
interface Grant {
  readonly verb: "GRANT" | "REVOKE";
  readonly rights: readonly string[];
  /** A pattern with _ and % as in LIKE; null where it is every database. */
  readonly database: string | null;
}

/** The rights, of those needed, that no line of SHOW GRANTS gives on a database. */
export function missingRights(
  lines: readonly string[],
  database: string,
  needed: readonly string[],
): string[] {
  const grants = lines.flatMap(readGrant);
  const gives = (verb: Grant["verb"], everywhere: boolean, right: string): boolean =>
    grants.some(
      (grant) =>
        grant.verb === verb &&
        (grant.database === null) === everywhere &&
        (grant.database === null || matches(grant.database, database)) &&
        (grant.rights.includes(right) || grant.rights.includes("ALL PRIVILEGES")),
    );
  // MySQL's partial revokes take back on one database what is given on all.
  const has = (right: string) =>
    gives("GRANT", false, right) || (gives("GRANT", true, right) && !gives("REVOKE", false, right));
  return needed.filter((right) => !has(right));
}

/** Names stand in backticks, or in double quotes where the server's sql_mode has ANSI_QUOTES. */
const LINE = /^(GRANT|REVOKE) (.+?) ON (?:\*|([`"])((?:(?!\3).|\3\3)+)\3)\.\* (?:TO|FROM) /;

function readGrant(line: string): Grant[] {
  const match = LINE.exec(line);
  if (match === null) return [];
  const [, verb, rights = "", quote = "", database] = match;
  return [
    {
      verb: verb === "REVOKE" ? "REVOKE" : "GRANT",
      rights: rights.split(", "),
      database: database?.replaceAll(quote + quote, quote) ?? null,
    },
  ];
}

/** Case is left out: on servers where it counts, another case is another database, and that step comes before. */
function matches(pattern: string, database: string): boolean {
  const source = pattern.replace(/\\?[\s\S]/g, (found) => {
    if (found === "_") return "[\\s\\S]";
    if (found === "%") return "[\\s\\S]*";
    const literal = found.length === 2 && !["\\_", "\\%"].includes(found) ? found : found.slice(-1);
    return literal.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "i").test(database);
}
