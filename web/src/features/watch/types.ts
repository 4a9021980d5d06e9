export type Light = 'OVERDUE' | 'DUE_SOON' | 'SILENT' | 'CALM'
export type DelayKind = 'NO_VEHICLE' | 'DEPARTURE' | 'DWELL' | 'OVERDUE' | 'SILENT' | 'DELIVERY_NEAR' | 'DELIVERY'
export type Wait = 'DEPARTURE' | 'ARRIVAL' | 'DELIVERY'
export type NodeRole = 'SHIPPING' | 'DEPARTURE' | 'TRANSIT' | 'ARRIVAL'

export const LIGHTS: Light[] = ['OVERDUE', 'DUE_SOON', 'SILENT', 'CALM']
export const DELAY_KINDS: DelayKind[] = [
  'NO_VEHICLE', 'DEPARTURE', 'DWELL', 'OVERDUE', 'SILENT', 'DELIVERY_NEAR', 'DELIVERY',
]

export interface Delay {
  id: number
  consignmentId: number
  kind: DelayKind
  wantsPlan: boolean
  seq: number
  siteId: number
  plannedAt: string
  detectedAt: string
  breaches: number
  handledAt?: string
  handledByName?: string
  cause?: string
  note?: string
  closedAt?: string
  outcome?: 'HAPPENED' | 'CANCELLED' | 'SUPERSEDED'
  happenedAt?: string
  minutes?: number
}

export interface Plan {
  id: number
  delayId: number
  vehicleId: number
  plate?: string
  plannedFor: string
  cause: string
  note?: string
  madeAt: string
  madeByName: string
}

/** A row of the board. */
export interface BoardRow {
  id: number
  number: string
  customerName: string
  goodsName: string
  pieceCount: number
  originName: string
  destinationName: string
  siteId: number
  siteName: string
  waitsFor?: Wait
  nextSiteName?: string
  dueAt?: string
  eta?: string
  plate?: string
  lastNewsAt: string
  light: Light
  delays: Delay[]
  sheet?: {
    documentId: number
    version: number
    sentAt: string
    ackSiteName?: string
    ackDueAt?: string
    ackedAt?: string
  }
  trackerMissing: boolean
  simulated: boolean
}

/** Cargo that comes to a branch or stands there. */
export interface StopRow {
  consignmentId: number
  number: string
  customerName: string
  goodsName: string
  pieceCount: number
  siteName: string
  state: 'AHEAD' | 'NEXT' | 'HERE'
  fromName?: string
  expectedArrivalAt?: string
  arrivedAt?: string
  plannedDepartureAt?: string
  dueAt?: string
  plate?: string
  openDelays: number
  simulated: boolean
}

export interface Fact {
  at: string
  label: string
  value: string
  byName: string
  photoIds: number[]
}

export interface Photo {
  id: number
  slot: string
  takenAt: string
  byName: string
  sha256: string
}

export interface SheetNode {
  seq: number
  siteId: number
  siteName: string
  role: NodeRole
  state: 'BEHIND' | 'HERE' | 'NEXT' | 'AHEAD'
  plannedArrivalAt?: string
  expectedArrivalAt?: string
  arrivedAt?: string
  plannedDepartureAt?: string
  departedAt?: string
  facts: Fact[]
  photos: Photo[]
}

export interface SheetReceipt {
  capacity: string
  siteId?: number
  read: boolean
  acknowledged: boolean
  people: { personId: number; name: string; deliveredAt?: string; readAt?: string; acknowledgedAt?: string }[]
}

export interface Sheet {
  consignmentId: number
  number: string
  document?: { id: number; number: string; version: number; revisedAt: string; issuedByName: string }
  nodes: SheetNode[]
  receipts: SheetReceipt[]
  sendings: { version: number; sentAt: string; byName: string; fromSeq: number; automatic: boolean }[]
}

export interface Tracker {
  seq: number
  siteName: string
  name?: string
  phone?: string
  vacant: boolean
  deputy: boolean
  noDeputy: boolean
}

export interface ContactEntry {
  id: number
  at: string
  byName: string
  whom: string
  channel: 'PHONE' | 'MESSAGE' | 'EMAIL' | 'IN_PERSON' | 'TASK'
  said: string
}
