import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Find = Storage['getTargetValidationMetadatas'];

/**
 * class-validator looks for the bases of a class among all classes of the product, each time that it validates one; with some hundred of them this was
 * more than half of the validation. A class has the same rules for as long as the process runs, so they are looked for once. The name of a schema, which
 * comes with every object inside of another, means something only to schemas that are no classes; the product has none.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const find: Find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, ReturnType<Find>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    let rules = known.get(target);
    if (!rules) known.set(target, (rules = find(target, schema, always, strictGroups, groups)));
    return rules;
  };
}
