import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const shown = 30
const width = 400
// Forms that meet another release are part of every upgrade.
const expected = /Failed to find Server Action/

/**
 * Does `work`, whose processes log below `dataDir`. Where it finds faults or fails, the logs go to a folder that stays,
 * and the errors in them are printed.
 */
export async function keepLogs<T extends { faults: string[] }>(dataDir: string, work: () => Promise<T>): Promise<T> {
  let faults = true
  try {
    const found = await work()
    faults = found.faults.length > 0
    return found
  } finally {
    if (faults) keep(dataDir)
  }
}

function keep(dataDir: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-drill-logs-'))
  const logs = [dataDir, path.join(dataDir, 'logs')].flatMap(logsIn)
  const lines = logs.flatMap((file) => {
    cpSync(file, path.join(folder, path.basename(file)))
    return errorsIn(file).map((line) => `  ${path.basename(file)}: ${line.slice(0, width)}`)
  })
  for (const line of lines.slice(0, shown)) console.error(line)
  console.error(`the logs are in ${folder}, with ${lines.length} lines of errors`)
}

function logsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => path.join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Our own lines of warnings and errors, and the words of anything that others printed about one. */
function errorsIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => (line.startsWith('{') ? /"level":"(warn|error|fatal)"/.test(line) : /error/i.test(line)))
    .filter((line) => !expected.test(line))
    .toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)))
}

function timeOf(line: string): string {
  return /"time":"([^"]+)"/.exec(line)?.[1] ?? ''
}
