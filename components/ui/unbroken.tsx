// "9 December 2026", "1º dicembre 2026", "9. Dezember 2026", "9 de diciembre de 2026", "December 9, 2026", "2026年12月9日"
const dates = /(\d{1,2}(?:º|er|\.)?(?: de)? \p{L}+(?: de)? \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}年\d{1,2}月\d{1,2}日)/u

/** A sentence whose dates stay on one line, where a line holds them. Its text is unchanged: with no-break spaces it could not be searched. */
export function Unbroken({ text }: { text: string }) {
  return text.split(dates).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="min-[22.5rem]:whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
