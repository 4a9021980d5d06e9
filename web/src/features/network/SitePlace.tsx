import Input from 'antd/es/input'
import { useMemo } from 'react'
import type { FieldContext } from '@/components/form/types'
import { BaseMap } from '@/components/map/BaseMap'
import { useTexts } from '@/lib/i18n'
import styles from './network.module.css'
import { texts } from './texts'
import type { Site } from './types'

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Where a site is: typed, or pointed at on the map with its geofence drawn around. */
export function SitePlace({ value, set, errors, id, disabled }: FieldContext<Site>) {
  const t = useTexts(texts)
  const { latitude, longitude, geofenceRadiusMetres } = value
  const pick = useMemo(
    () =>
      typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90
        ? { latitude, longitude, radiusMetres: geofenceRadiusMetres }
        : null,
    [latitude, longitude, geofenceRadiusMetres],
  )
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
      <BaseMap
        label={t('place')}
        height="280px"
        pick={pick}
        onPick={disabled ? undefined : (lat, lon) => set({ latitude: round(lat), longitude: round(lon) })}
      />
    </>
  )
}
