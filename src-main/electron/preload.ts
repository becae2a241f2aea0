import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from "electron";
import type { HostCommand, MeterdropBridge } from "../../src-shared/contract/bridge";
import type { Answer } from "../../src-shared/contract/method";
import { channels } from "./channels";

type Listener = (event: IpcRendererEvent, ...values: unknown[]) => void;

function listen(channel: string, listener: Listener): () => void {
  ipcRenderer.on(channel, listener);
  return () => {
    ipcRenderer.off(channel, listener);
  };
}

const bridge: MeterdropBridge = {
  call: (method, args) => ipcRenderer.invoke(channels.call, method, args) as Promise<Answer<unknown>>,
  on: (event, listener) =>
    listen(channels.event, (_event, name, value) => {
      if (name === event) listener(value);
    }),
  // Only the preload can read a File's path, and a page cannot make a File that has one.
  fileId: (file) => ipcRenderer.invoke(channels.fileId, webUtils.getPathForFile(file)) as Promise<string>,
  chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles) as Promise<string[]>,
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder) as Promise<string | null>,
  openFolder: (id) => ipcRenderer.invoke(channels.openFolder, id) as Promise<Answer<null>>,
  onCommand: (listener) =>
    listen(channels.command, (_event, command, arg) => {
      listener(command as HostCommand, arg as string | undefined);
    }),
};

contextBridge.exposeInMainWorld("meterdrop", bridge);
