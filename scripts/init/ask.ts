import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks a person. What is typed at a hidden question is not shown. */
export type Ask = (question: string, options?: { hidden?: boolean }) => Promise<string>

type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }

/** Questions on the terminal. Rejects where the terminal is closed instead of answered. */
export function askOn({ input, output }: Terminal): Ask {
  return (question, { hidden = false } = {}) =>
    new Promise((resolve, reject) => {
      output.write(`${question}: `)
      const echo = new Writable({
        write: (chunk, _encoding, done) => {
          if (!hidden) output.write(chunk)
          done()
        },
      })
      const lines = createInterface({ input, output: echo, terminal: true })
      lines.once('close', () => reject(new Error('stopped before the question was answered')))
      lines.once('SIGINT', () => lines.close())
      lines.once('line', (line) => {
        lines.removeAllListeners('close')
        lines.close()
        if (hidden) output.write('\n')
        resolve(line.trim())
      })
    })
}
