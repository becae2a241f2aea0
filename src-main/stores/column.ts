import { z } from "zod";

/** How the columns of both engines are read. */
export const column = {
  /** 0 or 1: neither engine has booleans. */
  flag: z.number().transform((value) => value !== 0),
  /** A whole number; MySQL gives the sum of integers as a DECIMAL, so as text. */
  count: z.union([z.number(), z.string().transform(Number)]).pipe(z.number().int()),
  /** Text that MySQL keeps as BINARY, so gives as bytes. */
  text: z.union([
    z.string(),
    z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes).toString("latin1")),
  ]),
  /** Bytes; libsql gives an ArrayBuffer. */
  bytes: z.union([
    z.instanceof(Uint8Array),
    z.instanceof(ArrayBuffer).transform((bytes) => new Uint8Array(bytes)),
  ]),
  /** A JSON column as text, of what `schema` says; NULL is `whenNull`. */
  json: <T extends z.ZodType>(schema: T, whenNull: unknown = null) =>
    z
      .string()
      .nullable()
      .transform((text): unknown => (text === null ? whenNull : JSON.parse(text)))
      .pipe(schema),
};
