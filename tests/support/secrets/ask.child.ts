// Run as a process of its own, in the keychain that a test gives it: does what its arguments say, one after another, and
// writes what came of each as a line of JSON.
import { pathToFileURL } from "node:url";
import { asFailure } from "../../../src-shared/failure";
import { openSecrets } from "../../../src-main/secrets/open-secrets";

const [entry = "", ...steps] = process.argv.slice(2);
const secrets = openSecrets(process.env, pathToFileURL(entry));
for (const step of steps) {
  const [what = "", account = "", password = ""] = step.split(" ");
  const from = performance.now();
  const ran = what === "set" ? secrets.set(account, password) : secrets.get(account);
  const answer = await ran.then(
    (value) => ({ value: value ?? null }),
    (thrown: unknown) => ({ failure: asFailure(thrown).toWire() }),
  );
  const seconds = (performance.now() - from) / 1000;
  process.stdout.write(`${JSON.stringify({ ...answer, place: secrets.place, seconds })}\n`);
}
