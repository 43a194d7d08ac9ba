import type { ExportState } from './export-record'

type Watched = {
  /** told once, whichever way it ends */
  onEnd: (state: Exclude<ExportState, 'running'>) => void
  /** every few seconds while it runs */
  onBeat: () => void
  abort: () => void
}

const beatSeconds = 5
/** Whoever takes nothing for so long is gone, though the connection is not. */
const stallSeconds = 120

/** The chunks as the body of an answer: made as they are taken, and no more once the client is gone. */
export function exportStream(
  chunks: AsyncGenerator<Uint8Array, void>,
  { onEnd, onBeat, abort }: Watched,
): ReadableStream<Uint8Array> {
  let takenAt = Date.now()
  let ended = false
  const end = (state: Exclude<ExportState, 'running'>) => {
    if (ended) return
    ended = true
    clearInterval(beat)
    onEnd(state)
  }
  const cancel = async () => {
    end('canceled')
    abort()
    await chunks.return()
  }
  const beat = setInterval(() => {
    onBeat()
    if (Date.now() - takenAt > stallSeconds * 1000) void cancel()
  }, beatSeconds * 1000)
  beat.unref()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        takenAt = Date.now()
        try {
          const { done, value } = await chunks.next()
          if (value && !ended) controller.enqueue(value)
          if (!done && !ended) return
          if (ended) return controller.error(new Error('the export was stopped'))
          end('done')
          controller.close()
        } catch (error) {
          end('failed')
          abort()
          controller.error(error)
        }
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
}
