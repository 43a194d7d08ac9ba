import type { z } from 'zod'

/** The first fault of each field, by the field's name in the form. The name of a list ends in `[]`. */
export function fieldFaults(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0] ?? '')] ??= message
  return faults
}
