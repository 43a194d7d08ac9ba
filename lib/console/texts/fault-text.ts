import type { OwnTextFault } from '@/lib/i18n/own-words/check-own-text'

/** What is wrong with a text, and what to do about it. */
export function faultText(fault: OwnTextFault): string {
  switch (fault.code) {
    case 'empty':
      return 'Enter a text. To get the original back, reset it.'
    case 'too_long':
      return `At most ${fault.limit} characters, so that it fits where the original stands.`
    case 'markup':
      return 'Use plain text without < and >. Markup would be shown as it is typed.'
    case 'invisible':
      return 'It contains a character that nobody can see, such as one that changes the direction of writing. Type the text anew.'
    case 'syntax':
      return 'The braces do not fit together. Copy the placeholders from the original, each with its { and }.'
    case 'too_complex':
      return 'It distinguishes too many cases. Use fewer exact numbers.'
    case 'unknown_placeholder':
      return `There is no {${fault.name}} here. Use the placeholders of the original.`
    case 'missing_placeholder':
      return `{${fault.name}} is missing. Every placeholder of the original has to stay, so that nothing is left unsaid.`
    case 'other_use':
      return `Use {${fault.name}} as the original does: where it counts, keep “{${fault.name}, plural, …}”, and write # for the number.`
    case 'unknown_case':
      return `“${fault.option}” is no case of {${fault.name}} in this language. Use those of the original, or a number such as =1.`
    case 'missing_case':
      return `The case “${fault.option}” of {${fault.name}} is missing.`
    case 'lost_in_case': {
      const sign = `{${fault.name}}`
      return fault.kind === 'lost'
        ? `In the case “${fault.when}”, the original says ${sign} (or # for it), and this text does not.`
        : `In the case “${fault.when}”, the original does not say ${sign}, so this text cannot.`
    }
  }
}
