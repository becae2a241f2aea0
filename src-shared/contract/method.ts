import type { z } from "zod";
import type { WireFailure } from "../failure";
import type { Role } from "./role";

/** A call of the contract: its arguments, its result and the least role that may make it. */
export interface Method<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly args: A;
  readonly result: R;
  readonly role: Role;
  /** Whether it changes anything: such calls are written to the audit trail. */
  readonly changes: boolean;
}

/** The answer to every call, over every transport; nothing is thrown across a wire. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: WireFailure };

/** Declares a method with its types kept. */
export function method<A extends z.ZodType, R extends z.ZodType>(
  role: Role,
  changes: boolean,
  args: A,
  result: R,
): Method<A, R> {
  return { role, changes, args, result };
}
