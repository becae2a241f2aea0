import type { Role } from "../../src-shared/contract/role";
import { formatCount } from "./format-count";

export const sidebarCopy = {
  label: "Main",
  product: "Meterdrop",
  imports: "Imports",
  history: "History",
  folders: "Watched folders",
  settings: "Settings",
  menu: "Menu",
  importing: (count: number) => `${formatCount(count)} importing`,
  waiting: (count: number) => `${formatCount(count)} waiting`,
  inTrouble: (count: number) => `${formatCount(count)} in trouble`,
} as const;

const roles: Readonly<Record<Role, string>> = {
  admin: "Administrator",
  analyst: "Analyst",
  viewer: "Viewer",
};

/** "Analyst on LDS-WS-014" */
export const personLine = (role: Role, machine: string) => `${roles[role]} on ${machine}`;
