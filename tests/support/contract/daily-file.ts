/** A daily file of two days of one meter; each number is another meter, so that no two files are the same. */
export function dailyFile(meter: number): string {
  const mpan = `12345678${String(meter).padStart(5, "0")}`;
  return ["MPAN,Date,Reading", `${mpan},01/11/2025,45.1`, `${mpan},02/11/2025,46.2`, ""].join("\n");
}
