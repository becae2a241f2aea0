// A keychain's process that hangs, as keytar does in a locked keyring: it heeds no message and no polite signal.
process.on("SIGTERM", () => undefined);
process.on("message", () => {
  for (;;);
});
process.send?.({ kind: "ready" });
