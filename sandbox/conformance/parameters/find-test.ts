import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const sandbox = join(import.meta.dirname, '..', '..')

/**
 * The text of a test that `file: the words of its name` names, from the sandbox's folder, up to the next one; null where
 * there is no such test.
 */
export function findTest(reference: string): string | null {
  const [file = '', name = ''] = reference.split(/: (.*)/s)
  const text = readFileSync(join(sandbox, file), 'utf8')
  const start = text.search(new RegExp(`\\bit\\(\\s*(['"\`])${escaped(name)}\\1`))
  if (start < 0) return null
  const rest = text.slice(start + 3)
  const next = rest.search(/^\s*it(\.each)?\(/m)
  return next < 0 ? rest : rest.slice(0, next)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
