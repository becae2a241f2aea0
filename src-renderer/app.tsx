import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { Router } from "wouter";
import type { MeterdropBridge } from "../src-shared/contract/bridge";
import type { Client } from "../src-shared/contract/client";
import { ClientProvider } from "./client/client-context";
import { useHashLocation, useHashSearch } from "./client/hash-location";
import { Pages } from "./pages/pages";
import { LiveStatus } from "./parts/live-status";
import { LetterKeysContext } from "./parts/shortcuts";
import { ToastProvider } from "./parts/toasts";
import { useTheme } from "./parts/use-theme";
import { StoresProvider, useSession } from "./state/stores";
import type { Stores } from "./state/stores";

interface AppProps {
  readonly client: Client;
  readonly stores: Stores;
  readonly onCommand: MeterdropBridge["onCommand"];
}

/** The whole window: what every page stands on, then the pages. */
export function App({ client, stores, onCommand }: AppProps) {
  return (
    <CSPProvider disableStyleElements>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <ClientProvider client={client}>
          <StoresProvider stores={stores}>
            <Liked>
              <LiveStatus>
                <ToastProvider>
                  <Pages onCommand={onCommand} />
                </ToastProvider>
              </LiveStatus>
            </Liked>
          </StoresProvider>
        </ClientProvider>
      </Router>
    </CSPProvider>
  );
}

/** What this person likes: the theme, and whether single letters act. */
function Liked({ children }: { children: ReactNode }) {
  const liked = useSession((state) => state.preferences);
  useTheme(liked.theme);
  return <LetterKeysContext value={liked.letterKeys}>{children}</LetterKeysContext>;
}
