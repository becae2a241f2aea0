/**
 * An answer, or the error that mysql2 gives where none came in so long; 0 waits for ever.
 *
 * Not mysql2's own `timeout`: where the connection breaks while a statement is out, its timer is left running and keeps the
 * process alive to the end (measured 2026-11-24: a finished `meterdrop import` ended 55 s after its job).
 */
export async function answerWithin<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  if (milliseconds === 0) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const words = `no answer within ${milliseconds / 1000} s`;
      reject(Object.assign(new Error(words), { code: "PROTOCOL_SEQUENCE_TIMEOUT", fatal: true }));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
