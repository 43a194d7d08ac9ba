/** A binary heap: the least element first. Elements that are equal come in no particular order. */
export class Heap<T> {
  private readonly elements: T[] = []

  constructor(private readonly compare: (a: T, b: T) => number) {}

  peek(): T | undefined {
    return this.elements[0]
  }

  push(element: T): void {
    const { elements } = this
    elements.push(element)
    for (let index = elements.length - 1; index > 0;) {
      const parent = (index - 1) >> 1
      if (!this.swapIfLess(index, parent)) return
      index = parent
    }
  }

  pop(): T | undefined {
    const { elements } = this
    const [first] = elements
    const last = elements.pop()
    if (last === undefined || elements.length === 0) return first
    elements[0] = last
    for (let index = 0; ;) {
      const [left, right] = [2 * index + 1, 2 * index + 2]
      const least = right < elements.length && this.isLess(right, left) ? right : left
      if (least >= elements.length || !this.swapIfLess(least, index)) return first
      index = least
    }
  }

  private isLess(a: number, b: number): boolean {
    const [left, right] = [this.elements[a], this.elements[b]]
    return left !== undefined && right !== undefined && this.compare(left, right) < 0
  }

  private swapIfLess(a: number, b: number): boolean {
    if (!this.isLess(a, b)) return false
    const [left, right] = [this.elements[a], this.elements[b]]
    if (left === undefined || right === undefined) return false
    this.elements[a] = right
    this.elements[b] = left
    return true
  }
}
