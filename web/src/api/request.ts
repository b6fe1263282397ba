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
  const answer = await jsonOf(accepted(await send(withLanguage(path))));
  const place = checkOf(name)(answer);
  if (place !== null) throw new RequestError('unexpected', `${path}${place}`);
  return answer as Answers[Name];
}

/** The answer to a request, be it an error or not. */
export function send(address: string, options: RequestInit = {}): Promise<Response> {
  return fetch(address, options).catch(unreachable);
}

/** The connection was not made, or ended before all of the answer was there. */
export function unreachable(error: unknown): never {
  throw new RequestError('unreachable', String(error));
}

/** An answer that is no error. */
export function accepted(response: Response): Response {
  if (response.ok) return response;
  throw new RequestError(response.status === 404 ? 'unknown' : 'refused', `${response.url}: ${response.status}`);
}

export function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new RequestError('unexpected', response.url);
  });
}
