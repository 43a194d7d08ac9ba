import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const statement =
  /^(?:import|export)\s+(?!type\b)([^'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/**
 * The files that run when a file is loaded, including itself. Type imports leave nothing at run time, and actions run
 * for the forms that post to them, not for the page that shows the forms.
 */
export function importClosure(file: string): string[] {
  const found = new Set([file])
  for (const known of found) for (const next of importsOf(known)) if (!isActions(next)) found.add(next)
  return [...found]
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].flatMap(([, names = '', from, dynamic]) =>
    isTypesAlone(names) ? [] : (resolve(file, from ?? dynamic ?? '') ?? []),
  )
}

function isTypesAlone(names: string): boolean {
  const [, inner] = /^\{([^}]*)\}\s*from\s*$/.exec(names) ?? []
  return (
    inner !== undefined &&
    inner
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .every((name) => name.startsWith('type '))
  )
}

function resolve(from: string, name: string): string | null {
  const base = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? path.join(path.dirname(from), name) : null
  return base === null
    ? null
    : (['.ts', '.tsx', '/index.ts'].map((end) => base + end).find((file) => existsSync(file)) ?? null)
}

function isActions(file: string): boolean {
  return /^['"]use server['"]/.test(readFileSync(file, 'utf8'))
}
