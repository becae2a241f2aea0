/** How a file can come (`source` of a job), in the order to choose from. */
export const sources = ["drop", "picker", "open", "watch", "upload", "cli", "sample"] as const;
export type Source = (typeof sources)[number];
