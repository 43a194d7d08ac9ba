import type { Figures } from './measure-page'

/** The goals that a page's figures miss, in words. */
export function missedGoals(figures: Figures): string[] {
  const goals: [keyof Figures, 'at least' | 'at most', number][] = [
    ['accessibility', 'at least', 100],
    ['bestPractices', 'at least', 100],
    ['performance', 'at least', 98],
    ['lcpMs', 'at most', 1500],
    ['tbtMs', 'at most', 100],
    ['cls', 'at most', 0],
  ]
  return goals.flatMap(([name, bound, goal]) => {
    const met = bound === 'at least' ? figures[name] >= goal : figures[name] <= goal
    return met ? [] : [`${name} is ${figures[name]}, not ${bound} ${goal}`]
  })
}
