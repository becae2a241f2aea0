import { mpanCheckDigit } from "../../src-shared/metering/identify-meter";

/** The MPAN core of a made-up meter, with its right check digit. */
export function mpanOf(meter: number): string {
  const body = `20${String(meter).padStart(10, "0")}`;
  return `${body}${mpanCheckDigit(body)}`;
}
