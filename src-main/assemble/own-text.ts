/**
 * The same text in memory of its own. A cell cut from its row keeps the whole row alive for as long as it is kept
 * itself; whoever keeps one cell of many rows keeps this.
 */
export const ownText = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");
