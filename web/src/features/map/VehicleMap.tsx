import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { BaseMap, type TrackPoint } from '@/components/map/BaseMap'
import { isStale } from '@/components/provenance'
import { Provenance } from '@/components/Provenance'
import { RefusalList } from '@/components/RefusalList'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { useNow } from '@/lib/time'
import styles from './map.module.css'
import { Sheet } from './Sheet'
import { texts } from './texts'
import { listed, vehiclePoints, type VehiclePosition } from './vehicles'

const DAY = 86_400_000
const NOBODY: VehiclePosition[] = []

/** All vehicles with a list beside them; one chosen vehicle with the track of its day. */
export function VehicleMap() {
  const t = useTexts(texts)
  const now = useNow()
  const plate = useNames('vehicles')
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState('')
  const chosen = Number(params.get('vehicle')) || null
  const choose = (id: number | null) => setParams(id ? { vehicle: String(id) } : { show: 'vehicles' })
  const latest = useQuery({
    queryKey: ['positions', 'latest'],
    queryFn: ({ signal }) => api.get<VehiclePosition[]>('/api/positions/latest', undefined, signal),
  })
  const track = useTrack(chosen)
  const positions = latest.data ?? NOBODY
  const points = useMemo(
    () => vehiclePoints(chosen ? positions.filter((p) => p.vehicleId === chosen) : positions, now),
    [positions, chosen, now],
  )
  const silent = positions.filter((p) => isStale(p.source, p.at, now)).length
  if (latest.data?.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />
  const head = (
    <div className={styles.filters}>
      <Input type="search" allowClear aria-label={t('find')} placeholder={t('find')} value={text} onChange={(e) => setText(e.target.value)} />
    </div>
  )
  return (
    <>
      {latest.isError && <RefusalList problem={asProblem(latest.error)} />}
      <div className={styles.both}>
        <Sheet label={t('list')} head={head}>
          <p className={styles.count} role="status">
            {chosen ? (track.data?.length === 0 ? t('noTrack') : `${plate(chosen)} · ${t('day')}`) : latest.data && t('sentence', { count: positions.length, stale: silent })}
          </p>
          {chosen && <Button size="small" onClick={() => choose(null)}>{t('close')}</Button>}
          <ul>
            {listed(positions, plate, text).slice(0, 200).map((position) => (
              <li key={position.vehicleId}>
                <button type="button" aria-pressed={position.vehicleId === chosen} onClick={() => choose(position.vehicleId)}>
                  <strong>{plate(position.vehicleId)}</strong>
                  {typeof position.speedKmh === 'number' && <span>{t('speed', { speed: Math.round(position.speedKmh) })}</span>}
                  <Provenance source={position.source} at={position.at} />
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
        <BaseMap key={chosen ?? 'all'} label={t('vehicles')} points={points} onOpen={choose} track={chosen ? track.data : undefined} height="100%" />
      </div>
    </>
  )
}

/** Where a vehicle went in the last day. */
function useTrack(vehicle: number | null) {
  return useQuery({
    queryKey: ['positions', 'track', vehicle],
    queryFn: ({ signal }) => {
      const to = new Date()
      const from = new Date(to.getTime() - DAY)
      const span = { from: from.toISOString(), to: to.toISOString(), maxPoints: 2000 }
      return api.get<TrackPoint[]>(`/api/vehicles/${vehicle}/track`, span, signal)
    },
    enabled: vehicle != null,
  })
}
