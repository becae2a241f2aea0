import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useStore } from "zustand";
import { useClient } from "../../client/client-context";
import { keepRouteState, readRouteState } from "../../client/route-state";
import { createUndoStore, type UndoState } from "../../state/undo-store";

export type UndoControl = UndoState;

/** The undo of the job that is shown: the line that asks before it takes the focus, and gives it back to its opener. */
export function useUndo(batchId: string): UndoControl {
  const client = useClient();
  const [store] = useState(() => createUndoStore(client, batchId));
  const undo = useStore(store);
  const opener = useRef<HTMLElement | null>(null);
  return {
    ...undo,
    open: () => {
      if (!undo.isOpen) opener.current = focused();
      return undo.open();
    },
    keep: () => {
      const to = opener.current?.isConnected === true ? opener.current : undoButton();
      to?.focus();
      undo.keep();
    },
  };
}

/**
 * Whether the line is to be seen. It opens by itself where a list asked for it, once this person's role is known, and
 * closes where there is nothing to ask any more: somebody else was quicker.
 */
export function useAskedUndo(undo: UndoControl, possible: boolean): boolean {
  const { isOpen } = undo;
  const onPossible = useEffectEvent(() => {
    if (!readRouteState().undo) return;
    keepRouteState({ undo: false });
    void undo.open();
  });
  const onImpossible = useEffectEvent(() => {
    if (isOpen) undo.keep();
  });
  useEffect(() => {
    if (possible) onPossible();
    else onImpossible();
  }, [possible]);
  return isOpen && possible;
}

function focused(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}

const undoButton = () => document.querySelector<HTMLElement>("main header [data-action=undo]");
