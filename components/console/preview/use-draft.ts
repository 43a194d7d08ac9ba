import { useEffect, useRef, useState, type FormEvent } from 'react'

/** Milliseconds without a keystroke after which the preview follows. */
const pause = 400

/**
 * What the server answers to the form in which `follow` hears of input, its draft above all, and at first what is saved. Where the form cannot be shown as
 * it is, or the server does not answer, the preview stays as it was: saving tells what is wrong.
 */
export function useDraft<Answer extends { draft: string }>(merchant: string, saved: Answer) {
  const [answer, setAnswer] = useState(saved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<AbortController>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      asked.current?.abort()
    },
    [],
  )
  const follow = (event: FormEvent<HTMLElement>) => {
    const form = (event.target as HTMLElement).closest('form')
    if (!form) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      asked.current?.abort()
      asked.current = new AbortController()
      void askFor(merchant, new FormData(form), asked.current.signal).then((made) => made && setAnswer(made as Answer))
    }, pause)
  }
  return { ...answer, follow }
}

async function askFor(merchant: string, form: FormData, signal: AbortSignal): Promise<unknown> {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  try {
    const answer = await fetch(`/console/${merchant}/preview`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      signal,
    })
    return answer.ok ? await answer.json() : null
  } catch {
    // Offline, or overtaken by a later keystroke.
    return null
  }
}
