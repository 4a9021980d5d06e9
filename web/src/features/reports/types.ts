/** Consignments by how they arrived; cancelled ones are left out. */
export interface Counts {
  total: number
  onTime: number
  late: number
  /** Neither on time nor late: not arrived, or without a plan. */
  unknown: number
  notArrived: number
  withoutPlan: number
  onTimeShare?: number | null
}

export interface Punctuality {
  definition: string
  counts: Counts
}

export interface CustomerRow {
  rank: number
  customerId: number
  code: string
  name: string
  customerClass: 'KEY' | 'ORDINARY' | 'POTENTIAL'
  counts: Counts
}

export interface LaneRow {
  laneId?: number | null
  laneName?: string | null
  originId: number
  originName: string
  destinationId: number
  destinationName: string
  averageMinutesLate?: number | null
  counts: Counts
}

export interface Ranking<R> {
  definition: string
  rows: R[]
}
