import { CircleAlert, Monitor } from "lucide-react";
import type { ReactNode } from "react";
import { say } from "../../../src-shared/catalogue/say";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import type { WireFailure } from "../../../src-shared/failure";
import { importsCopy } from "../../copy/imports";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useImports, useQueue, useSession } from "../../state/stores";
import style from "./imports-notices.module.css";
import { PauseNotice } from "./pause-notice";
import { StoreNotice } from "./store-notice";

/** What stands in the way of all files alike. */
export function ImportsNotices({ view }: { view: QueueView }) {
  const failure = useImports((state) => state.failure);
  const dismiss = useImports((state) => state.dismissFailure);
  const refused = useQueue((state) => state.refused);
  const session = useSession((state) => state.failure);
  const { here, holder } = view.runner;
  return (
    <div className={style.notices}>
      <StoreNotice store={view.store} />
      <PauseNotice view={view} />
      {refused !== null && <FailureNotice failure={refused} />}
      {session !== null && <FailureNotice failure={session} />}
      {failure !== null && (
        <FailureNotice
          failure={failure}
          action={
            <Button variant="link" onClick={dismiss}>
              {importsCopy.dismiss}
            </Button>
          }
        />
      )}
      {!here && holder !== null && (
        <Notice tone="idle" icon={Monitor} title={importsCopy.elsewhere(holder)}>
          {importsCopy.elsewhereText}
        </Notice>
      )}
    </div>
  );
}

/** A failure in its own words, with its remedy. */
export function FailureNotice({ failure, action }: { failure: WireFailure; action?: ReactNode }) {
  const said = say(failure.code, failure.params);
  return (
    <Notice tone="bad" icon={CircleAlert} title={`${said.title}.`} action={action}>
      {said.text} {said.remedy}
    </Notice>
  );
}
