import { DecodeError, type Decoder } from './decode';

export type Failure = 'unreachable' | 'unknown' | 'refused' | 'unexpected';

/** A request that failed, or a response that cannot be decoded. */
export class RequestError extends Error {
  constructor(
    readonly failure: Failure,
    readonly detail: string,
  ) {
    super(`${failure}: ${detail}`);
  }
}

export async function fetchJson<T>(path: string, decode: Decoder<T>): Promise<T> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new RequestError('unreachable', String(error));
  });
  if (!response.ok)
    throw new RequestError(response.status === 404 ? 'unknown' : 'refused', `${path}: ${response.status}`);
  try {
    return decode(await response.json(), path);
  } catch (error) {
    throw new RequestError('unexpected', error instanceof DecodeError ? error.path : path);
  }
}
