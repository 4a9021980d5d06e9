import { EntityListPage } from '@/components/EntityListPage'
import { number } from '@/lib/format'
import { useTexts, common } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { NetworkTabs, useActive } from './shared'
import { texts } from './texts'
import { BODIES, type Vehicle } from './types'

const BLANK: Vehicle = {
  plate: '', type: null, body: 'CLOSED', lengthMetres: null, capacityKg: null, volumeM3: null,
  tailLift: false, carrierId: null, homeSiteId: null, active: true,
}

export function VehiclesPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const active = useActive<Vehicle>()
  const siteName = useNames('sites')
  const carrierName = useNames('carriers')
  const bodies = BODIES.map((body) => ({ value: body, label: t(`body_${body}`) }))
  return (
    <EntityListPage<Vehicle>
      resource="vehicles"
      path="/network/vehicles"
      title={t('vehicles')}
      head={<NetworkTabs />}
      createLabel={t('newVehicle')}
      emptyTitle={t('noVehicles')}
      emptyHint={t('noVehiclesHint')}
      searchHint={t('searchVehicles')}
      importTarget="vehicles"
      write="NETWORK_WRITE"
      blank={BLANK}
      defaultSort="plate"
      recordTitle={(vehicle) => vehicle.plateShown ?? vehicle.plate}
      filters={[active.filter]}
      columns={[
        { key: 'plate', title: t('plate'), sort: 'plate', render: (v) => v.plateShown ?? v.plate, card: 'title' },
        { key: 'type', title: t('vehicleType'), render: (v) => v.type ?? '–' },
        { key: 'body', title: t('body'), render: (v) => (v.body ? t(`body_${v.body}`) : '–') },
        { key: 'length', title: `${t('length')} (m)`, align: 'right', render: (v) => number(v.lengthMetres) },
        { key: 'capacity', title: `${t('capacity')} (kg)`, align: 'right', render: (v) => number(v.capacityKg) },
        { key: 'volume', title: `${t('volume')} (m³)`, align: 'right', hidden: true, render: (v) => number(v.volumeM3) },
        { key: 'tailLift', title: t('tailLift'), render: (v) => tc(v.tailLift ? 'yes' : 'no') },
        { key: 'carrier', title: t('carrier'), render: (v) => carrierName(v.carrierId) },
        { key: 'homeSite', title: t('homeSite'), render: (v) => siteName(v.homeSiteId) },
        active.column,
      ]}
      fields={[
        { name: 'plate', label: t('plate'), kind: 'text', required: true, help: t('plateHelp') },
        { name: 'type', label: t('vehicleType'), kind: 'text' },
        { name: 'body', label: t('body'), kind: 'select', options: bodies },
        { name: 'lengthMetres', label: t('length'), kind: 'number', unit: 'm', min: 0, max: 40 },
        { name: 'capacityKg', label: t('capacity'), kind: 'number', unit: 'kg', min: 0 },
        { name: 'volumeM3', label: t('volume'), kind: 'number', unit: 'm³', min: 0 },
        { name: 'carrierId', label: t('carrier'), kind: 'lookup', resource: 'carriers' },
        { name: 'homeSiteId', label: t('homeSite'), kind: 'lookup', resource: 'sites' },
        { name: 'tailLift', label: t('tailLift'), kind: 'switch' },
        active.field,
      ]}
    />
  )
}
