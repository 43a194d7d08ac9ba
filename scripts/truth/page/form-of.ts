import { Parser } from 'htmlparser2'

/**
 * The fields of the page's form that asks for something, as a browser would send them untouched: the one with an intent.
 * Of a choice that must be made and is not, the first is taken. Null where there is no such form.
 */
export function formOf(html: string): Map<string, string> | null {
  const forms: { fields: Map<string, string>; required: Map<string, string> }[] = []
  let open: (typeof forms)[number] | null = null
  const parser = new Parser({
    onopentag(name, { name: field, value = '', type, checked, disabled, required }) {
      if (name === 'form') forms.push((open = { fields: new Map(), required: new Map() }))
      if (name !== 'input' || !field || disabled !== undefined) return
      const isChoice = type === 'radio'
      if (type === 'hidden' || (isChoice && checked !== undefined)) open?.fields.set(field, value)
      if (isChoice && required !== undefined && !open?.required.has(field)) open?.required.set(field, value)
    },
    onclosetag(name) {
      if (name === 'form') open = null
    },
  })
  parser.end(html)
  const found = forms.find(({ fields }) => fields.has('intent'))
  return found ? new Map([...found.required, ...found.fields]) : null
}
