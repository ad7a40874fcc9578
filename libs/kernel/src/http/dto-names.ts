type Class = abstract new (...args: never[]) => object;
/** Keys under which @nestjs/swagger keeps what its decorators say; it exports no names for them. */
const RESPONSES = 'swagger/apiResponse';
const PROPERTIES = 'swagger/apiModelPropertiesArray';
const PROPERTY = 'swagger/apiModelProperties';

const metadata = <T>(key: string, target: object, property?: string): T | undefined =>
  (property === undefined ? Reflect.getMetadata(key, target) : Reflect.getMetadata(key, target, property)) as T | undefined;

const propertiesOf = (type: Class): readonly string[] =>
  (metadata<string[]>(PROPERTIES, type.prototype as object) ?? []).map((name) => name.slice(1));

/** A class with documented fields, given as such or as a function that answers it later. */
function dtoOf(type: unknown): Class | undefined {
  if (typeof type !== 'function') return undefined;
  const found: unknown = type.name === 'type' && type.prototype === undefined ? (type as () => unknown)() : type;
  return typeof found === 'function' && found.prototype !== undefined && propertiesOf(found as Class).length > 0
    ? (found as Class)
    : undefined;
}

/** The classes of the bodies and answers of a handler, with those inside of them. */
export function dtosOf(prototype: object, handler: string): ReadonlySet<Class> {
  const method = (prototype as Record<string, object>)[handler];
  const responses = (method && metadata<Record<string, { readonly type?: unknown }>>(RESPONSES, method)) ?? {};
  const found = new Set<Class>();
  const visit = (type: unknown): void => {
    const dto = dtoOf(type);
    if (!dto || found.has(dto)) return;
    found.add(dto);
    for (const name of propertiesOf(dto)) visit(metadata<{ readonly type?: unknown }>(PROPERTY, dto.prototype as object, name)?.type);
  };
  for (const type of metadata<unknown[]>('design:paramtypes', prototype, handler) ?? []) visit(type);
  for (const { type } of Object.values(responses)) visit(type);
  return found;
}
