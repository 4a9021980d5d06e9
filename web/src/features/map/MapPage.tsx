import { useSearchParams } from 'react-router'
import { PageHeader } from '@/components/PageHeader'
import { useTexts } from '@/lib/i18n'
import { can, useMe } from '@/lib/session'
import { CargoMap } from './CargoMap'
import styles from './map.module.css'
import { texts } from './texts'
import { VehicleMap } from './VehicleMap'

/** The control tower: cargo or vehicles on the map, with the list of them beside it. */
export function MapPage() {
  const t = useTexts(texts)
  const me = useMe()
  const [params, setParams] = useSearchParams()
  const seesCargo = can(me, 'CONSIGNMENT_READ')
  // the server shows vehicles as such only to those who see the whole network
  const seesVehicles = can(me, 'POSITION_READ') && me.everything
  const vehicles = seesVehicles && (!seesCargo || params.has('vehicle') || params.get('show') === 'vehicles')
  const tab = (on: boolean, label: string, to: Record<string, string>) => (
    <button type="button" aria-pressed={on} onClick={() => setParams(to)}>
      {label}
    </button>
  )
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          seesCargo && seesVehicles && (
            <div className={styles.modes} role="group" aria-label={t('show')}>
              {tab(!vehicles, t('cargo'), {})}
              {tab(vehicles, t('vehiclesShort'), { show: 'vehicles' })}
            </div>
          )
        }
      />
      {vehicles ? <VehicleMap /> : <CargoMap />}
    </div>
  )
}
