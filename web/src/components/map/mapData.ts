import type { Feature, FeatureCollection, Point, Polygon } from 'geojson'
import type { Tone } from '../StatusTag'

/** Something on the map: a vehicle (with a heading it is an arrow) or a consignment's last place. */
export interface MapPoint {
  id: number
  latitude: number
  longitude: number
  tone: Tone
  headingDegrees?: number | null
  label?: string
  /** How many stand here; more than one show as a number. */
  count?: number
}

/** A site of a route or of the network. */
export interface MapNode {
  id: number
  name: string
  latitude: number
  longitude: number
}

/** Worse is higher; a cluster takes the colour of the worst inside. */
export const SEVERITY: Record<Tone, number> = { done: 0, plain: 1, waiting: 2, soon: 3, now: 4 }
export const TONES: Tone[] = ['done', 'plain', 'waiting', 'soon', 'now']

export function collection<G extends Point | Polygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features }
}

export function pointFeatures(points: MapPoint[]): FeatureCollection<Point> {
  return collection(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
      properties: {
        id: point.id,
        severity: SEVERITY[point.tone],
        heading: point.headingDegrees ?? 0,
        arrow: typeof point.headingDegrees === 'number',
        label: point.label ?? '',
        count: point.count ?? 1,
      },
    })),
  )
}

export function nodeFeatures(nodes: MapNode[]): FeatureCollection<Point> {
  return collection(
    nodes.map((node) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [node.longitude, node.latitude] },
      properties: { id: node.id, name: node.name },
    })),
  )
}

const EARTH_METRES = 6_371_008.8

/** A circle of metres around a point as a polygon, for a geofence. */
export function circle(latitude: number, longitude: number, radiusMetres: number): Feature<Polygon> {
  const steps = 64
  const dLat = (radiusMetres / EARTH_METRES) * (180 / Math.PI)
  const dLon = dLat / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  const ring = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / steps
    return [longitude + dLon * Math.cos(angle), latitude + dLat * Math.sin(angle)]
  })
  ring[steps] = ring[0]!
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} }
}

type Bounds = [west: number, south: number, east: number, north: number]

/** The rectangle around all places; null for none. */
export function boundsOf(places: { latitude: number; longitude: number }[]): Bounds | null {
  if (places.length === 0) return null
  const bounds: Bounds = [180, 90, -180, -90]
  for (const { latitude, longitude } of places) {
    bounds[0] = Math.min(bounds[0], longitude)
    bounds[1] = Math.min(bounds[1], latitude)
    bounds[2] = Math.max(bounds[2], longitude)
    bounds[3] = Math.max(bounds[3], latitude)
  }
  return bounds
}
