import type { NodeRole } from '@/components/route'

export interface Site {
  code: string
  name: string
  shortName: string | null
  kind: 'HEADQUARTERS' | 'BRANCH' | 'CUSTOMER_SITE'
  province: string | null
  city: string | null
  address: string | null
  phone: string | null
  latitude: number | null
  longitude: number | null
  geofenceRadiusMetres: number | null
  /** Corners of the fence, where a circle is not enough. */
  geofence?: [number, number][] | null
  active: boolean
  simulated?: boolean
}

export interface LaneNode {
  seq: number
  siteId: number | null
  role: NodeRole
  standardMinutesFromPrevious: number | null
  standardDwellMinutes: number | null
}

export interface Lane {
  code: string
  name: string
  distanceKm: number | null
  nodes: LaneNode[]
  active: boolean
}

export interface Vehicle {
  plate: string
  plateShown?: string
  type: string | null
  body: 'CLOSED' | 'OPEN' | 'CURTAIN' | 'REEFER' | 'TANK' | 'FLATBED' | null
  lengthMetres: number | null
  capacityKg: number | null
  volumeM3: number | null
  tailLift: boolean
  carrierId: number | null
  homeSiteId: number | null
  active: boolean
}

export interface Driver {
  name: string
  phone: string | null
  licenceNumber: string | null
  carrierId: number | null
  active: boolean
}

export interface Carrier {
  code: string
  name: string
  contactName: string | null
  phone: string | null
  active: boolean
}

export const SITE_KINDS = ['HEADQUARTERS', 'BRANCH', 'CUSTOMER_SITE'] as const
export const BODIES = ['CLOSED', 'OPEN', 'CURTAIN', 'REEFER', 'TANK', 'FLATBED'] as const
export const NODE_ROLES = ['SHIPPING', 'DEPARTURE', 'TRANSIT', 'ARRIVAL'] as const
