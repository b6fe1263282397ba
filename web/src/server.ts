import { type Read, Unexpected } from './door';

export type Trouble = 'unreachable' | 'unknown' | 'refused' | 'unexpected';

/** Why the server gave no answer that can be shown. */
export class NoAnswer extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly detail: string,
  ) {
    super(`${trouble}: ${detail}`);
  }
}

export async function ask<T>(path: string, read: Read<T>): Promise<T> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new NoAnswer('unreachable', String(error));
  });
  if (!response.ok) throw new NoAnswer(response.status === 404 ? 'unknown' : 'refused', `${path}: ${response.status}`);
  try {
    return read(await response.json(), path);
  } catch (error) {
    throw new NoAnswer('unexpected', error instanceof Unexpected ? error.place : path);
  }
}
