import type { PlacesReading } from "../../src-shared/reading/row-reading";
import { ownText } from "./own-text";

/** Times kept at once: nearly three years of half-hours. */
const MOST_KEPT = 50_000;

/**
 * Where the values of long rows lie, by the texts of their date and time cells. By one after the other, since making one
 * text of both takes longer than looking twice.
 */
export class PlacesByText {
  private readonly ofDates = new Map<string, Map<string, PlacesReading>>();
  private kept = 0;
  private lastDate: string | null = null;
  private ofLastDate: Map<string, PlacesReading> | undefined;

  find(date: string, time: string): PlacesReading | undefined {
    if (date !== this.lastDate) {
      this.lastDate = date;
      this.ofLastDate = this.ofDates.get(date);
    }
    return this.ofLastDate?.get(time);
  }

  keep(date: string, time: string, places: PlacesReading): void {
    if (this.kept >= MOST_KEPT) this.forget();
    const times = this.ofDates.get(date) ?? new Map<string, PlacesReading>();
    this.ofDates.set(ownText(date), times.set(ownText(time), places));
    this.lastDate = date;
    this.ofLastDate = times;
    this.kept++;
  }

  private forget(): void {
    this.ofDates.clear();
    this.kept = 0;
  }
}
