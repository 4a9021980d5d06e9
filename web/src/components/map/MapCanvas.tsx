import { LngLatBounds, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { getLanguage, useTexts } from '@/lib/i18n'
import { prefersNoMotion } from '@/lib/media'
import { kit } from '../texts'
import type { BaseMapProps } from './BaseMap'
import { boundsOf, circle, collection, nodeFeatures, pointFeatures } from './mapData'
import { drawImagesOnDemand } from './images'
import { MapButtons } from './MapButtons'
import styles from './map.module.css'
import { addOverlays, listen, setData } from './overlays'
import { baseStyle } from './style'
import { TrackReplay } from './TrackReplay'
import { useFence } from './useFence'

// A worker of our own origin, so that a strict content security policy lets it run.
setWorkerUrl(workerUrl)

/** China in the middle, the South China Sea in view. */
const CHINA = new LngLatBounds([73, 17], [136, 54])

function createMap(container: HTMLElement): MapLibre {
  const map = new MapLibre({
    container,
    style: baseStyle(getLanguage()),
    bounds: CHINA,
    maxZoom: 16,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
  })
  map.touchZoomRotate.disableRotation()
  drawImagesOnDemand(map)
  return map
}

/** The map itself; only `BaseMap` uses it, so that its weight loads late. */
export default function MapCanvas(props: BaseMapProps) {
  const { label, points, nodes, track, pick, focus, fence, onPick, onOpen } = props
  const t = useTexts(kit)
  const holder = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef({ onOpen, onPick })
  useEffect(() => {
    latest.current = { onOpen, onPick }
  })
  useEffect(() => {
    let created: MapLibre
    try {
      created = createMap(holder.current!)
    } catch {
      queueMicrotask(() => setFailed(true))
      return
    }
    created.getCanvas().setAttribute('aria-label', label)
    created.on('load', () => {
      addOverlays(created)
      listen(created, (id) => latest.current.onOpen?.(id))
      created.on('click', ({ lngLat, point }) => {
        // a corner is there to be dragged, not to get another beside it
        if (created.queryRenderedFeatures(point, { layers: ['corners'] }).length === 0) latest.current.onPick?.(lngLat.lat, lngLat.lng)
      })
      setMap(created)
    })
    return () => created.remove()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one map for the life of the element
  }, [])

  useEffect(() => {
    if (map) setData(map, 'points', pointFeatures(points ?? []))
  }, [map, points])
  useEffect(() => {
    if (map) setData(map, 'nodes', nodeFeatures(nodes ?? []))
  }, [map, nodes])
  useEffect(() => {
    if (!map) return
    const ring = pick?.radiusMetres ? [circle(pick.latitude, pick.longitude, pick.radiusMetres)] : []
    if (!fence) setData(map, 'fence', collection(ring))
    const dot = pick ? [{ ...pick, id: 0, tone: 'plain' as const }] : []
    if (onPick || pick) setData(map, 'points', pointFeatures(dot))
  }, [map, pick, onPick, fence])
  useFence(map, fence, props.onCornerMoved)

  useFocus(map, focus)

  const places = [...(points ?? []), ...(nodes ?? []), ...(track ?? []), ...(pick ? [pick] : []), ...(fence?.corners ?? []).map(([latitude, longitude]) => ({ latitude, longitude }))]
  const replay = track !== undefined && track.length > 1
  const fit = () => {
    const bounds = boundsOf(places)
    if (map) map.fitBounds(bounds ?? CHINA, { padding: { top: 48, left: 48, right: 56, bottom: replay ? 120 : 48 }, maxZoom: pick ? 12 : 9, duration: prefersNoMotion() ? 0 : 180 })
  }
  useFirstFit(map, places.length === 0 ? 'nothing' : replay ? 'track' : 'places', fit)
  if (failed) return <p className={styles.failed}>{t('noMap')}</p>
  return (
    <>
      <div ref={holder} className={onPick ? styles.picking : styles.canvas} />
      {map && <MapButtons map={map} fit={fit} />}
      {map && replay && <TrackReplay map={map} track={track} />}
    </>
  )
}

/** Rings the chosen place and comes to it; the reader's own zoom is kept when it is near enough. */
function useFocus(map: MapLibre | null, focus: BaseMapProps['focus']) {
  const [latitude, longitude] = [focus?.latitude, focus?.longitude]
  useEffect(() => {
    if (!map) return
    const known = latitude !== undefined && longitude !== undefined
    setData(map, 'focus', pointFeatures(known ? [{ id: 0, latitude, longitude, tone: 'plain' }] : []))
    if (known) map.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), 6.5), duration: prefersNoMotion() ? 0 : 180 })
  }, [map, latitude, longitude])
}

/** Shows everything when the first places and when a track arrive; then the view is the reader's. */
function useFirstFit(map: MapLibre | null, stage: 'nothing' | 'places' | 'track', fit: () => void) {
  const done = useRef('nothing')
  useEffect(() => {
    if (!map || stage === 'nothing' || done.current === stage) return
    done.current = stage
    fit()
  })
}
