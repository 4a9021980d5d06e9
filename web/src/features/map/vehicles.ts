import type { MapPoint } from '@/components/map/BaseMap'
import { isStale } from '@/components/provenance'

/** The latest position of a vehicle, as the server answers it. */
export interface VehiclePosition {
  vehicleId: number
  at: string
  latitude: number
  longitude: number
  speedKmh?: number | null
  headingDegrees?: number | null
  source: string
}

/** A vehicle that has been silent for long waits for somebody; one that stands has no heading. */
export function vehiclePoints(positions: VehiclePosition[], now: number): MapPoint[] {
  return positions.map((position) => ({
    id: position.vehicleId,
    latitude: position.latitude,
    longitude: position.longitude,
    tone: isStale(position.source, position.at, now) ? 'waiting' : 'plain',
    headingDegrees: (position.speedKmh ?? 1) > 0 ? position.headingDegrees : null,
  }))
}

/** The silent ones last, the most recent first; only those whose name contains the text. */
export function listed<T extends VehiclePosition>(positions: T[], name: (id: number) => string, text: string): T[] {
  const wanted = text.toUpperCase().replace(/[\s·.]/g, '')
  return positions
    .filter((p) => name(p.vehicleId).toUpperCase().replace(/[\s·.]/g, '').includes(wanted))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
