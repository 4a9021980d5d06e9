export type ReleaseState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'REJECTED' | 'DONE' | 'CANCELLED'
export const RELEASE_STATES: ReleaseState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'DONE', 'CANCELLED']
export type Reviewer = 'DISPATCHER' | 'OPERATIONS_MANAGER'
export const REVIEWERS: Reviewer[] = ['DISPATCHER', 'OPERATIONS_MANAGER']
export type Mode = 'DOOR' | 'PICKUP'
export type Result = 'OK' | 'SHORT' | 'DAMAGED' | 'REFUSED'
export const RESULTS: Result[] = ['OK', 'SHORT', 'DAMAGED', 'REFUSED']

export interface ReleaseRow {
  id: number
  consignmentId: number
  number: string
  customerName: string
  consigneeName: string
  goodsName: string
  siteName: string
  shippingSiteName: string
  pieces: number
  ofPieces: number
  mode: Mode
  vehicle?: string | null
  courierName?: string | null
  state: ReleaseState
  revision: number
  submittedAt?: string | null
  reviewDueAt?: string | null
  approved: Reviewer[]
  approvedAt?: string | null
  leftAt?: string | null
  windowFrom?: string | null
  windowTo?: string | null
  closedAt?: string | null
  openDeficiencies: number
}

export interface Piece {
  id: number
  seq: number
  code: string
  result?: Result | null
  remark?: string | null
}

export interface Paper {
  code: string
  zh: string
  en: string
  required: boolean
  noted: boolean
  present: boolean
  reason?: string | null
  remark?: string | null
  notedByName?: string | null
  notedAt?: string | null
}

export interface Review {
  approved: boolean
  standing: boolean
  role: Reviewer
  personName: string
  reason?: string | null
  comment?: string | null
  decidedAt: string
}

export interface Deficiency {
  id: number
  releaseId: number
  consignmentId?: number | null
  number?: string | null
  siteName?: string | null
  kind: string
  note?: string | null
  responsibleId: number
  responsibleName: string
  raisedAt: string
  raisedByName: string
  dueAt: string
  overdue: boolean
  permittedAt?: string | null
  permittedByName?: string | null
  permitReason?: string | null
  signedAt?: string | null
  signedByName?: string | null
  signedNote?: string | null
}

export interface Check {
  code: string
  zh: string
  en: string
  clause: string
}

export interface CheckAnswer {
  code: string
  passed: boolean
  note?: string | null
}

export interface Receipt {
  id: number
  signerName?: string | null
  relation?: string | null
  agent: boolean
  clean: boolean
  reservations: string[]
  remark?: string | null
  checks: CheckAnswer[]
  signatureId?: number | null
  slipIds: number[]
  signedAt: string
  courierName: string
  documentId: number
  accepted: number
  pieces: number
}

export interface Missing {
  code: string
  text: string
  field?: string | null
  clause?: string | null
}

export interface Release {
  id: number
  consignmentId: number
  number: string
  consigneeName: string
  consigneePhone?: string | null
  consigneeAddress?: string | null
  goodsName: string
  ofPieces: number
  siteId: number
  siteName: string
  state: ReleaseState
  revision: number
  mode: Mode
  vehicleId?: number | null
  vehicle?: string | null
  vehicleType?: string | null
  vehicleReason?: string | null
  vehicleRemark?: string | null
  courierId?: number | null
  courierName?: string | null
  mixedReason?: string | null
  windowFrom?: string | null
  windowTo?: string | null
  createdByName: string
  submittedAt?: string | null
  submittedByName?: string | null
  reviewDueAt?: string | null
  approvedAt?: string | null
  leftAt?: string | null
  closedAt?: string | null
  documentId?: number | null
  pieces: Piece[]
  papers: Paper[]
  checks: Check[]
  reviews: Review[]
  deficiencies: Deficiency[]
  missing: Missing[]
  myReviews: Reviewer[]
  receipt?: Receipt | null
}

export interface VehicleOption {
  id: number
  plate: string
  type?: string | null
  body: string
  tailLift: boolean
  capacityKg?: number | null
  volumeM3?: number | null
  against: string[]
}

export interface Courier {
  id: number
  name: string
  phone?: string | null
}

export type RefusalState = 'AWAITING_DECISION' | 'RETURNING' | 'REPACKING' | 'REDELIVERING' | 'CLOSED'
export const REFUSAL_STATES: RefusalState[] = ['AWAITING_DECISION', 'RETURNING', 'REPACKING', 'REDELIVERING', 'CLOSED']
export type Decision = 'RETURN' | 'REPACK' | 'REDELIVER'

export interface Refusal {
  id: number
  consignmentId: number
  number?: string | null
  customerName?: string | null
  goodsName?: string | null
  siteName?: string | null
  shippingSiteName?: string | null
  siteId: number
  shippingSiteId: number
  pieceIds: number[]
  reason: string
  remark?: string | null
  refuserName: string
  statement: string
  quarantine: string
  photoIds: number[]
  refusedAt: string
  recordedByName: string
  decisionDueAt: string
  documentId: number
  state: RefusalState
  decision?: Decision | null
  decisionRemark?: string | null
  decidedAt?: string | null
  decidedByName?: string | null
  repackedAt?: string | null
  repackNote?: string | null
  returnConsignmentId?: number | null
  returnNumber?: string | null
  returnDueAt?: string | null
  departedAt?: string | null
  closedAt?: string | null
  closedByName?: string | null
  closingNote?: string | null
}

export interface Contact {
  channel: string
  spokenTo: string
  note: string
  contactedAt: string
  byName: string
}

export interface RefusalPageData {
  refusal: Refusal
  pieces: Piece[]
  contacts: Contact[]
}
