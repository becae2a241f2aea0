import { createContext, useContext } from "react";

/** The element that scrolls around a list; null until it is mounted. */
export const ScrollContext = createContext<HTMLElement | null>(null);

export const useScrollElement = () => useContext(ScrollContext);
