import Input from 'antd/es/input'
import { useMemo, useState } from 'react'
import type { FieldContext } from '@/components/form/types'
import { BaseMap } from '@/components/map/BaseMap'
import { addCorner, moveCorner, type Corner } from '@/components/map/fence'
import { useTexts } from '@/lib/i18n'
import { FenceCorners } from './FenceCorners'
import styles from './network.module.css'
import { texts } from './texts'
import type { Site } from './types'

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const NONE: Corner[] = []

/** Where a site is: typed, or pointed at on the map with its geofence around, a circle or drawn corner by corner. */
export function SitePlace({ value, set, errors, id, disabled }: FieldContext<Site>) {
  const t = useTexts(texts)
  const { latitude, longitude, geofenceRadiusMetres } = value
  const corners = value.geofence ?? NONE
  const [drawing, setDrawing] = useState(corners.length > 0)
  const [chosen, setChosen] = useState<number | null>(null)
  const [past, setPast] = useState<Corner[][]>([])
  const change = (next: Corner[]) => {
    setPast([...past, corners])
    set({ geofence: next })
  }
  const undo = () => {
    set({ geofence: past.at(-1)! })
    setPast(past.slice(0, -1))
  }
  const shape = (polygon: boolean) => {
    setDrawing(polygon)
    if (!polygon && corners.length > 0) change(NONE)
  }
  const pick = useMemo(
    () =>
      typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90
        ? { latitude, longitude, radiusMetres: drawing ? null : geofenceRadiusMetres }
        : null,
    [latitude, longitude, geofenceRadiusMetres, drawing],
  )
  const fence = useMemo(() => (drawing ? { corners, chosen } : undefined), [drawing, corners, chosen])
  const onPick = (lat: number, lon: number) =>
    drawing ? change(addCorner(corners, [round(lat), round(lon)])) : set({ latitude: round(lat), longitude: round(lon) })
  const typed = (text: string) => (text === '' ? null : Number(text))
  return (
    <>
      <div className={styles.coordinates}>
        <Input id={id} type="number" step="any" min={-90} max={90} prefix={t('latitude')} disabled={disabled}
          status={errors.latitude ? 'error' : undefined} aria-label={t('latitude')}
          value={latitude ?? ''} onChange={(e) => set({ latitude: typed(e.target.value) })} />
        <Input type="number" step="any" min={-180} max={180} prefix={t('longitude')} disabled={disabled}
          status={errors.longitude ? 'error' : undefined} aria-label={t('longitude')}
          value={longitude ?? ''} onChange={(e) => set({ longitude: typed(e.target.value) })} />
      </div>
      <fieldset className={styles.shape} disabled={disabled}>
        <legend>{t('fence')}</legend>
        <label><input type="radio" name={`${id}-shape`} checked={!drawing} onChange={() => shape(false)} /> {t('fenceCircle')}</label>
        <label><input type="radio" name={`${id}-shape`} checked={drawing} onChange={() => shape(true)} /> {t('fencePolygon')}</label>
      </fieldset>
      {drawing && <p className={styles.total}>{t('fenceHelp')}</p>}
      <BaseMap
        label={t('place')}
        height="280px"
        pick={pick}
        onPick={disabled ? undefined : onPick}
        fence={fence}
        onCornerMoved={disabled ? undefined : (index, lat, lon) => change(moveCorner(corners, index, [round(lat), round(lon)]))}
      />
      {drawing && (
        <FenceCorners
          corners={corners} chosen={chosen} choose={setChosen} change={change}
          undo={past.length > 0 ? undo : undefined} disabled={disabled} error={errors.geofence}
        />
      )}
    </>
  )
}
