import type { Handler } from "../api-tools";

export const foldersList: Handler<"folders.list"> = (tools) => tools.folders.screen.now();
