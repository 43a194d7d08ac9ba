import { beforeAll, describe, expect, it } from 'vitest'
import { loadApi } from '../load-api'
import { declares } from './declares'
import { describeReplay } from './describe-replay'
import { remainingDifferences, type Row } from './differences'
import { readChangelog } from './read-changelog'
import { recordedFolder } from './read-conversations'
import { replayAll, type Replay } from './replay-all'

const folder = recordedFolder()
if (!folder)
  process.stderr.write('recorded Stripe: skipped, there is no folder of recordings (PORTICO_RECORDED_STRIPE)\n')

describe.skipIf(!folder)('recorded Stripe', () => {
  let replay: Replay
  beforeAll(async () => {
    replay = await replayAll(folder ?? '')
  })

  it('is what the sandbox answers, but for what the table explains', () => {
    const { passed, text } = describeReplay(replay)
    expect(text.split('\n').slice(0, -1)).toEqual([])
    expect(passed).toBe(true)
  })

  it('knows nothing yet of a member that the table says came later', () => {
    const versionsOf = (row: Row) =>
      replay.found
        .filter(({ at, kind }) => at === row.at && kind === row.kind)
        .map(({ version }) => version.slice(0, 10))
    for (const row of remainingDifferences) {
      if (row.reason.kind !== 'changelog') continue
      const { date } = readChangelog(row.reason.version)
      expect(versionsOf(row).every((version) => version < date)).toBe(true)
    }
  })
})

describe('the table of remaining differences', () => {
  const rowsOf = (kind: Row['reason']['kind']) =>
    remainingDifferences.filter(({ reason }) => reason.kind === kind).map((row) => ({ ...row, name: row.at }))

  it.each(rowsOf('changelog'))('names the version of the SDK that brought $name', ({ at, reason }) => {
    if (reason.kind !== 'changelog') throw new Error('not such a row')
    expect(readChangelog(reason.version).text).toContain(`\`${at.split('.').at(-1)}\``)
  })

  it.each(rowsOf('declarations'))('tells rightly what is declared of $name', async ({ at, kind }) => {
    expect(declares(await loadApi(), at)).toBe(kind === 'adds')
  })

  it('has each row once', () => {
    const keys = remainingDifferences.map(({ at, kind }) => `${kind} ${at}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
