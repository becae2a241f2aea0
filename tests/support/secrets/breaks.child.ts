// A keychain's process that ends instead of answering.
process.on("message", () => {
  process.exit(3);
});
process.send?.({ kind: "ready" });
