/** What was typed into a form, by field; several values where the field's name ends in `[]`. */
export type TypedValues = Record<string, string | string[]>

/** The text fields of a console's form, without the merchant and what Next adds; files are not taken. */
export function formValues(form: FormData): TypedValues {
  const values: TypedValues = {}
  for (const name of new Set(form.keys())) {
    if (name === 'merchant' || name.startsWith('$')) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = name.endsWith('[]') ? texts : (texts.at(-1) ?? '')
  }
  return values
}
