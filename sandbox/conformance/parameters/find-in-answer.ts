import { stepsOf, type ParamValue } from './with-parameter'

/**
 * Whether an answer holds `value` at `path`. All elements of a list are searched, and a list object's elements are in
 * its `data`. An object found in place of an id is compared by its id.
 */
export function isInAnswer(answer: unknown, path: string, value: ParamValue): boolean {
  return look(answer, stepsOf(path))

  function look(node: unknown, [step, ...rest]: string[]): boolean {
    if (step === undefined) return isSame(node, value)
    if (typeof node !== 'object' || node === null) return false
    if (Array.isArray(node)) {
      return node.some((each) => look(each, step === '[]' ? rest : [step, ...rest]))
    }
    if (isListObject(node) && step !== 'data') return look(node.data, [step, ...rest])
    if (step === '*') return Object.values(node).some((each) => look(each, rest))
    return step !== '[]' && look((node as Record<string, unknown>)[step], rest)
  }
}

/** Collects the values at `path` as text, from all elements of lists. */
export function valueAt(answer: unknown, path: string): string {
  const found: unknown[] = []
  collect(answer, path === '' ? [] : stepsOf(path))
  return JSON.stringify(found)

  function collect(node: unknown, [step, ...rest]: string[]): void {
    if (step === undefined) found.push(node)
    else if (Array.isArray(node)) node.forEach((each) => collect(each, step === '[]' ? rest : [step, ...rest]))
    else if (typeof node === 'object' && node !== null) {
      if (isListObject(node) && step !== 'data') collect(node.data, [step, ...rest])
      else collect((node as Record<string, unknown>)[step], rest)
    }
  }
}

function isListObject(node: object): node is { data: unknown[] } {
  return 'object' in node && node.object === 'list' && 'data' in node
}

function isSame(node: unknown, value: ParamValue): boolean {
  if (Array.isArray(value)) {
    const list = listOf(node)
    return list !== null && value.length > 0 && value.every((each) => list.some((member) => isSame(member, each)))
  }
  if (typeof node === 'object' && node !== null) return 'id' in node && node.id === value
  return node !== undefined && node !== null && String(node) === String(value)
}

function listOf(node: unknown): unknown[] | null {
  if (Array.isArray(node)) return node
  return typeof node === 'object' && node !== null && 'data' in node && Array.isArray(node.data) ? node.data : null
}
