/** Where a watched folder's page is. */
export const folderPath = (id: number | string) => `/folders/${encodeURIComponent(String(id))}`;
