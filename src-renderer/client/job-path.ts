/** Where a job's page is. */
export const jobPath = (batchId: string) => `/history/${encodeURIComponent(batchId)}`;
