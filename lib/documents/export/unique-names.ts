/**
 * Gives each file of an archive a name of its own: the second `a.pdf` is `a_2.pdf`, in whatever letters. Names that
 * begin with different days never meet, so only those of the day at hand are kept.
 */
export function uniqueNames(): (name: string) => string {
  let day = ''
  let taken = new Set<string>()
  return (name) => {
    if (name.slice(0, 10) !== day) [day, taken] = [name.slice(0, 10), new Set()]
    for (let copy = 1; ; copy++) {
      const candidate = copy === 1 ? name : name.replace(/(\.\w+)?$/, `_${copy}$1`)
      // File systems that ignore case would lose one of two.
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}
