import { checkOf } from './check';
import { withLanguage } from './language';
import type { components } from './types.gen';

/** Asks the server, and checks its answers once, at the boundary. */

export type Failure = 'unreachable' | 'unknown' | 'refused' | 'unexpected';

/** A request that failed, or an answer that is not as documented. */
export class RequestError extends Error {
  constructor(
    readonly failure: Failure,
    readonly detail: string,
  ) {
    super(`${failure}: ${detail}`);
  }
}

type Answers = components['schemas'];

export async function fetchAnswer<Name extends keyof Answers>(path: string, name: Name): Promise<Answers[Name]> {
  const response = await fetch(withLanguage(path)).catch((error: unknown) => {
    throw new RequestError('unreachable', String(error));
  });
  if (!response.ok)
    throw new RequestError(response.status === 404 ? 'unknown' : 'refused', `${path}: ${response.status}`);
  const answer: unknown = await response.json().catch(() => {
    throw new RequestError('unexpected', path);
  });
  const place = checkOf(name)(answer);
  if (place !== null) throw new RequestError('unexpected', `${path}${place}`);
  return answer as Answers[Name];
}
