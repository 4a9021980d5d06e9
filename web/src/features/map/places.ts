import { statusTone } from '@/components/consignment/timing'
import type { MapFeature } from '@/components/consignment/types'
import { SEVERITY, type MapPoint } from '@/components/map/mapData'
import type { Tone } from '@/components/StatusTag'

/** From how many minutes behind its plan a consignment is to be acted on; the map knows no promise. */
const ACT_MINUTES = 60

export function featureTone({ status, minutesLate }: Pick<MapFeature, 'status' | 'minutesLate'>): Tone {
  if (status === 'DELIVERED' || status === 'CANCELLED') return statusTone(status)
  const late = minutesLate ?? 0
  return late >= ACT_MINUTES ? 'now' : late > 0 ? 'soon' : 'plain'
}

/** The latest first; what nobody can tell comes last. */
export function byDelay(features: MapFeature[]): MapFeature[] {
  return [...features].sort((a, b) => (b.minutesLate ?? -1e9) - (a.minutesLate ?? -1e9) || a.number.localeCompare(b.number))
}

/** Where a consignment stands, as one name: all on one vehicle or at one site share it. */
export function placeOf({ latitude, longitude }: Pick<MapFeature, 'latitude' | 'longitude'>): string {
  return `${latitude.toFixed(4)},${longitude.toFixed(4)}`
}

/** One point per place, in the colour of the worst there; its id is that of the worst. */
export function cargoPoints(features: MapFeature[]): MapPoint[] {
  const places = new Map<string, MapPoint>()
  for (const feature of byDelay(features)) {
    const { id, latitude, longitude, number } = feature
    const tone = featureTone(feature)
    const there = places.get(placeOf(feature))
    if (!there) places.set(placeOf(feature), { id, latitude, longitude, tone, label: number, count: 1 })
    else {
      there.count = (there.count ?? 1) + 1
      if (SEVERITY[tone] > SEVERITY[there.tone]) there.tone = tone
    }
  }
  return [...places.values()]
}
