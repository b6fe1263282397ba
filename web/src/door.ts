/** What comes from the server is read once, here, into types. Inside nothing is checked again. */

/** Something came that is not what was agreed: `place` says where in the answer. */
export class Unexpected extends Error {
  constructor(readonly place: string) {
    super(`unexpected value at ${place}`);
  }
}

export type Read<T> = (value: unknown, place: string) => T;

export const text: Read<string> = (value, place) => {
  if (typeof value !== 'string') throw new Unexpected(place);
  return value;
};

export const number: Read<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unexpected(place);
  return value;
};

export function maybe<T>(read: Read<T>): Read<T | null> {
  return (value, place) => (value === null || value === undefined ? null : read(value, place));
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Unexpected(place);
    return value.map((item, index) => read(item, `${place}[${index}]`));
  };
}

type Shape = Record<string, Read<unknown>>;

export function record<S extends Shape>(shape: S): Read<{ [Key in keyof S]: ReturnType<S[Key]> }> {
  return (value, place) => {
    const object = asObject(value, place);
    const entries = Object.entries(shape).map(([key, read]) => [key, read(object[key], `${place}.${key}`)]);
    return Object.fromEntries(entries);
  };
}

export function dictionary<T>(read: Read<T>): Read<Map<string, T>> {
  return (value, place) => {
    const entries = Object.entries(asObject(value, place));
    return new Map(entries.map(([key, item]) => [key, read(item, `${place}.${key}`)]));
  };
}

function asObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unexpected(place);
  return value as Record<string, unknown>;
}
