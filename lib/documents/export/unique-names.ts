/**
 * Makes the names of an archive's files unique: the second `a.pdf` becomes `a_2.pdf`. Names of different days never
 * collide, so only those of the current day are remembered.
 */
export function uniqueNames(): (name: string) => string {
  let day = ''
  let taken = new Set<string>()
  return (name) => {
    if (name.slice(0, 10) !== day) [day, taken] = [name.slice(0, 10), new Set()]
    for (let copy = 1; ; copy++) {
      const candidate = copy === 1 ? name : name.replace(/(\.\w+)?$/, `_${copy}$1`)
      // On file systems that ignore case, one of the two would be lost.
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}
