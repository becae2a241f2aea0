/** Puts the focus on the name of the folder that is shown, once it is drawn: a screen reader goes on from there. */
export function focusFolderTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-part=folder-title]")?.focus());
}
