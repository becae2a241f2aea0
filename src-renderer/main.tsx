import "./client/jitless";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "./tokens.css";
import "./base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { MeterdropBridge } from "../src-shared/contract/bridge";
import { App } from "./app";
import { bridgeClient } from "./client/bridge";
import { createStores } from "./state/stores";

declare global {
  interface Window {
    /** Exposed by the desktop's preload. */
    readonly meterdrop?: MeterdropBridge;
  }
}

const root = document.getElementById("root");
const bridge = window.meterdrop;
if (root === null || bridge === undefined) throw new Error("This page opens inside Meterdrop only");

const client = bridgeClient(bridge);
const stores = createStores(client);
createRoot(root).render(
  <StrictMode>
    <App client={client} stores={stores} onCommand={(listener) => bridge.onCommand(listener)} />
  </StrictMode>,
);
