import type { TypeChoice } from "../../../src-shared/jobs/import-plan";
import { importsCopy } from "../../copy/imports";
import { typeCopy } from "../../copy/sources";
import { Checkbox } from "../../parts/checkbox";
import { SegmentedControl } from "../../parts/segmented-control";
import { useSession } from "../../state/stores";
import style from "./import-options.module.css";

const types: readonly TypeChoice[] = ["auto", "hh", "daily"];
const segments = types.map((value) => ({ value, label: typeCopy[value] }));

/** How the next files are imported: remembered for this person. */
export function ImportOptions({ waitToo }: { waitToo: boolean }) {
  const { typeChoice, dryRun, waitForResult } = useSession((state) => state.preferences);
  const prefer = useSession((state) => state.prefer);
  return (
    <div className={style.options}>
      <SegmentedControl
        label={importsCopy.type}
        segments={segments}
        value={typeChoice}
        onChange={(value) => void prefer({ typeChoice: value })}
      />
      <Checkbox
        label={importsCopy.dryRun}
        checked={dryRun}
        onChange={(value) => void prefer({ dryRun: value })}
      />
      {waitToo && (
        <Checkbox
          label={importsCopy.waitForResult}
          checked={waitForResult}
          onChange={(value) => void prefer({ waitForResult: value })}
        />
      )}
    </div>
  );
}
