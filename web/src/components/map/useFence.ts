import type { Map as MapLibre, MapLayerMouseEvent, MapLayerTouchEvent, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { cornerFeatures, fenceFeatures, moveCorner, type Fence } from './fence'
import { setData } from './overlays'

type Moved = (index: number, latitude: number, longitude: number) => void

/** Shows a fence being drawn and lets its corners be dragged, by mouse or finger. */
export function useFence(map: MapLibre | null, fence: Fence | undefined, onMoved: Moved | undefined) {
  const latest = useRef({ fence, onMoved })
  useEffect(() => {
    latest.current = { fence, onMoved }
  })
  useEffect(() => {
    if (!map || !fence) return
    setData(map, 'fence', fenceFeatures(fence.corners))
    setData(map, 'corners', cornerFeatures(fence))
    return () => {
      // the map may be gone already when the page is left
      if (map.getSource('corners')) setData(map, 'corners', cornerFeatures({ corners: [] }))
    }
  }, [map, fence])
  useEffect(() => {
    if (!map) return
    const grab = (event: MapLayerMouseEvent | MapLayerTouchEvent) => {
      const index: unknown = event.features?.[0]?.properties.index
      if (typeof index !== 'number' || !latest.current.onMoved || !latest.current.fence) return
      event.preventDefault()
      let to = event.lngLat
      const move = (now: MapMouseEvent | MapTouchEvent) => {
        to = now.lngLat
        const corners = moveCorner(latest.current.fence!.corners, index, [to.lat, to.lng])
        setData(map, 'fence', fenceFeatures(corners))
        setData(map, 'corners', cornerFeatures({ corners, chosen: index }))
      }
      const drop = () => {
        map.off('mousemove', move)
        map.off('touchmove', move)
        latest.current.onMoved?.(index, to.lat, to.lng)
      }
      map.on('mousemove', move)
      map.on('touchmove', move)
      map.once('mouseup', drop)
      map.once('touchend', drop)
    }
    map.on('mousedown', 'corners', grab)
    map.on('touchstart', 'corners', grab)
    return () => {
      map.off('mousedown', 'corners', grab)
      map.off('touchstart', 'corners', grab)
    }
  }, [map])
}
