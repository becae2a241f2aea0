import { keychainRequest, type KeychainReply, type KeychainRequest } from "./keychain-exchange";

// The only code that loads keytar, in a process of its own. A locked keyring that asks its owner something blocks the
// thread for ever, and then not even exit() returns: this process is asked one thing, and killed after its answer or
// instead of it.

async function answer(raw: unknown): Promise<KeychainReply> {
  try {
    return { kind: "answer", password: await ask(keychainRequest.parse(raw)) };
  } catch (thrown) {
    return { kind: "refusal", reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

async function ask(request: KeychainRequest): Promise<string | null> {
  // Loaded only now, so that a machine without libsecret answers with a reason.
  const { default: keytar } = await import("keytar");
  if (request.kind === "get") return keytar.getPassword(request.service, request.account);
  await keytar.setPassword(request.service, request.account, request.password);
  return null;
}

/** Electron's utility process speaks through a port that Node does not have. */
interface ParentPort {
  on(event: "message", heard: (event: { data: unknown }) => void): void;
  postMessage(message: KeychainReply): void;
}
const { parentPort } = process as { parentPort?: ParentPort };

if (parentPort === undefined) {
  const say = (reply: KeychainReply) => process.send?.(reply);
  process.on("message", (raw) => void answer(raw).then(say));
  // Whoever asked is gone: an exit could hang, so this is the way out.
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  say({ kind: "ready" });
} else {
  const say = (reply: KeychainReply) => {
    parentPort.postMessage(reply);
  };
  parentPort.on("message", ({ data }) => void answer(data).then(say));
  say({ kind: "ready" });
}
