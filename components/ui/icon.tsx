const paths = {
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c2.5 2.5 3.5 5.5 3.5 9s-1 6.500-3.500 9c-2.500-2.500-3.500-5.500-3.500-9s1-6.500 3.500-9ZM3.500 9h17M3.500 15h17',
  chevron: 'm6 9 6 6 6-6',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 20h14',
  arrow: 'M19 12H5m0 0 6-6m-6 6 6 6',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  alert: 'M12 8v5m0 3.200v.1M12 3.500 2.500 20h19L12 3.500Z',
  about: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.500m0-8.700v.1',
  chart: 'M4 20V4m0 16h16M8.500 16v-4m4 4V8m4 8v-6',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6.500 9c0-3.500 2.500-6 6.500-6s6.500 2.500 6.500 6M16 4.300a3.500 3.500 0 0 1 0 6.400M18 14.500c2.200.800 3.500 2.800 3.500 5.500',
  key: 'M8 15.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm4-4h9m-3 0v3.500m-3.500-3.500v2.500',
  sync: 'M20 11a8 8 0 0 0-14.500-3.500L4 9m0-5v5h5m-5 4a8 8 0 0 0 14.500 3.500L20 15m0 5v-5h-5',
  palette:
    'M12 21a9 9 0 1 1 9-9c0 2.500-1.500 3.500-3.500 3.500h-2c-1.500 0-2 1-1.500 2.200.600 1.500 0 3.300-2 3.300ZM7.500 12.500v.1M9.500 8v.1m5-.1v.1m2.500 4.400v.1',
  sliders:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm-7 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  code: 'm8 8-4.500 4L8 16m8-8 4.500 4L16 16M13.500 5l-3 14',
  mail: 'M4 6h16v12H4V6Zm0 1 8 6 8-6',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm5-1.500L21 21',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.200-6.500 8-6.500s8 2.500 8 6.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  card: 'M3 6h18v12H3V6Zm0 4h18M6.500 14.500h3',
  list: 'M9 7h11M9 12h11M9 17h11M4.500 7v.1m0 4.900v.1m0 4.900v.1',
} as const

/** They point along the text, so right-to-left pages show them mirrored. */
const directed: ReadonlySet<keyof typeof paths> = new Set(['arrow', 'list'])

/** The shape of an icon that a page shows in many places, each of which is a `RepeatedIcon`. */
export function IconShape({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="hidden">
      <symbol id={`icon-${name}`} viewBox="0 0 24 24">
        <path d={paths[name]} fill="none" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
      </symbol>
    </svg>
  )
}

/** An icon by the shape that stands once on the page. Its size is that of the element around it. */
export function RepeatedIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

/** A line icon beside a text that says the same. */
export function Icon({ name, className = 'size-5' }: { name: keyof typeof paths; className?: string }) {
  const looks = `${className} shrink-0 stroke-current ${directed.has(name) ? 'rtl:-scale-x-100' : ''}`
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" className={looks.trimEnd()}>
      <path d={paths[name]} strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
