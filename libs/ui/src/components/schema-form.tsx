import { Form } from './form.js';
import { CheckField, SelectField, TextField } from './field.js';
import { LeaveGuard } from './leave-guard.js';
import { useForm } from './use-form.js';

/** The part of JSON Schema that settings use. */
export interface PropertySchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}
export interface ObjectSchema {
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
}
type Values = Record<string, unknown>;

const typeOf = ({ type }: PropertySchema): string => (typeof type === 'string' ? type : (type?.find((t) => t !== 'null') ?? 'string'));
const isNumber = (property: PropertySchema): boolean => ['number', 'integer'].includes(typeOf(property));

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A form made from a JSON Schema: a field for each property. `label` and `help` answer texts; help may be absent. */
export function SchemaForm({
  schema,
  value,
  label,
  help,
  submit,
  send,
}: {
  schema: ObjectSchema;
  value: Values;
  label: (property: string) => string;
  help?: (property: string) => string | undefined;
  submit: string;
  send: (value: Values) => Promise<unknown>;
}) {
  const properties = Object.entries(schema.properties ?? {});
  const form = useForm<Values>({
    initial: Object.fromEntries(
      properties.map(([name, p]) => [name, typeOf(p) === 'boolean' ? value[name] === true : textOf(value[name])]),
    ),
    send: (values) =>
      send(
        Object.fromEntries(
          properties.map(([name, p]) => {
            const entered = values[name];
            if (entered === '') return [name, null];
            return [name, isNumber(p) ? Number(entered) : entered];
          }),
        ),
      ),
  });
  return (
    <Form form={form} submit={submit}>
      <LeaveGuard when={form.dirty && !form.busy} />
      {properties.map(([name, p]) => {
        const common = { label: label(name), help: help?.(name), optional: !schema.required?.includes(name) };
        const { value: entered, ...field } = form.field(name);
        if (typeOf(p) === 'boolean') {
          return <CheckField key={name} label={common.label} help={common.help} checked={entered === true} onChange={field.onChange} />;
        }
        if (p.enum) {
          return (
            <SelectField
              key={name}
              {...common}
              {...field}
              value={String(entered)}
              options={p.enum.map((option) => ({ value: String(option), label: label(`${name}.${String(option)}`) }))}
            />
          );
        }
        return (
          <TextField
            key={name}
            {...common}
            {...field}
            value={String(entered)}
            inputMode={isNumber(p) ? 'decimal' : undefined}
            maxLength={p.maxLength}
          />
        );
      })}
    </Form>
  );
}
