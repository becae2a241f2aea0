import { OctagonX } from "lucide-react";
import { mayDo } from "../../../src-shared/contract/role";
import { callFailure } from "../../copy/settings";
import { parallelChoice, queueSettingsCopy } from "../../copy/queue-settings";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { Select } from "../../parts/select";
import { useQueue, useSession } from "../../state/stores";
import { MachinesTable } from "./machines-table";
import style from "./queue-section.module.css";
import { SectionTitle } from "./section-title";

/** The choice that leaves it to the cores. */
const BY_CORES = "cores";

/** How many imports run at a time on this computer, and the queues of all machines. */
export function QueueSection() {
  const role = useSession((state) => state.session?.actor.role ?? "viewer");
  return (
    <section className={style.section}>
      <SectionTitle title={queueSettingsCopy.title}>{queueSettingsCopy.lead}</SectionTitle>
      {mayDo(role, "analyst") && <Parallel />}
      <h3 className={style.head}>{queueSettingsCopy.machines}</h3>
      <MachinesTable />
    </section>
  );
}

/** Saved as it is changed; what runs is not stopped. */
function Parallel() {
  const parallel = useQueue((state) => state.view?.parallel);
  const setParallel = useQueue((state) => state.setParallel);
  const refused = useQueue((state) => state.refused);
  if (parallel === undefined) return null;
  const numbers = Array.from({ length: parallel.most }, (_, i) => i + 1);
  const options = [null, ...numbers].map((imports) => ({
    value: imports === null ? BY_CORES : String(imports),
    label: parallelChoice(imports, parallel),
  }));
  return (
    <div className={style.field}>
      <Field label={queueSettingsCopy.parallel} note={queueSettingsCopy.parallelNote}>
        {(control) => (
          <Select
            label={queueSettingsCopy.parallel}
            options={options}
            value={parallel.chosen === null ? BY_CORES : String(parallel.chosen)}
            onChange={(value) => void setParallel(value === BY_CORES ? null : Number(value))}
            {...control}
          />
        )}
      </Field>
      {refused !== null && (
        <Notice tone="bad" icon={OctagonX} title={callFailure(refused.code, refused.params).title}>
          {callFailure(refused.code, refused.params).text}
        </Notice>
      )}
    </div>
  );
}
