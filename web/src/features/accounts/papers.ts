import type { Paper } from './types'

/** A code no paper of the customer has; people know papers by their names only. */
export function newCode(papers: readonly Pick<Paper, 'code'>[]): string {
  const taken = papers.map(({ code }) => Number(/^own_(\d+)$/.exec(code)?.[1] ?? 0))
  return `own_${Math.max(0, ...taken) + 1}`
}
