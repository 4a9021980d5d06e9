import { dateOnly } from '@/lib/time'
import type { Task } from '../types'

export type Section = 'overdue' | 'today' | 'later' | 'raised' | 'others'

/** In the order in which they are worked on. */
export const SECTIONS: Section[] = ['overdue', 'raised', 'today', 'later', 'others']

/** Where a task of the day stands: what is paused waits for others, what others let pass was raised. */
export function sectionOf(task: Task, now: number): Section {
  if (task.pausedAt) return 'others'
  if (task.why === 'RAISED') return 'raised'
  if (!task.dueAt) return 'later'
  // its clock may have run out since it was read
  if (Date.parse(task.dueAt) <= now) return 'overdue'
  return dateOnly(task.dueAt) === dateOnly(new Date(now).toISOString()) ? 'today' : 'later'
}

/** The tasks of each section, in the order they came: by minutes left. */
export function bySection(tasks: Task[], now: number): Record<Section, Task[]> {
  const found: Record<Section, Task[]> = { overdue: [], today: [], later: [], raised: [], others: [] }
  for (const task of tasks) found[sectionOf(task, now)].push(task)
  return found
}

/** How many fall due within the hour. */
export function dueSoon(tasks: Task[], now: number): number {
  return tasks.filter((task) => {
    const left = task.dueAt && !task.pausedAt ? Date.parse(task.dueAt) - now : -1
    return left > 0 && left <= 3_600_000
  }).length
}

/** Whether a task has the words, in its title, owner or clause. */
export function hasWords(task: Task, words: string): boolean {
  const text = `${task.title} ${task.ownerName ?? ''} ${task.clause ?? ''}`.toLowerCase()
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}
