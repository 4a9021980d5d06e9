import type { ConsignmentRow, ConsignmentStatus, FiveFields } from '@/components/consignment/types'
import type { Milestone, NodeRole } from '@/components/route'

export interface Party {
  name: string | null
  phone: string | null
  address: string | null
  siteId: number | null
}

export interface Goods {
  name: string | null
  nature: string[]
  packaging: string | null
  stackLimit: number | null
  minCelsius: number | null
  maxCelsius: number | null
}

export interface WaybillNode {
  seq: number
  siteId: number | null
  role: NodeRole
  plannedArrivalAt: string | null
  plannedDepartureAt: string | null
  vehicleId: number | null
}

/** The waybill as its page answers it and the form edits it. */
export interface Waybill {
  id: number
  number: string
  customerId: number
  customerReference: string | null
  note: string | null
  consignor: Party
  consignee: Party
  goods: Goods
  pieceCount: number
  weightKg: number | null
  volumeM3: number | null
  declaredValueFen: number | null
  serviceLevel: string | null
  bookedAt: string
  promisedPickupAt: string | null
  promisedDeliveryAt: string | null
  route: WaybillNode[]
  laneId: number | null
  vehicleId: number | null
  carrierId: number | null
  cancelledAt: string | null
  cancelReason: string | null
  source: string
  simulated: boolean
  createdAt: string
  version: number
}

export interface Sentence {
  status: ConsignmentStatus
  statusAt: string
  siteName: string | null
  nextSiteName: string | null
  eta: string | null
  etaBasis: 'PLANNED' | 'SHIFTED' | 'REPORTED' | 'ACTUAL' | null
  minutesLate: number | null
  vehiclePlate: string | null
}

export interface PlacedMilestone extends Milestone {
  siteId: number
  latitude: number | null
  longitude: number | null
}

export const EVENT_KINDS = [
  'ACCEPTED', 'LOADED', 'DEPARTED', 'PASSED', 'ARRIVED', 'UNLOADED', 'OUT_FOR_DELIVERY', 'DELIVERED',
  'DELAY_REPORTED', 'NOTE',
] as const
export type EventKind = (typeof EVENT_KINDS)[number] | 'REFUSED' | 'RETURNED' | 'RETRACTED'

export interface JourneyEvent {
  id: number
  kind: EventKind
  occurredAt: string
  recordedAt: string
  siteId: number | null
  siteName: string | null
  latitude: number | null
  longitude: number | null
  placeText: string | null
  vehicleId: number | null
  vehiclePlate: string | null
  expectedArrivalAt: string | null
  note: string | null
  source: string
  reporterName: string
  pieceIds: number[]
  /** Taken back: it has no effect any more. */
  retracted: boolean
  /** The event this one takes back. */
  retractsEventId: number | null
  flags: string[]
}

export interface Piece {
  id: number
  seq: number
  code: string
  producer: string | null
  batch: string | null
  serial: string | null
  weightKg: number | null
  description: string | null
  labelPrints: number
  status: ConsignmentStatus
}

/** A site the page names. */
export interface NamedSite {
  id: number
  name: string
  latitude: number | null
  longitude: number | null
}

/** The page of one consignment in one answer. */
export interface ConsignmentPageData {
  summary: ConsignmentRow
  consignment: Waybill
  sentence: Sentence
  fields: FiveFields
  milestones: PlacedMilestone[]
  events: JourneyEvent[]
  pieces: Piece[]
  sites: NamedSite[]
}

export interface Change {
  version: number
  at: string
  byName: string
  before: Record<string, string>
  after: Record<string, string>
}

export const NATURES = [
  'FRAGILE', 'LIQUID', 'MOISTURE_SENSITIVE', 'THIS_SIDE_UP', 'DO_NOT_STACK', 'TEMPERATURE_CONTROLLED', 'VALUABLE',
] as const
export const PACKAGINGS = [
  'CARTON', 'WOODEN_CASE', 'PALLET', 'BAG', 'DRUM', 'BUNDLE', 'FOAM_BOX', 'CAGE', 'UNPACKED', 'OTHER',
] as const
