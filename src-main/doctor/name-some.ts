/** The first of these by name, and how many more there are: "a.csv, b.csv and 3 more". */
export function nameSome(names: readonly string[], most = 5): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}
