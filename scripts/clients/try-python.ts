import { spawnSync } from 'node:child_process'
import type { Tried } from './try-node'
import type { World } from './world'

/** Does the same with Python's library of the system; null where it is not installed. */
export function tryPython(world: World): Tried | null {
  const python = '/usr/bin/python3'
  if (spawnSync(python, ['-c', 'import stripe']).status !== 0) return null
  const { stdout, stderr } = spawnSync(python, ['scripts/clients/exercise.py', JSON.stringify(world)], {
    encoding: 'utf8',
  })
  const line = stdout.trim().split('\n').at(-1)
  return line ? (JSON.parse(line) as Tried) : { library: 'python3-stripe', passed: 0, failed: [stderr] }
}
