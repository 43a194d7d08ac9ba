const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const mesi = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'

const masks: [RegExp, string][] = [
  [/%2F/gi, '/'],
  [/https?:\/\/[^/\s"]+/g, ''],
  [/\/portal\/[^/?\s"]+/g, '/portal/TOKEN'],
  [uuid, 'UUID'],
  [/\b(in|sub|si|pm|cus|pi|ch|cn|card|src|merch|img|price|prod)_\w+/g, '$1_ID'],
  [/\b[\dA-Z]{8}-\d{4}\b/g, 'NUMBER'],
  [/\b[\dA-Z]{4}-[\dA-Z]{4}\b/g, 'REFERENCE'],
  [new RegExp(`\\b\\d{1,2}º? (${months}|${mesi})( \\d{4})?`, 'g'), 'DATE'],
  [/\b\d{1,2} [A-Za-z]{3,4} \d{4}\b/g, 'DATE'],
  [/\b\d{4}-\d{2}-\d{2}\b/g, 'DATE'],
  [/\b\d{13}\b/g, 'MOMENT'],
  [/\b\d{1,2}\/\d{2,4}\b/g, 'MONTH'],
  [/\b\d{1,2}:\d{2}(:\d{2})?( UTC)?/g, 'TIME'],
]

/** A page's text without what differs from run to run: addresses, ids, numbers and dates. */
export function maskText(text: string): string {
  const spaced = text.replace(/[\u00a0\u202f]/g, ' ')
  return masks.reduce((masked, [pattern, word]) => masked.replace(pattern, word), spaced)
}
