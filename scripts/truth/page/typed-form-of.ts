import { Parser } from 'htmlparser2'

/**
 * The fields of the page's form that asks for something, with what was typed or is on file: hidden fields, text, and the
 * options that are chosen. Null where there is no form with an intent.
 */
export function typedFormOf(html: string): Map<string, string> | null {
  const forms: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  let select: string | null = null
  const parser = new Parser({
    onopentag(name, { name: field = '', value = '', type = 'text', checked, disabled, selected }) {
      if (name === 'form') forms.push((open = new Map()))
      if (name === 'select') {
        select = field
        open?.set(field, '')
      }
      if (name === 'option' && select !== null && selected !== undefined) open?.set(select, value)
      if (name !== 'input' || !field || disabled !== undefined) return
      if ((type !== 'radio' && type !== 'checkbox') || checked !== undefined) open?.set(field, value)
    },
    onclosetag(name) {
      if (name === 'form') open = null
      if (name === 'select') select = null
    },
  })
  parser.end(html)
  return forms.find((fields) => fields.has('intent')) ?? null
}
