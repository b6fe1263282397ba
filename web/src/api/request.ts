/** Asks the server. Decoders check its JSON once, at the boundary, and give it a type. */

/** A value that does not have the expected type; `path` locates it in the response. */
export class DecodeError extends Error {
  constructor(readonly path: string) {
    super(`unexpected value at ${path}`);
  }
}

export type Decoder<T> = (value: unknown, path: string) => T;

export const text: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new DecodeError(path);
  return value;
};

export const number: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new DecodeError(path);
  return value;
};

export function nullable<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null || value === undefined ? null : decode(value, path));
}

export function list<T>(decode: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path);
    return value.map((item, index) => decode(item, `${path}[${index}]`));
  };
}

type Shape = Record<string, Decoder<unknown>>;

export function record<S extends Shape>(shape: S): Decoder<{ [Key in keyof S]: ReturnType<S[Key]> }> {
  return (value, path) => {
    const object = asObject(value, path);
    const entries = Object.entries(shape).map(([key, decode]) => [key, decode(object[key], `${path}.${key}`)]);
    return Object.fromEntries(entries);
  };
}

export function dictionary<T>(decode: Decoder<T>): Decoder<Map<string, T>> {
  return (value, path) => {
    const entries = Object.entries(asObject(value, path));
    return new Map(entries.map(([key, item]) => [key, decode(item, `${path}.${key}`)]));
  };
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeError(path);
  return value as Record<string, unknown>;
}

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
