import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { delayTone } from '@/components/consignment/timing'
import { EmptyState } from '@/components/EmptyState'
import { BaseMap, type MapNode, type MapPoint, type TrackPoint } from '@/components/map/BaseMap'
import { RefusalList } from '@/components/RefusalList'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useNow } from '@/lib/time'
import type { ConsignmentPageData } from '../types'
import styles from './detail.module.css'
import { detail } from './texts'

const MOST_POINTS = 2000

/** The route, where the cargo is, and the way its vehicles took, to be replayed. */
export function JourneyMap({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const now = useNow()
  const { id } = page.consignment
  const track = useQuery({
    queryKey: keys.one('consignments', id, 'track'),
    queryFn: ({ signal }) => api.get<TrackPoint[]>(`/api/consignments/${id}/track`, { maxPoints: MOST_POINTS }, signal),
  })
  const nodes = useMemo(() => placed(page), [page])
  const place = page.fields.position.value
  const points = useMemo((): MapPoint[] => {
    if (!place || place.latitude == null || place.longitude == null) return []
    const tone = delayTone(page.summary, page.fields.eta.value, now)
    return [{ id, latitude: place.latitude, longitude: place.longitude, tone, label: place.text }]
  }, [id, place, page, now])
  if (nodes.length === 0 && points.length === 0) return <EmptyState title={t('noPlaces')} hint={t('noPlacesHint')} />
  return (
    <>
      {track.error && <RefusalList problem={asProblem(track.error)} />}
      <BaseMap label={t('routeMap')} nodes={nodes} points={points} track={track.data} height="min(560px, 70dvh)" />
      {track.data && track.data.length < 2 && <p className={styles.quiet}>{t('noTrack')}</p>}
    </>
  )
}

/** The sites of the route that have a place, each once. */
function placed({ milestones }: ConsignmentPageData): MapNode[] {
  const nodes = new Map<number, MapNode>()
  for (const { siteId, siteName, latitude, longitude } of milestones)
    if (latitude != null && longitude != null) nodes.set(siteId, { id: siteId, name: siteName, latitude, longitude })
  return [...nodes.values()]
}
