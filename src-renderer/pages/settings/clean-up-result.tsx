import { useEffect } from "react";
import { cleanUpCopy, clearedText, hasAnything, keptTexts, previewText } from "../../copy/clean-up";
import { Button } from "../../parts/button";
import { useAnnounce } from "../../parts/live-status";
import { useShortcuts } from "../../parts/shortcuts";
import type { CleanUpState } from "../../state/clean-up-store";
import style from "./clean-up-section.module.css";

/** What would be cleared, with the button that does it; then what was. */
export function CleanUpResultLine({ state }: { state: CleanUpState }) {
  const { preview, done } = state;
  const announce = useAnnounce();
  const said = done === null ? (preview === null ? null : previewText(preview.result)) : clearedText(done);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [announce, said]);
  if (done !== null) return <p className={style.part}>{clearedText(done)}</p>;
  if (preview === null) return null;
  return <Preview state={state} preview={preview} />;
}

interface PreviewProps {
  readonly state: CleanUpState;
  readonly preview: NonNullable<CleanUpState["preview"]>;
}

function Preview({ state, preview: { result } }: PreviewProps) {
  const clears = hasAnything(result);
  useShortcuts({ esc: () => state.dismiss() });
  return (
    <div className={style.preview} role="group" aria-label={cleanUpCopy.section}>
      <p>{previewText(result)}</p>
      {keptTexts(result).map((text) => (
        <p key={text} className={style.note}>
          {text}
        </p>
      ))}
      <div className={style.answers}>
        {clears && (
          <Button variant="danger" disabled={state.busy !== null} onClick={() => void state.clear()}>
            {state.busy === "clearing" ? cleanUpCopy.clearing : cleanUpCopy.clear}
          </Button>
        )}
        <Button autoFocus onClick={() => state.dismiss()}>
          {cleanUpCopy.keep}
        </Button>
      </div>
    </div>
  );
}
