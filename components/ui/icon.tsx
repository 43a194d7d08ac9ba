const paths = {
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c2.5 2.5 3.5 5.5 3.5 9s-1 6.500-3.500 9c-2.500-2.500-3.500-5.500-3.500-9s1-6.500 3.500-9ZM3.500 9h17M3.500 15h17',
  chevron: 'm6 9 6 6 6-6',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 20h14',
  arrow: 'M19 12H5m0 0 6-6m-6 6 6 6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  alert: 'M12 8v5m0 3.200v.1M12 3.500 2.500 20h19L12 3.500Z',
} as const

/** A line icon beside a text that says the same. */
export function Icon({ name, className = 'size-5' }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" className={`${className} shrink-0 stroke-current`}>
      <path d={paths[name]} strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
