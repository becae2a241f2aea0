import { preferences } from "../../../src-shared/contract/session";
import { settingsCopy, themeCopy } from "../../copy/settings";
import { Checkbox } from "../../parts/checkbox";
import { Field } from "../../parts/field";
import { SegmentedControl } from "../../parts/segmented-control";
import { useSession } from "../../state/stores";
import { SectionTitle } from "./section-title";
import style from "./appearance-section.module.css";

const themes = preferences.shape.theme.unwrap().options.map((value) => ({ value, label: themeCopy[value] }));

/** How the screens look and which keys act: saved as it is changed. */
export function AppearanceSection() {
  const { theme, letterKeys } = useSession((state) => state.preferences);
  const prefer = useSession((state) => state.prefer);
  return (
    <section className={style.section}>
      <SectionTitle title={settingsCopy.appearance}>{settingsCopy.appearanceLead}</SectionTitle>
      <Field label={settingsCopy.theme}>
        <div>
          <SegmentedControl
            label={settingsCopy.theme}
            segments={themes}
            value={theme}
            onChange={(next) => void prefer({ theme: next })}
          />
        </div>
      </Field>
      <Checkbox
        label={settingsCopy.letterKeys}
        checked={letterKeys}
        onChange={(next) => void prefer({ letterKeys: next })}
      />
      <p className={style.note}>{settingsCopy.letterKeysNote}</p>
    </section>
  );
}
