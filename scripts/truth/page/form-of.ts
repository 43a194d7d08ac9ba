import { Parser } from 'htmlparser2'

/** The hidden fields of the page's form that asks for something: the one with an intent. Null where there is none. */
export function formOf(html: string): Map<string, string> | null {
  const forms: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  const parser = new Parser({
    onopentag(name, { name: field, value, type }) {
      if (name === 'form') forms.push((open = new Map()))
      if (name === 'input' && type === 'hidden' && field) open?.set(field, value ?? '')
    },
    onclosetag(name) {
      if (name === 'form') open = null
    },
  })
  parser.end(html)
  return forms.find((form) => form.has('intent')) ?? null
}
