import { z } from 'zod'

type Json = Record<string, unknown>

/** The parameters of a route as JSON Schema: what a caller sends, before it is read. */
export function inputSchema(input: z.ZodType): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: throughReading,
  }) as Json
  return schema
}

/** What is read before it is checked (an empty text as nothing) takes what the check takes. */
function throughReading({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const { def } = zodSchema._zod
  if (def.type === 'pipe' && def.in._zod.def.type === 'transform')
    Object.assign(jsonSchema, inputSchema(def.out as z.ZodType))
}
