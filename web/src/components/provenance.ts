/** Where a fact comes from. */
export type FactSource = 'GPS' | 'SCAN' | 'PERSON' | 'IMPORT' | 'PARTNER' | 'PLAN' | 'SIMULATION'

const MINUTE = 60_000

/** After how many minutes a fact of this source no longer tells the present; plans never age. */
const STALE_AFTER: Partial<Record<FactSource, number>> = {
  GPS: 15,
  SIMULATION: 15,
  SCAN: 12 * 60,
  PERSON: 12 * 60,
  PARTNER: 12 * 60,
  IMPORT: 24 * 60,
}

export function isStale(source: string, at: string, now: number): boolean {
  const minutes = STALE_AFTER[source as FactSource]
  return minutes !== undefined && now - Date.parse(at) > minutes * MINUTE
}
