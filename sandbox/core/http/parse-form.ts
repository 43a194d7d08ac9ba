import { StripeError } from './stripe-error'

/** A form maps each name to a text or to the members below it. `a[]=x` is numbered: `{a: {0: x}}`. */
export interface FormTree {
  [name: string]: string | FormTree
}

/**
 * Parses `items[0][price]=x&expand[]=y` as Stripe does. Throws for a malformed escape and for a name nested deeper than
 * 12 levels.
 */
export function parseForm(text: string): FormTree {
  const tree = newTree()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    put(tree, pathOf(name), equals < 0 ? '' : decode(pair.slice(equals + 1)))
  }
  return tree
}

/** Converts a value of a form to plain data, with lists as arrays. */
export function plainOf(value: string | FormTree): unknown {
  if (typeof value === 'string') return value
  const entries = Object.entries(value)
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index))
  if (isList) return entries.map(([, each]) => plainOf(each))
  return plainMembers(value)
}

export function plainMembers(tree: FormTree): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, plainOf(value)]))
}

function newTree(): FormTree {
  // The object has no prototype, because a field may be called `constructor`.
  return Object.create(null) as FormTree
}

function pathOf(name: string): string[] {
  const bracket = name.indexOf('[')
  if (bracket <= 0) return [name]
  const path = [name.slice(0, bracket), ...Array.from(name.matchAll(/\[([^\]]*)\]/g), (match) => match[1] ?? '')]
  if (path.length > 12) throw new StripeError({ message: `Invalid parameter name: ${name.slice(0, 100)}` })
  return path
}

function put(tree: FormTree, path: string[], value: string): void {
  let node = tree
  path.forEach((segment, depth) => {
    const name = segment === '' ? nextIndex(node, path[depth + 1]) : segment
    if (depth === path.length - 1) {
      node[name] = value
      return
    }
    const below = node[name]
    const next = typeof below === 'object' ? below : newTree()
    node[name] = next
    node = next
  })
}

/** `a[][x]=1&a[][y]=2` describes one element; a repeated name begins the next element. */
function nextIndex(node: FormTree, member: string | undefined): string {
  const count = Object.keys(node).length
  const last = node[String(count - 1)]
  if (member !== undefined && typeof last === 'object' && !(member in last)) return String(count - 1)
  return String(count)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new StripeError({ message: 'Invalid request: a parameter is not valid percent-encoding.' })
  }
}
