import { lazy, Suspense } from 'react'
import { Loading } from '../Loading'
import type { Fence } from './fence'
import type { MapNode, MapPoint } from './mapData'
import styles from './map.module.css'
import type { TrackPoint } from './track'

export type { MapNode, MapPoint } from './mapData'
export type { TrackPoint } from './track'

export interface BaseMapProps {
  /** Spoken name: what is on this map. */
  label: string
  /** Vehicles or consignments; they cluster, and a cluster takes the colour of the worst inside. */
  points?: MapPoint[]
  onOpen?: (id: number) => void
  /** The place chosen beside the map: ringed, and brought into view. */
  focus?: { latitude: number; longitude: number } | null
  /** Sites, named. */
  nodes?: MapNode[]
  /** A track to be replayed: play, pause, speed and a slider appear with it. */
  track?: TrackPoint[]
  /** A place being chosen, with its geofence radius. */
  pick?: { latitude: number; longitude: number; radiusMetres?: number | null } | null
  onPick?: (latitude: number, longitude: number) => void
  /** A fence being drawn, instead of the circle around the picked place. */
  fence?: Fence
  onCornerMoved?: (index: number, latitude: number, longitude: number) => void
  /** CSS height, `360px` unless told. */
  height?: string
}

const MapCanvas = lazy(() => import('./MapCanvas'))

/** The map without any outside tile server. Its code and data load when the first map is shown. */
export function BaseMap(props: BaseMapProps) {
  return (
    <div className={styles.holder} style={{ height: props.height ?? '360px' }}>
      <Suspense fallback={<Loading />}>
        <MapCanvas {...props} />
      </Suspense>
    </div>
  )
}
