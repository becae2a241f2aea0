/** Gives a text to the person as a file to save, in UTF-8. */
export function saveText(filename: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  try {
    const link = document.createElement("a");
    link.href = url;
    link.download = filename;
    link.click();
  } finally {
    // The download has its own hold on the blob once it has begun, which is not before the next task.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
