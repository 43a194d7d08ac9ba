import { Parser } from 'htmlparser2'

/**
 * The fields of the page's form that asks for something, as a browser would send them untouched: the one with an intent.
 * Null where there is none.
 */
export function formOf(html: string): Map<string, string> | null {
  const forms: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  const parser = new Parser({
    onopentag(name, { name: field, value, type, checked }) {
      if (name === 'form') forms.push((open = new Map()))
      const isSent = type === 'hidden' || (type === 'radio' && checked !== undefined)
      if (name === 'input' && isSent && field) open?.set(field, value ?? '')
    },
    onclosetag(name) {
      if (name === 'form') open = null
    },
  })
  parser.end(html)
  return forms.find((form) => form.has('intent')) ?? null
}
