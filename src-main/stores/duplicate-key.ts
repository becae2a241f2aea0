import { Failure } from "../../src-shared/failure";

/**
 * A unique key refused a row. The stores turn it into an answer ("already there", "same bytes"); one that nobody
 * expected is an error of the database like any other.
 */
export class DuplicateKey extends Failure {
  constructor(cause: Error) {
    super("store_error", { params: { reason: cause.message }, cause });
  }
}
