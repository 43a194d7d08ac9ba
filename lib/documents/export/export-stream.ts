import type { ExportState } from './export-record'

type Watched = {
  /** called once, however it ends */
  onEnd: (state: Exclude<ExportState, 'running'>) => void
  /** called every few seconds while it runs */
  onBeat: () => void
  abort: () => void
}

const beatSeconds = 5
/** A client that reads nothing for so long is gone, even if its connection is open. */
const stallSeconds = 120

/** Turns chunks into an answer's body. Chunks are produced as they are read, and no more once the client is gone. */
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
