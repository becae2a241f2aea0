import { CloudOff, OctagonX, TriangleAlert } from "lucide-react";
import type { StoreView } from "../../../src-shared/contract/queue-view";
import { useClient } from "../../client/client-context";
import { importsCopy } from "../../copy/imports";
import { awayNotice, heldBackNotice, nextTry } from "../../copy/store";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useNow } from "../../parts/use-now";
import { useImportOptions } from "./use-import-options";

/** Why nothing goes into the store at present; nothing where it does. */
export function StoreNotice({ store }: { store: StoreView }) {
  if (store.state === "ready") return null;
  if (store.state === "away") return <Away store={store} />;
  const { title, text } = heldBackNotice(store);
  return (
    <Notice tone="warn" icon={TriangleAlert} title={title}>
      {text}
    </Notice>
  );
}

function Away({ store }: { store: StoreView }) {
  const client = useClient();
  const { allowed } = useImportOptions();
  const now = useNow(1000, store.nextTryAt !== null);
  const { title, text } = awayNotice(store);
  const unreachable = store.failure === null || store.failure.code === "store_unreachable";
  return (
    <Notice
      tone={unreachable ? "wait" : "bad"}
      icon={unreachable ? CloudOff : OctagonX}
      title={title}
      {...(allowed && {
        action: (
          <Button variant="link" onClick={() => void client.call("queue.tryNow", {})}>
            {importsCopy.tryNow}
          </Button>
        ),
      })}
    >
      {text} {nextTry(store, now)}
    </Notice>
  );
}
