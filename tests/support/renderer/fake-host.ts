import { contract } from "../../../src-shared/contract/contract";
import type {
  Args,
  EventName,
  EventValue,
  MethodName,
  ReadArgs,
  Result,
} from "../../../src-shared/contract/contract";
import type { HostCommand } from "../../../src-shared/contract/bridge";
import type { Answer } from "../../../src-shared/contract/method";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { Failure } from "../../../src-shared/failure";
import { preferences } from "../../../src-shared/contract/session";
import { buildFolders } from "./build-folder";
import { at, buildQueue } from "./build-job";
import { buildSession } from "./build-session";

type Handler<M extends MethodName> = (args: ReadArgs<M>) => Result<M> | Promise<Result<M>>;
export type Handlers = { [M in MethodName]?: Handler<M> };

/** What the page is sent: an event, or a command of the host. */
export type Push = (kind: "event" | "command", name: string, value: unknown) => void;

const defaults: Handlers = {
  "session.now": () => buildSession(),
  // The host answers with what was asked to be kept, over what it had.
  "session.prefer": (change) => preferences.parse({ theme: "light", ...change }),
  "imports.samples": () => ({
    samples: [
      { name: "half-hourly.csv", rows: 4, kind: "wide" },
      { name: "daily.csv", rows: 7, kind: "daily" },
      { name: "long-with-flags.csv", rows: 48, kind: "long" },
    ],
  }),
  "queue.tryNow": () => ({}),
  "folders.list": () => buildFolders([]),
  "machines.list": () => ({ now: at("14:06"), machines: [] }),
};

/** A host for the page that holds no store: it answers as the test says and remembers what it was asked. */
export class FakeHost {
  readonly calls: { method: string; args: unknown }[] = [];
  /** What the file picker answers. */
  picked: string[] = [];
  /** What the folder picker answers. */
  pickedFolder: string | null = null;
  /** The watched folders that the page asked to be shown in the system's own window. */
  readonly opened: number[] = [];
  /** Why none of them can be. */
  openFault: Failure | null = null;
  private push: Push = () => undefined;
  private readonly handlers: Handlers;

  constructor(
    private view: QueueView = buildQueue(),
    handlers: Handlers = {},
  ) {
    this.handlers = { ...defaults, "queue.now": () => this.view, ...handlers };
  }

  /** Called by the page's bridge. Arguments and results pass the contract's schemas, as over the real wire. */
  async answer(method: string, args: unknown): Promise<Answer<unknown>> {
    this.calls.push({ method, args });
    const name = method as MethodName;
    const handler = this.handlers[name] as ((args: unknown) => unknown) | undefined;
    if (handler === undefined) throw new Error(`the test gives no answer to ${method}`);
    try {
      const value: unknown = await handler(contract[name].args.parse(args));
      return { ok: true, value: contract[name].result.parse(value) };
    } catch (thrown) {
      if (thrown instanceof Failure) return { ok: false, failure: thrown.toWire() };
      throw thrown;
    }
  }

  openFolder(id: number): Answer<null> {
    this.opened.push(id);
    const failure = this.openFault?.toWire();
    return failure === undefined ? { ok: true, value: null } : { ok: false, failure };
  }

  attach(push: Push): void {
    this.push = push;
  }

  /** Changes the queue and sends it, as the feed does. */
  show(change: Partial<QueueView>): void {
    this.view = buildQueue({ ...this.view, ...change, revision: this.view.revision + 1 });
    this.send("queue", this.view);
  }

  send<E extends EventName>(event: E, value: EventValue<E>): void {
    this.push("event", event, value);
  }

  command(command: HostCommand, arg?: string): void {
    this.push("command", command, arg);
  }

  /** The arguments of each call of a method, in order. */
  asked<M extends MethodName>(method: M): Args<M>[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.args as Args<M>);
  }
}
