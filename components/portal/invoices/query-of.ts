/** The query of a form as the shortest URL: fields left empty, and the days of a period that is no range, are left out. */
export function queryOf(form: FormData): string {
  const isRange = form.get('period') === 'range'
  const given = [...form].flatMap(([name, value]) => {
    const isDay = name === 'from' || name === 'to'
    return typeof value === 'string' && value.trim() !== '' && (isRange || !isDay) ? [[name, value.trim()]] : []
  })
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
