/** Replies in the order they came, for one reader that waits for the next; or the error that ended them. */
export class ReplyQueue<T> {
  private readonly replies: T[] = [];
  private error: { readonly thrown: unknown } | null = null;
  private wake: (() => void) | null = null;

  push(reply: T): void {
    this.replies.push(reply);
    this.wake?.();
  }

  /** Ends it: what still waits is thrown away. */
  fail(thrown: unknown): void {
    this.error ??= { thrown };
    this.wake?.();
  }

  async next(): Promise<T> {
    for (;;) {
      if (this.error !== null) throw this.error.thrown;
      const reply = this.replies.shift();
      if (reply !== undefined) return reply;
      await new Promise<void>((resolve) => (this.wake = resolve));
      this.wake = null;
    }
  }
}
