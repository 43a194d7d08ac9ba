import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sandbox = join(import.meta.dirname, '..', '..')

/**
 * Returns the text of the test that a reference such as `billing/pause.test.ts: the words of its name` names, up to the
 * next test, or null if there is none. Its path begins at `root`. Names of `it.each` are written as in the source.
 */
export function findTest(reference: string, root: string = sandbox): string | null {
  const [file = '', name = ''] = reference.split(/: (.*)/s)
  const path = join(root, file)
  if (name === '' || !existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  const start = text.search(new RegExp(`(?:\\b(?:it|test)|\\))\\(\\s*(['"\`])${escaped(name)}\\1`))
  if (start < 0) return null
  const rest = text.slice(start + 3)
  const next = rest.search(/^\s*(?:it|test)(\.each)?\(/m)
  return next < 0 ? rest : rest.slice(0, next)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
