import { z } from "zod";

/** Least to most: viewer (history), analyst (imports), admin (everything). */
export const role = z.enum(["viewer", "analyst", "admin"]);
export type Role = z.infer<typeof role>;

const rank: Readonly<Record<Role, number>> = { viewer: 0, analyst: 1, admin: 2 };

/** Whether somebody with role `has` may do what needs role `needs`. */
export function mayDo(has: Role, needs: Role): boolean {
  return rank[has] >= rank[needs];
}

/** Who makes a call: a row of users, with the role it had at that moment. */
export const actor = z.object({
  userId: z.number().int().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  role,
  machine: z.string(),
});
export type Actor = z.infer<typeof actor>;
