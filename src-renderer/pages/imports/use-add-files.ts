import { useMemo } from "react";
import { useLocation } from "wouter";
import { useStores } from "../../state/stores";

/** The three ways to bring files; each goes to the Imports screen, where they show. */
export function useAddFiles() {
  const { imports, session } = useStores();
  const [, go] = useLocation();
  return useMemo(() => {
    const { drop, choose, addSample, awaitResults } = imports.getState();
    // Read at the moment of the drop: the person may have just changed them.
    const preferred = () => session.getState().preferences;
    const added = async (batchIds: Promise<string[]>) => {
      const wait = preferred().waitForResult;
      const ids = await batchIds;
      if (wait && ids.length > 0) awaitResults(ids);
    };
    const options = (dryRun = preferred().dryRun) => ({ typeChoice: preferred().typeChoice, dryRun });
    return {
      /** `dryRun` overrules what is preferred: Alt was held. */
      drop: (files: readonly File[], dryRun?: boolean) => {
        go("/imports");
        void added(drop(files, options(dryRun)));
      },
      choose: () => {
        go("/imports");
        void added(choose(options()));
      },
      addSample: (name: string) => void added(addSample(name, options())),
    };
  }, [imports, session, go]);
}
