/** The import was over before the fault could strike: nothing is known, and it is played again on a fresh store. */
export class TooLate extends Error {}

/** Plays, a machine quicker than the fault, that many times before the fault is called one that cannot strike. */
const MOST_PLAYS = 10;

/** Plays until the fault struck; gives the last one's end. */
export async function untilStruck<T>(play: () => Promise<T>): Promise<T> {
  for (let plays = 1; ; plays++) {
    try {
      return await play();
    } catch (thrown) {
      if (!(thrown instanceof TooLate) || plays >= MOST_PLAYS) throw thrown;
    }
  }
}
