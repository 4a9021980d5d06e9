import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Delay } from '@/components/consignment/Cargo'
import { cargo } from '@/components/consignment/texts'
import { OPEN_STATUSES, STATUSES, type MapFeature } from '@/components/consignment/types'
import { EmptyState } from '@/components/EmptyState'
import { BaseMap } from '@/components/map/BaseMap'
import { Provenance } from '@/components/Provenance'
import { RefusalList } from '@/components/RefusalList'
import { SimulatedTag } from '@/components/SimulatedTag'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import styles from './map.module.css'
import { byDelay, cargoPoints, placeOf } from './places'
import { Sheet } from './Sheet'
import { texts } from './texts'

interface Features {
  features: MapFeature[]
  truncated: boolean
}

const NONE: MapFeature[] = []
const SHOWN = 200
const FOLLOW = 10_000

/** All cargo with a known place: the latest on top of the list, list and map linked both ways. */
export function CargoMap() {
  const t = useTexts(texts)
  const tc = useTexts(cargo)
  const [params, setParams] = useSearchParams()
  const filter = { q: params.get('q') ?? '', status: params.get('status') ?? '', late: params.get('late') ?? '' }
  const put = (change: Record<string, string>) =>
    setParams(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value)), { replace: true })
  const query = useQuery({
    queryKey: ['consignment-map', filter],
    queryFn: ({ signal }) => api.get<Features>('/api/consignments/map', filter, signal),
    placeholderData: keepPreviousData,
    refetchInterval: FOLLOW,
  })
  const [chosen, setChosen] = useState<number | null>(null)
  const features = query.data?.features ?? NONE
  const points = useMemo(() => cargoPoints(features), [features])
  const sorted = useMemo(() => byDelay(features), [features])
  const current = features.find((feature) => feature.id === chosen) ?? null
  const place = current && placeOf(current)
  // what stands at the chosen place comes first
  const listed = place ? [...sorted.filter((f) => placeOf(f) === place), ...sorted.filter((f) => placeOf(f) !== place)] : sorted
  const filtered = Object.values(filter).some(Boolean)
  const head = (
    <div className={styles.filters}>
      <Find value={filter.q} onChange={(q) => put({ q })} />
      <select aria-label={t('status')} value={filter.status} onChange={(e) => put({ status: e.target.value })}>
        <option value="">{t('underWay')}</option>
        <option value={OPEN_STATUSES}>{tc('status_OPEN')}</option>
        {STATUSES.map((status) => <option key={status} value={status}>{tc(`status_${status}`)}</option>)}
      </select>
      <label>
        <input type="checkbox" checked={filter.late === 'true'} onChange={(e) => put({ late: e.target.checked ? 'true' : '' })} />
        {t('lateOnly')}
      </label>
    </div>
  )
  return (
    <>
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      <div className={styles.both}>
        <Sheet label={t('cargoList')} head={head}>
          <p className={styles.count} role="status">
            {query.data && t(query.data.truncated ? 'countMore' : 'count', { count: features.length })}
          </p>
          {query.data && features.length === 0 && (
            <EmptyState title={t('noCargo')} hint={t(filtered ? 'noCargoFiltered' : 'noCargoHint')} />
          )}
          <CargoList features={listed.slice(0, SHOWN)} chosen={chosen} place={place} onChoose={setChosen} />
        </Sheet>
        <BaseMap label={t('cargoMap')} points={points} focus={current} onOpen={setChosen} height="100%" />
      </div>
    </>
  )
}

interface ListProps {
  features: MapFeature[]
  chosen: number | null
  /** Where the chosen one stands: all there are marked. */
  place: string | null
  onChoose: (id: number) => void
}

function CargoList({ features, chosen, place, onChoose }: ListProps) {
  const t = useTexts(texts)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (chosen != null) list.current?.scrollTo({ top: 0 })
  }, [chosen])
  if (features.length === 0) return null
  return (
    <ul ref={list}>
      {features.map((feature) => (
        <li key={feature.id} data-here={placeOf(feature) === place || undefined}>
          <button type="button" aria-pressed={feature.id === chosen} onClick={() => onChoose(feature.id)}>
            <span className={styles.number}>{feature.number}<SimulatedTag simulated={feature.simulated} /></span>
            {feature.minutesLate != null && <Delay timing={{ ...feature, promisedDeliveryAt: null }} eta={null} />}
            <span className={styles.line}>{feature.customerName} · {feature.text}{feature.vehiclePlate && ` · ${feature.vehiclePlate}`}</span>
            <Provenance source={feature.source} at={feature.at} />
          </button>
          {feature.id === chosen && <Link className={styles.open} to={`/consignments/${feature.id}`}>{t('open')}</Link>}
        </li>
      ))}
    </ul>
  )
}

/** Searches on Enter or when left, so that the map does not jump at each letter. */
function Find({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useTexts(texts)
  const [text, setText] = useState(value)
  const send = () => text.trim() !== value && onChange(text.trim())
  return (
    <Input type="search" allowClear aria-label={t('findCargo')} placeholder={t('findCargo')} value={text}
      onChange={(e) => { setText(e.target.value); if (!e.target.value && value) onChange('') }} onPressEnter={send} onBlur={send} />
  )
}
