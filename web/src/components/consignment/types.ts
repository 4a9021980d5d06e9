/** How far a consignment has come; derived by the server from its events, never set. */
export type ConsignmentStatus =
  | 'BOOKED' | 'ACCEPTED' | 'LOADED' | 'IN_TRANSIT' | 'AT_SITE' | 'OUT_FOR_DELIVERY'
  | 'PARTLY_DELIVERED' | 'REFUSED' | 'DELIVERED' | 'RETURNED' | 'CANCELLED'

export const STATUSES: ConsignmentStatus[] = [
  'BOOKED', 'ACCEPTED', 'LOADED', 'IN_TRANSIT', 'AT_SITE', 'OUT_FOR_DELIVERY', 'PARTLY_DELIVERED', 'REFUSED',
  'DELIVERED', 'RETURNED', 'CANCELLED',
]

/** Everything that is not over yet, as the list's filter takes it. */
export const OPEN_STATUSES = 'BOOKED,ACCEPTED,LOADED,IN_TRANSIT,AT_SITE,OUT_FOR_DELIVERY,PARTLY_DELIVERED,REFUSED'

/** A fact with the source it was learned from and the instant it is about; the value is null when nobody knows. */
export interface Sourced<T> {
  value: T | null
  source: string
  at: string
}

export interface PlaceValue {
  text: string
  latitude: number | null
  longitude: number | null
  siteId: number | null
}

/** `onBoard` is false while the vehicle is only expected to take the goods on. */
export interface MeansValue {
  vehicleId: number
  text: string | null
  onBoard: boolean
}

/** The five fields every consignment shows wherever it appears (Clause B-14). */
export interface FiveFields {
  origin: Sourced<PlaceValue>
  destination: Sourced<PlaceValue>
  position: Sourced<PlaceValue>
  means: Sourced<MeansValue>
  eta: Sourced<string>
}

/** What is needed to tell how urgent a consignment is. */
export interface Timing {
  status: ConsignmentStatus
  minutesLate: number | null
  promisedDeliveryAt: string | null
  deliveredAt?: string | null
}

/** A row of the list of consignments, as the server answers it; what nobody knows is left out. */
export interface ConsignmentRow extends Timing {
  id: number
  number: string
  customerReference: string | null
  customerId: number
  customerName: string
  customerClass: 'KEY' | 'ORDINARY' | 'POTENTIAL'
  consignorName: string | null
  consigneeName: string | null
  goodsName: string
  pieceCount: number
  weightKg: number | null
  originName: string
  destinationName: string
  statusAt: string
  bookedAt: string
  plannedArrivalAt: string | null
  arrivedAt: string | null
  deliveredAt: string | null
  fields: FiveFields
  vehicleId: number | null
  vehiclePlate: string | null
  nextSiteName: string | null
  simulated: boolean
}

/** A consignment as a point of the map. */
export interface MapFeature {
  id: number
  number: string
  customerName: string
  latitude: number
  longitude: number
  text: string
  source: string
  at: string
  status: ConsignmentStatus
  minutesLate: number | null
  vehicleId: number | null
  vehiclePlate: string | null
  onBoard: boolean
  simulated: boolean
}
