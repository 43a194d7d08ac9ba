'use client'

import { useTyped } from '../form/action-form'

type CancellationReasonProps = {
  legend: string
  reasons: { value: string; text: string }[]
  comment: string
  commentHint: string
}

/** Why the customer leaves, for those who want to say: one of the reasons, and a comment. */
export function CancellationReason({ legend, reasons, comment, commentHint }: CancellationReasonProps) {
  const chosen = useTyped('feedback')
  const typed = useTyped('comment')
  return (
    <>
      <fieldset>
        <legend className="mb-2 font-semibold">{legend}</legend>
        {reasons.map(({ value, text }) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="feedback"
              value={value}
              defaultChecked={chosen === value}
              className="size-5 shrink-0 accent-accent"
            />
            {text}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-1">
        <label htmlFor="comment" className="font-semibold">
          {comment}
        </label>
        <p id="comment-hint" className="text-sm text-muted">
          {commentHint}
        </p>
        <textarea
          id="comment"
          name="comment"
          rows={3}
          defaultValue={typed}
          aria-describedby="comment-hint"
          className="w-full rounded-lg border border-line-strong bg-surface p-3"
        />
      </div>
    </>
  )
}
