import { z } from "zod";
import { failureCodes, type FailureCode } from "./catalogue/failures";
import { params, type Params } from "./catalogue/params";

/** A failure as it is stored in a job and sent over a wire: the words are made by the reader, from the catalogue. */
export const wireFailure = z.object({ code: z.string(), params, retryable: z.boolean() });
export type WireFailure = z.infer<typeof wireFailure>;

/**
 * A broken system (not a bad row: that is a `Problem`). Carries a code of the catalogue and its named params,
 * the error that caused it, and whether the same call may succeed later without anybody changing anything.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly params: Params;
  readonly retryable: boolean;

  constructor(
    readonly code: FailureCode,
    options: { params?: Params; cause?: unknown; retryable?: boolean } = {},
  ) {
    super(code, { cause: options.cause });
    this.params = options.params ?? {};
    this.retryable = options.retryable ?? false;
  }

  /** The failure without its cause, as it crosses a wire. */
  toWire(): WireFailure {
    return { code: this.code, params: this.params, retryable: this.retryable };
  }
}

/** Any thrown value as a Failure: a Failure as it is, an abort as `interrupted`, all else as `unexpected`. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error && thrown.name === "AbortError")
    return new Failure("interrupted", { cause: thrown });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure("unexpected", { params: { message }, cause: thrown });
}

/** A failure that crossed a wire, as one that can be thrown; a code that this version does not know as `unexpected`. */
export function failureFromWire({ code, params, retryable }: WireFailure): Failure {
  const known = failureCodes.find((one) => one === code) ?? "unexpected";
  return new Failure(known, { params, retryable });
}
