import type { Exhibit } from '@/components/evidence/types'

export interface Doubt {
  flag: string
  /** The one it repeats. */
  earlier?: Exhibit | null
  /** Bits of 64 by which the two look different; 0 for the same bytes. */
  distance?: number | null
}

export interface Review {
  evidence: Exhibit
  doubts: Doubt[]
  decision?: { verdict: 'ACCEPTED' | 'REJECTED'; note: string; byName: string; at: string } | null
}
