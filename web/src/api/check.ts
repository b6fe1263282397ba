import schemas from './schemas.gen.json';

/** Checks answers by the schemas of the OpenAPI document. */

/** The keywords of JSON Schema that the OpenAPI document uses for answers. */
interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const REF_PREFIX = '#/components/schemas/';
const SCHEMAS: Partial<Record<string, Schema>> = schemas;

/** Where a value differs from a schema, as a path within the value; null if it does not. */
type Check = (value: unknown) => string | null;

const FITS = null;
const DIFFERS = '';
const checks = new Map<string, Check>();

/** The check of a named schema. It is put together once, as a large region has a million cells. */
export function checkOf(name: string): Check {
  const known = checks.get(name);
  if (known) return known;
  const made = check(SCHEMAS[name]);
  checks.set(name, made);
  return made;
}

function check(schema: Schema | undefined): Check {
  if (!schema) return () => FITS;
  if (schema.$ref) return checkOf(schema.$ref.slice(REF_PREFIX.length));
  const all = (schema.allOf ?? []).map(check);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) all.push(anyOf(options.map(check)));
  if (schema.enum) all.push((value) => (schema.enum?.includes(value) ? FITS : DIFFERS));
  if (schema.type) all.push(typeCheck(schema.type, schema));
  const [only, ...others] = all;
  const every = only && others.length === 0 ? only : (value: unknown) => first(all, value);
  return schema.nullable ? (value) => (value === null ? FITS : every(value)) : every;
}

function first(all: Check[], value: unknown): string | null {
  for (const one of all) {
    const place = one(value);
    if (place !== FITS) return place;
  }
  return FITS;
}

function anyOf(options: Check[]): Check {
  const [only] = options;
  if (only && options.length === 1) return only;
  return (value) => (options.some((option) => option(value) === FITS) ? FITS : DIFFERS);
}

function typeCheck(type: string, schema: Schema): Check {
  if (type === 'array') return arrayCheck(schema);
  if (type === 'object') return objectCheck(schema);
  if (type === 'integer') return (value) => (Number.isInteger(value) ? FITS : DIFFERS);
  // The other types of JSON Schema are types of JavaScript.
  return (value) => (typeof value === type ? FITS : DIFFERS);
}

function arrayCheck({ items, minItems = 0, maxItems = Infinity }: Schema): Check {
  const checkItem = check(items);
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return DIFFERS;
    for (let index = 0; index < value.length; index += 1) {
      const place = checkItem(value[index]);
      if (place !== FITS) return `[${index}]${place}`;
    }
    return FITS;
  };
}

function objectCheck({ properties = {}, required = [], additionalProperties }: Schema): Check {
  const known = new Map(Object.entries(properties).map(([key, schema]) => [key, check(schema)]));
  const other = check(additionalProperties);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return DIFFERS;
    const missing = required.find((key) => !(key in value));
    if (missing !== undefined) return `.${missing}`;
    for (const [key, item] of Object.entries(value)) {
      const place = (known.get(key) ?? other)(item);
      if (place !== FITS) return `.${key}${place}`;
    }
    return FITS;
  };
}
