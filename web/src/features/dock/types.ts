import type { Unmet } from '@/lib/problem'

/** The server leaves out what is null: compare with `== null`. */
export type LoadKind = 'LOADING' | 'UNLOADING' | 'DELIVERY_LOADING'
export type VehicleBody = 'CLOSED' | 'OPEN' | 'CURTAIN' | 'REEFER' | 'TANK' | 'FLATBED'
export type LoadState = 'PREPARED' | 'WORKING' | 'CLOSED' | 'DEPARTED' | 'CANCELLED'
export type LoadStep = 'START' | 'CLOSE' | 'DEPART' | 'PUT_AWAY'
export type Outcome = 'PASS' | 'FAIL' | 'NOT_APPLICABLE' | 'OVERRIDDEN'

export interface LoadRow {
  id: number
  kind: LoadKind
  state: LoadState
  siteId: number
  siteName: string
  vehicleId: number
  plate: string
  plannedAt: string | null
  preparedAt: string
  preparedBy: string
  startedAt: string | null
  arrivedAt: string | null
  closedAt: string | null
  departedAt: string | null
  cancelledAt: string | null
  consignmentCount: number
  pieceCount: number
  countedPieces: number
  regulated: boolean
  simulated: boolean
}

export interface Expected {
  kind: LoadKind
  vehicleId: number | null
  plate: string | null
  at: string | null
  late: boolean
  fromLoadId: number | null
  fromSiteId: number | null
  fromSiteName: string | null
  departedAt: string | null
  regulated: boolean
  consignments: {
    consignmentId: number
    number: string
    customerName: string
    goodsName: string
    pieceCount: number
    regulated: boolean
    status: string
  }[]
}

export interface Scanned {
  what: 'PIECE' | 'WAYBILL' | 'VEHICLE' | 'LOAD' | 'UNKNOWN'
  message: string | null
  pieceId: number | null
  number: string | null
  plate: string | null
  consignmentId: number | null
  held: boolean
  loadId: number | null
  loadKind: LoadKind | null
  step: string | null
}

/** The condition of a piece with nothing wrong; `condition` is a word of the dictionary of that name. */
export const INTACT = 'intact'

export interface LoadPiece {
  pieceId: number
  seq: number
  code: string
  counted: boolean
  condition: string | null
  countedAt: string | null
  countedBy: string | null
  held: boolean
  location: string | null
}

export interface LoadGoods {
  consignmentId: number
  number: string
  customerName: string
  goodsName: string
  nature: string[]
  packaging: string | null
  regulated: boolean
  regulationVersion: number | null
  nodeKind: string
  partial: boolean
  expected: number
  counted: number
  unloadEndedAt: string | null
  putAwayDueAt: string | null
  putAwayDone: boolean
  pieces: LoadPiece[]
}

export interface LoadItem {
  place: string
  stage: string
  step: LoadStep
  code: string
  consignmentId: number | null
  number: string | null
  text: string
  clause: string
  signingRole: string
  overridable: boolean
  conflict: boolean
  outcome: Outcome | null
  note: string | null
  by: string | null
  at: string | null
  recordedAt: string | null
  maySign: boolean
  /** Ours: signed on this phone, not sent yet. */
  pending?: boolean
}

export interface LoadSlot {
  place: string
  stage: string
  step: LoadStep
  code: string
  subject: string
  consignmentId: number | null
  number: string | null
  text: string
  clause: string
  position: string
  count: number
  minimum: number
  overridden: boolean
  /** Ours: how many of `count` are still on this phone. */
  pending?: number
}

export interface Difference {
  line: string
  kind: 'SHORT' | 'OVER' | 'MIS_ROUTED' | 'UNKNOWN' | 'DAMAGED'
  code: string | null
  pieceId: number | null
  consignmentId: number | null
  number: string | null
  condition: string | null
  reason: string | null
  reasonText: string | null
  note: string | null
  by: string | null
  at: string | null
  needsReason: boolean
}

export interface AppliedSeal { number: string; at: string; by: string; reason: string | null; note: string | null }
export interface CheckedSeal { number: string; matches: boolean; at: string; by: string }

/** A load listed on this phone has the key of its report until the server gives it a number. */
export type LoadId = number | string

export interface Load {
  id: LoadId
  kind: LoadKind
  state: LoadState
  siteId: number
  siteName: string
  vehicleId: number
  plate: string
  vehicleType: string | null
  body: VehicleBody | null
  plannedAt: string | null
  preparedAt: string
  preparedBy: string
  startedAt: string | null
  arrivedAt: string | null
  closedAt: string | null
  departedAt: string | null
  unloadEndedAt: string | null
  cancelledAt: string | null
  cancelReason: string | null
  regulated: boolean
  simulated: boolean
  goods: LoadGoods[]
  items: LoadItem[]
  slots: LoadSlot[]
  presence: {
    demanded: boolean
    role: string | null
    clause: string | null
    people: { name: string; inAt: string; outAt: string | null; place: string | null }[]
    mayCheckIn: boolean
    mayCheckOut: boolean
  }
  roughHandling: { reason: string; reasonText: string; persons: string; note: string | null; by: string; at: string }[]
  seals: {
    demanded: boolean
    expected: { number: string; appliedAt: string; siteId: number; siteName: string; loadId: number } | null
    applied: AppliedSeal[]
    checked: CheckedSeal[]
  }
  differences: Difference[]
  overrides: { place: string; stage: string; item: 'CHECK' | 'SLOT'; code: string; consignmentId: number | null; text: string; reason: string; reasonText: string; note: string | null; by: string; at: string }[]
  lastScans: { code: string; outcome: string; undone: boolean; at: string; by: string }[]
  next: LoadStep | null
  unmet: Unmet[]
  actions: string[]
}

export interface ScanAnswer {
  outcome: 'COUNTED' | 'ALREADY' | 'OVER' | 'MIS_ROUTED' | 'UNKNOWN'
  code: string
  pieceId: number | null
  seq: number | null
  consignmentId: number | null
  number: string | null
  counted: number
  expected: number
}

export interface QualityRow {
  id: number
  kind: 'OVERRIDE' | 'PRESENCE_INCOMPLETE' | 'ROUGH_HANDLING' | 'DIFFERENCE' | 'SEAL_MISMATCH'
  at: string
  siteId: number
  siteName: string
  loadId: number
  loadKind: LoadKind
  vehicleId: number
  plate: string
  consignmentId: number | null
  number: string | null
  text: string
  reason: string | null
  reasonText: string | null
  note: string | null
  clause: string | null
  byName: string
}

/** A packaging found damaged (clause A-20), and what was done about it. */
export interface Damage {
  id: number
  pieceId: number
  pieceSeq: number
  consignmentId: number
  number: string
  siteId: number
  siteName: string
  loadId: number | null
  foundAt: string
  foundBy: string
  dueAt: string
  solvedAt: string | null
  solvedBy: string | null
  solution: 'REPACKED' | 'WAIVED' | null
  method: string | null
  material: string | null
  costFen: number | null
  note: string | null
  newLabelCode: string | null
  /** Ours: packed again on this phone, not sent yet. */
  pending?: boolean
}

/** A photo slot as the regulation has it. */
export interface PhotoRule {
  code: string
  stage: string
  nodeKinds: string[]
  customerClasses: string[]
  minimum: number
  zh: string
  en: string
  clause: string
}

export interface WaybillPiece { id: number; seq: number; code: string }
