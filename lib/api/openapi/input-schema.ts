import { z } from 'zod'

type Json = Record<string, unknown>

/** A route's parameters as JSON Schema, as the caller sends them. */
export function inputSchema(input: z.ZodType): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: throughReading,
  }) as Json
  return schema
}

/** A schema with a preprocessing step accepts what its inner schema accepts. */
function throughReading({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const { def } = zodSchema._zod
  if (def.type === 'pipe' && def.in._zod.def.type === 'transform')
    Object.assign(jsonSchema, inputSchema(def.out as z.ZodType))
}
