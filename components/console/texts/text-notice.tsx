import { Notice } from '@/components/ui/notice'
import type { OwnTextState } from '@/lib/merchant/words/judge-own-text'

/** What a release did to an own text, and what to do about it; nothing where it stands as it was written. */
export function TextNotice({ state }: { state: OwnTextState }) {
  switch (state) {
    case 'original_changed':
      return (
        <Notice tone="warn" title="The original has changed">
          Customers still read your words. Compare the two originals; to keep your words as they are, save them again.
        </Notice>
      )
    case 'unusable':
      return (
        <Notice tone="bad" title="The original’s placeholders have changed">
          Customers read the original until your words have its placeholders. Adapt them, and save.
        </Notice>
      )
    case 'unused':
      return (
        <Notice tone="info" title="This text is no longer shown anywhere">
          The release has no such text any more. You can remove yours.
        </Notice>
      )
    case 'current':
      return null
  }
}
