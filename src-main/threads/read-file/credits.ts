/** Back-pressure: a sender takes one credit for each thing it sends, and waits where none is left. */
export class Credits {
  private waiting: (() => void) | null = null;

  constructor(private left: number) {}

  give(): void {
    this.left++;
    this.waiting?.();
  }

  /** Takes one; rejects with the signal's reason when it fires first. One taker at a time. */
  async take(signal: AbortSignal): Promise<void> {
    while (this.left === 0) await this.given(signal);
    signal.throwIfAborted();
    this.left--;
  }

  private async given(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    this.waiting = wake;
    // Taken off again: a file of many batches waits as many times on one signal.
    signal.addEventListener("abort", wake);
    await woken;
    signal.removeEventListener("abort", wake);
    this.waiting = null;
    signal.throwIfAborted();
  }
}
