/** Decoders check JSON from the server once, at the boundary, and give it a type. */

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
