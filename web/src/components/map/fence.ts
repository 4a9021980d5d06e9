import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson'

/** A corner of a fence, as the server takes it. */
export type Corner = [latitude: number, longitude: number]

/** A fence being drawn. */
export interface Fence {
  corners: Corner[]
  /** The corner chosen in the table beside the map. */
  chosen?: number | null
}

/** The square of the distance of a place from the side between two corners, in degrees, good enough to compare. */
function distance([lat, lon]: Corner, [aLat, aLon]: Corner, [bLat, bLon]: Corner): number {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const [x, y] = [(lon - aLon) * squeeze, lat - aLat]
  const [dx, dy] = [(bLon - aLon) * squeeze, bLat - aLat]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length))
  return (x - share * dx) ** 2 + (y - share * dy) ** 2
}

/** A new corner breaks the side it is nearest to; the first three simply follow each other. */
export function addCorner(corners: Corner[], corner: Corner): Corner[] {
  if (corners.length < 3) return [...corners, corner]
  let nearest = 0
  let least = Infinity
  corners.forEach((from, index) => {
    const away = distance(corner, from, corners[(index + 1) % corners.length]!)
    if (away < least) [nearest, least] = [index, away]
  })
  return [...corners.slice(0, nearest + 1), corner, ...corners.slice(nearest + 1)]
}

export const moveCorner = (corners: Corner[], index: number, corner: Corner): Corner[] =>
  corners.map((before, at) => (at === index ? corner : before))

export const removeCorner = (corners: Corner[], index: number): Corner[] => corners.filter((_, at) => at !== index)

const side = (from: Corner, to: Corner, place: Corner) =>
  (to[1] - from[1]) * (place[0] - from[0]) - (to[0] - from[0]) * (place[1] - from[1])

/** Whether two sides cross; the server has the last word, this is to be seen while drawing. */
export function crossesItself(corners: Corner[]): boolean {
  const at = (index: number) => corners[index % corners.length]!
  for (let i = 0; i < corners.length; i++)
    for (let j = i + 2; j < corners.length; j++) {
      if (i === 0 && j === corners.length - 1) continue
      const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)]
      if (side(c, d, a) * side(c, d, b) < 0 && side(a, b, c) * side(a, b, d) < 0) return true
    }
  return false
}

const degrees = ([latitude, longitude]: Corner) => [longitude, latitude]

/** The area, or the line while it has no area yet. */
export function fenceFeatures(corners: Corner[]): FeatureCollection {
  if (corners.length < 2) return { type: 'FeatureCollection', features: [] }
  const ring = corners.map(degrees)
  const shape: Feature<LineString | Polygon> =
    corners.length === 2
      ? { type: 'Feature', geometry: { type: 'LineString', coordinates: ring }, properties: {} }
      : { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, properties: {} }
  return { type: 'FeatureCollection', features: [shape] }
}

export function cornerFeatures({ corners, chosen }: Fence): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: corners.map((corner, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: degrees(corner) },
      properties: { index, chosen: index === chosen },
    })),
  }
}
