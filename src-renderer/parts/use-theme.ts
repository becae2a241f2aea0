import { useLayoutEffect } from "react";
import type { Preferences } from "../../src-shared/contract/session";

/** Sets the window's theme: the one that was chosen, or the system's, followed as it changes. */
export function useTheme(chosen: Preferences["theme"]): void {
  useLayoutEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      const theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
      document.documentElement.dataset["theme"] = theme;
    };
    apply();
    dark.addEventListener("change", apply);
    return () => dark.removeEventListener("change", apply);
  }, [chosen]);
}
