import { useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { MeterdropBridge } from "../../src-shared/contract/bridge";
import { useShortcuts } from "../parts/shortcuts";
import { useTitleAsHeir } from "../parts/use-heir";
import { FoldersPage } from "./folders/folders-page";
import { HistoryPage } from "./history/history-page";
import { DropTarget } from "./imports/drop-target";
import { ImportsPage } from "./imports/imports-page";
import { useAddFiles } from "./imports/use-add-files";
import { useImportOptions } from "./imports/use-import-options";
import { JobDetailPage } from "./job-detail/job-detail-page";
import style from "./pages.module.css";
import { SettingsPage } from "./settings/settings-page";
import { sections } from "./sidebar/sections";
import { Sidebar } from "./sidebar/sidebar";

/** Ctrl 1, Ctrl 2 and so on, in the order of the sidebar. */
function sectionKeys(go: (path: string) => void) {
  return Object.fromEntries(sections.map(({ path }, i) => [`mod+${i + 1}`, () => go(path)]));
}

interface PagesProps {
  readonly onCommand: MeterdropBridge["onCommand"];
}

/** Sidebar and the page that the route names; what the host commands from outside the window arrives here. */
export function Pages({ onCommand }: PagesProps) {
  const [path, go] = useLocation();
  useTitleAsHeir(path);
  const { choose } = useAddFiles();
  const { picker } = useImportOptions();
  useShortcuts({
    "mod+o": () => picker && choose(),
    ...sectionKeys(go),
    "mod+,": () => go("/settings/store"),
  });
  useEffect(
    () =>
      onCommand((command, arg) => {
        if (command === "open-job" && arg !== undefined) go(`/history/${encodeURIComponent(arg)}`);
        else if (command === "settings") go("/settings/store");
        else if (command === "choose-files") choose();
      }),
    [onCommand, go, choose],
  );
  return (
    <div className={style.app}>
      <Sidebar />
      <Switch>
        <Route path="/imports" component={ImportsPage} />
        <Route path="/history" component={HistoryPage} />
        <Route path="/history/:batchId">
          {({ batchId }) => <JobDetailPage key={batchId} batchId={decodeURIComponent(batchId)} />}
        </Route>
        <Route path="/folders/:id?">{({ id }) => <FoldersPage id={id ?? null} />}</Route>
        <Route path="/settings/:section">{({ section }) => <SettingsPage section={section} />}</Route>
        <Redirect to="/imports" />
      </Switch>
      <DropTarget />
    </div>
  );
}
