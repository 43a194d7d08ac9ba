/** What was typed into a form, by field. A field whose name ends in `[]` has several values. */
export type TypedValues = Record<string, string | string[]>

/** The text fields of a console's form, without the merchant, the fields that Next adds, and files. */
export function formValues(form: FormData): TypedValues {
  const values: TypedValues = {}
  for (const name of new Set(form.keys())) {
    if (name === 'merchant' || name.startsWith('$')) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = name.endsWith('[]') ? texts : (texts.at(-1) ?? '')
  }
  return values
}
