import { useCallback } from "react";
import { useLocation } from "wouter";

/** Goes back to where one came from, or to History where the window opened on this page. */
export function useWayBack(): () => void {
  const [, go] = useLocation();
  return useCallback(() => {
    if (navigation.canGoBack) history.back();
    else go("/history");
  }, [go]);
}
