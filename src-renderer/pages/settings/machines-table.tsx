import { CircleCheck, CloudOff, Pause } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import type { Result } from "../../../src-shared/contract/contract";
import type { MachineView } from "../../../src-shared/contract/machines";
import type { WireFailure } from "../../../src-shared/failure";
import { useClient } from "../../client/client-context";
import { callFailure } from "../../copy/settings";
import { machineState, queueSettingsCopy, waitingHere, type MachineState } from "../../copy/queue-settings";
import { formatWhen } from "../../copy/format-time";
import { Count } from "../../parts/count";
import { Icon } from "../../parts/icon";
import { SkeletonRows } from "../../parts/skeleton-rows";
import type { Tone } from "../../parts/state-look";
import tones from "../../parts/tone.module.css";
import { classes } from "../../parts/classes";
import { useNow } from "../../parts/use-now";
import style from "./queue-section.module.css";

/** So often the list is asked for while it is looked at, in milliseconds. */
const ASK_MS = 5000;

const { columns } = queueSettingsCopy;
const looks: Readonly<Record<MachineState, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  running: { icon: CircleCheck, tone: "ok" },
  paused: { icon: Pause, tone: "idle" },
  silent: { icon: CloudOff, tone: "wait" },
};

/** Every queue that the store knows: whose, when it was last heard, and what waits in it. */
export function MachinesTable() {
  const { machines, failure } = useMachineList();
  const now = useNow(60_000);
  if (failure !== null && machines === null) {
    const { title, text } = callFailure(failure.code, failure.params);
    return <p className={style.note}>{`${title} ${text}`}</p>;
  }
  if (machines === null) return <SkeletonRows rows={3} label={queueSettingsCopy.loading} />;
  if (machines.length === 0) return <p className={style.note}>{queueSettingsCopy.none}</p>;
  return (
    <div className={style.scroll} role="region" aria-label={queueSettingsCopy.machines} tabIndex={0}>
      <table className={style.machines} aria-label={queueSettingsCopy.machines}>
        <thead>
          <tr>
            <th scope="col">{columns.machine}</th>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.heard}</th>
            <th scope="col" className={style.number}>
              {columns.importing}
            </th>
            <th scope="col" className={style.number}>
              {columns.waiting}
            </th>
            <th scope="col">{columns.version}</th>
          </tr>
        </thead>
        <tbody>
          {machines.map((machine, i) => (
            <MachineRow key={i} machine={machine} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MachineRow({ machine, now }: { machine: MachineView; now: number }) {
  const state = machineState(machine);
  const { icon, tone } = looks[state];
  return (
    <tr>
      <th scope="row">
        {machine.machine}
        {machine.here && " "}
        {machine.here && <span className={style.here}>{queueSettingsCopy.here}</span>}
      </th>
      <td>{machine.person ?? queueSettingsCopy.unknown}</td>
      <td>
        <span className={classes(style.state, tones[tone])}>
          <Icon icon={icon} />
          {queueSettingsCopy.states[state]}
        </span>
      </td>
      <td>{machine.lastHeardAt === null ? queueSettingsCopy.never : formatWhen(machine.lastHeardAt, now)}</td>
      <td className={style.number}>
        <Count value={machine.processing} />
      </td>
      <td className={style.number}>
        <Count value={waitingHere(machine)} />
      </td>
      <td>{machine.version ?? ""}</td>
    </tr>
  );
}

function useMachineList() {
  const client = useClient();
  const [machines, setMachines] = useState<Result<"machines.list">["machines"] | null>(null);
  const [failure, setFailure] = useState<WireFailure | null>(null);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      const answer = await client.call("machines.list", {});
      if (!here) return;
      // What is shown stays while the store does not answer.
      if (answer.ok) setMachines(answer.value.machines);
      setFailure(answer.ok ? null : answer.failure);
    };
    void ask();
    const id = setInterval(() => void ask(), ASK_MS);
    return () => {
      here = false;
      clearInterval(id);
    };
  }, [client]);
  return { machines, failure };
}
