import { ArrowDownToLine, FolderSync, History, SlidersHorizontal } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { sidebarCopy } from "../../copy/sidebar";

interface Section {
  readonly path: string;
  /** A route below it marks it too. */
  readonly root: string;
  readonly label: string;
  readonly icon: LucideIcon;
}

/** The sections of the app, in the order of Ctrl 1 to 5. */
export const sections: readonly Section[] = [
  { path: "/imports", root: "/imports", label: sidebarCopy.imports, icon: ArrowDownToLine },
  { path: "/history", root: "/history", label: sidebarCopy.history, icon: History },
  { path: "/folders", root: "/folders", label: sidebarCopy.folders, icon: FolderSync },
  { path: "/settings/store", root: "/settings", label: sidebarCopy.settings, icon: SlidersHorizontal },
];
