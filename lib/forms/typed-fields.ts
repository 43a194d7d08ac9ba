/** The text fields of a form by name, without the session's token, the fields that Next adds, and files. */
export function typedFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && name !== 'token' && !name.startsWith('$')) fields[name] = value
  }
  return fields
}
