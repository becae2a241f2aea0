import type { FolderView } from "../../../src-shared/contract/folders";
import { useClient } from "../../client/client-context";
import { foldersCopy } from "../../copy/folders";
import { ruleCopy } from "../../copy/folder-rule";
import { useAnnounce } from "../../parts/live-status";
import { Menu } from "../../parts/menu";
import { RulePart } from "./rule-part";

interface PathPartProps {
  readonly path: FolderView["path"];
  /** Shows the folder in the system's own window; null where the host cannot. */
  readonly onOpen: (() => void) | null;
}

/** Where the files appear. Another folder is another rule: this one can be looked at, and its path copied. */
export function PathPart({ path, onOpen }: PathPartProps) {
  const client = useClient();
  const announce = useAnnounce();
  const copy = () =>
    void client.copyText(path).then(
      () => announce(ruleCopy.copied),
      () => announce(ruleCopy.notCopied),
    );
  return (
    <Menu
      trigger={<RulePart label={ruleCopy.parts.path} text={path} />}
      align="start"
      actions={[
        ...(onOpen === null ? [] : [{ label: foldersCopy.open, onSelect: onOpen }]),
        { label: ruleCopy.copyPath, onSelect: copy },
      ]}
    />
  );
}
