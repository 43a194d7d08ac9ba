import { formatAddress } from 'localized-address-format'
import type { Address } from '@/lib/billing/objects/address'

type Member = Exclude<keyof Address, 'country'>
type Texts = (member: Member) => string
type Form = { country: string; script: 'local' | 'latin' }

// A letter for private use stands for each member while the lines are composed, so that no text is taken for another's.
const marks: Record<Member, string> = {
  line1: '\ue000',
  line2: '\ue001',
  city: '\ue002',
  state: '\ue003',
  postalCode: '\ue004',
}
const members = Object.keys(marks) as Member[]

/** Writing whose own form begins with the largest place, in Japan with a sign that no address in Latin letters has. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/**
 * The lines of an address in its country's form, without the country. Many forms have no place for a city, a state or a
 * postal code: those of Japan and the Emirates have none for a city, Germany's has none for a state, that of an unknown
 * country only one for a city. What the form leaves out is added to it.
 */
export function addressLines(address: Address): string[] {
  const textOf: Texts = (member) => address[member]?.trim() ?? ''
  const held = members.filter((member) => textOf(member))
  const form: Form = {
    country: address.country?.trim() ?? '',
    script: held.some((member) => eastAsian.test(textOf(member))) ? 'local' : 'latin',
  }
  const whole = compose(members, form).join('')
  const placed = held.filter((member) => whole.includes(marks[member]))
  const left = held.filter((member) => !placed.includes(member) && !isSaid(member, [...placed, 'city'], textOf))
  const spelled = left.find((member) => literalLine(compose(placed, form), textOf(member)) >= 0)
  const descends = whole.includes(marks.state) && whole.indexOf(marks.state) < whole.indexOf(marks.line1)
  const lines = addLeft(
    left.filter((member) => member !== spelled),
    { placed, form, descends },
  )
  if (spelled) {
    const at = literalLine(lines, textOf(spelled))
    lines[at] = (lines[at] ?? '').replace(literalOf(lines[at] ?? ''), marks[spelled])
  }
  return lines.map((line) => fill(line, textOf))
}

/** The form's lines with marks for these members; `streets` each get a line where the form has its street. */
function compose(placed: readonly Member[], { country, script }: Form, streets: readonly Member[] = streetsOf(placed)) {
  const markOf = (member: Member) => (placed.includes(member) ? marks[member] : '')
  const lines = formatAddress(
    {
      postalCountry: country,
      // As one: behind the last of several the form's own line would begin with a comma.
      addressLines: streets.length > 0 ? [streets.map((member) => marks[member]).join('\n')] : [],
      locality: markOf('city'),
      administrativeArea: markOf('state'),
      postalCode: markOf('postalCode'),
    },
    script,
  )
  return lines.flatMap((line) => line.split('\n'))
}

function streetsOf(held: readonly Member[]): Member[] {
  return held.filter((member) => member === 'line1' || member === 'line2')
}

/** Whether another member says the same: "Dubai, Dubai" is written once. */
function isSaid(member: Member, others: readonly Member[], textOf: Texts): boolean {
  return others.some((other) => other !== member && textOf(other) === textOf(member))
}

/** The composed lines with what the form has no place for: the city beside the street, which may go on with the state. */
function addLeft(
  left: readonly Member[],
  { placed, form, descends }: { placed: readonly Member[]; form: Form; descends: boolean },
): string[] {
  const streets = streetsOf(placed)
  const city = left.filter((member) => member === 'city')
  const lines = compose(placed, form, descends ? [...city, ...streets] : [...streets, ...city])
  if (left.includes('state')) {
    const after = lines.findIndex((line) => line.includes(marks.city))
    lines.splice(after < 0 ? lines.length : after + 1, 0, marks.state)
  }
  if (left.includes('postalCode')) lines.splice(descends ? 0 : lines.length, 0, marks.postalCode)
  return lines
}

/** Where a form writes a place in its own letters ("SINGAPORE 048616"); -1 where it does not. */
function literalLine(lines: readonly string[], place: string): number {
  return lines.findIndex((line) => literalOf(line).toLowerCase() === place.toLowerCase())
}

function literalOf(line: string): string {
  return line.replace(/[\ue000-\ue004]/g, '').trim()
}

/** The texts in the place of their marks; a code that came with the form's prefix ("CH-8001") does not get it twice. */
function fill(line: string, textOf: Texts): string {
  return line.replace(/([^\s\ue000-\ue004]*)([\ue000-\ue004])/g, (_, prefix: string, mark: string) => {
    const text = textOf(members.find((member) => marks[member] === mark) ?? 'line1')
    return text.toLowerCase().startsWith(prefix.toLowerCase()) ? text : prefix + text
  })
}
