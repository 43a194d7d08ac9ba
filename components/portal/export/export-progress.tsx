'use client'

import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/progress'

export type ProgressTexts = {
  starting: string
  /** `{done}` and `{total}` are filled in */
  running: string
  done: string
  canceled: string
  failed: string
}

type Progress = { state: 'starting' | 'running' | 'done' | 'canceled' | 'failed'; done: number; total: number }

const pollSeconds = 1
/** An export that has not begun by then was refused, and the browser has said so. */
const startSeconds = 30

/** The progress of an export that the browser is downloading. */
export function ExportProgress({ url, texts }: { url: string; texts: ProgressTexts }) {
  const [progress, setProgress] = useState<Progress>({ state: 'starting', done: 0, total: 0 })
  useEffect(() => follow(url, setProgress), [url])
  const { state, done, total } = progress
  const text = texts[state].replace('{done}', String(done)).replace('{total}', String(total))
  return (
    <div className="mt-2 grid gap-1 text-sm text-muted">
      <p role="status">{text}</p>
      {state === 'running' && <Progress label={text} value={done} max={total} />}
    </div>
  )
}

/** Asks until the export has ended. The returned function stops asking. */
function follow(url: string, tell: (progress: Progress) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  let stopped = false
  let waited = 0
  const ask = async () => {
    const progress = await fetchProgress(url)
    if (stopped) return
    if (progress) tell(progress)
    else waited += pollSeconds
    if (progress && progress.state !== 'running') return
    if (waited > startSeconds) return tell({ state: 'failed', done: 0, total: 0 })
    timer = setTimeout(() => void ask(), pollSeconds * 1000)
  }
  timer = setTimeout(() => void ask(), pollSeconds * 1000)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

async function fetchProgress(url: string): Promise<Progress | null> {
  try {
    const answer = await fetch(url)
    return answer.ok ? ((await answer.json()) as Progress) : null
  } catch {
    // The network may be back at the next question.
    return null
  }
}
