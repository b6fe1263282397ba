/** Answers that were asked for, as the panel and the map both need them. */
const answers = new Map<string, Promise<unknown>>();
const MOST_ANSWERS = 8;

/** A failure is not kept, so that the next call tries again. */
export function once<T>(path: string, fetch: () => Promise<T>): Promise<T> {
  const pending = answers.get(path) as Promise<T> | undefined;
  if (pending) return pending;
  const fetched = fetch();
  answers.set(path, fetched);
  fetched.catch(() => answers.delete(path));
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return fetched;
}
