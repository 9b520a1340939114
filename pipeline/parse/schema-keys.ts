// Lists the keys that a schema knows at a path, for "did you mean".
import { z } from 'zod';

/** Empty when any key is allowed there, or none. */
export function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  const found = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, step) => {
      return schemas.flatMap(unwrapped).flatMap((one) => below(one, step));
    },
    [schema],
  );
  const objects = found.flatMap(unwrapped).filter((one) => one instanceof z.ZodObject);
  return [...new Set(objects.flatMap(({ shape }) => Object.keys(shape)))];
}

/** What is inside optional, default, pipe and the like; all branches of a union. */
function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  if (schema instanceof z.ZodLazy) return unwrapped(schema.unwrap());
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  ) {
    return unwrapped(schema.unwrap());
  }
  return [schema];
}

function below(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) return schema.shape[step] === undefined ? [] : [schema.shape[step]];
  return [];
}
