import type { Cell } from './types'

/** Sequence numbers as people say them: 1–3、5. */
export function ranges(seqs: number[]): string {
  const sorted = [...seqs].sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length; i++) {
    const from = sorted[i]!
    while (sorted[i + 1] === sorted[i]! + 1) i++
    const to = sorted[i]!
    parts.push(from === to ? String(from) : `${from}–${to}`)
  }
  return parts.join('、')
}

/** Which pieces it concerns; undefined for all of them. */
export function affected(pieces: Cell[]): string | undefined {
  const some = pieces.filter((piece) => piece.affected)
  return some.length === pieces.length ? undefined : ranges(some.map((piece) => piece.seq))
}

/** What the report must hold, by where the goods were. Clauses. */
export function demanded(stage: string): Record<'investigation' | 'result' | 'photos', boolean> {
  const onTheWay = stage === 'TRANSIT' || stage === 'ARRIVAL'
  return { investigation: stage === 'ARRIVAL', result: stage !== 'DEPARTURE', photos: onTheWay }
}
