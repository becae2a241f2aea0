import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useCallback } from "react";
import type { ReactNode } from "react";
import { toastCopy } from "../copy/toasts";
import { IconButton } from "./icon-button";
import { useShortcuts } from "./shortcuts";
import style from "./toasts.module.css";

const SHOWN_MS = 10_000;

/**
 * Bottom left, one at a time, ten seconds, paused by hover or focus. Only for something done that can be
 * undone, by its button or Ctrl Z: never for an error, never for progress.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={SHOWN_MS} limit={1}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={style.region} aria-label={toastCopy.region}>
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Shown() {
  const { toasts } = Toast.useToastManager<{ undo: () => void }>();
  const newest = toasts.find((toast) => toast.limited !== true && toast.transitionStatus !== "ending");
  useShortcuts({
    "mod+z": () => {
      newest?.data?.undo();
      return newest !== undefined;
    },
  });
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={style.toast} swipeDirection={["left", "down"]}>
      <Toast.Content className={style.content}>
        <Toast.Title className={style.title} />
        <Toast.Action className={style.undo} />
        <Toast.Close render={<IconButton label={toastCopy.dismiss} icon={X} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Tells what was done, with the way back. */
export function useUndoToast(): (done: string, undo: () => void) => void {
  const { add, close } = Toast.useToastManager<{ undo: () => void }>();
  return useCallback(
    (done, undo) => {
      const once = () => {
        close(id);
        undo();
      };
      const id = add({
        title: done,
        data: { undo: once },
        actionProps: { children: toastCopy.undo, onClick: once },
      });
    },
    [add, close],
  );
}
