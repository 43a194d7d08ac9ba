'use client'

import { useTyped } from '../form/action-form'
import { HintedField } from '../form/hinted-field'
import { RadioChoices } from '../form/radio-choices'

type CancellationReasonProps = {
  legend: string
  reasons: { value: string; text: string }[]
  comment: string
  commentHint: string
}

/** Why the customer leaves, for those who want to say: one of the reasons, and a comment. */
export function CancellationReason({ legend, reasons, comment, commentHint }: CancellationReasonProps) {
  const typed = useTyped('comment')
  return (
    <>
      <RadioChoices name="feedback" legend={legend} choices={reasons} />
      <HintedField id="comment" label={comment} hint={commentHint}>
        <textarea
          id="comment"
          name="comment"
          rows={3}
          defaultValue={typed}
          aria-describedby="comment-hint"
          className="w-full rounded-lg border border-line-strong bg-surface p-3"
        />
      </HintedField>
    </>
  )
}
