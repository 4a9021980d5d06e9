import { EntityListPage } from '@/components/EntityListPage'
import { common, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { NetworkTabs, useActive } from './shared'
import { texts } from './texts'
import type { Driver } from './types'

const BLANK: Driver = { name: '', phone: null, licenceNumber: null, carrierId: null, active: true }

export function DriversPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const active = useActive<Driver>()
  const carrierName = useNames('carriers')
  return (
    <EntityListPage<Driver>
      resource="drivers"
      path="/network/drivers"
      title={t('drivers')}
      head={<NetworkTabs />}
      createLabel={t('newDriver')}
      emptyTitle={t('noDrivers')}
      emptyHint={t('noDriversHint')}
      searchHint={t('searchDrivers')}
      importTarget="drivers"
      write="NETWORK_WRITE"
      blank={BLANK}
      defaultSort="name"
      recordTitle={(driver) => driver.name}
      filters={[active.filter]}
      columns={[
        { key: 'name', title: t('driverName'), sort: 'name', render: (d) => d.name, card: 'title' },
        { key: 'phone', title: tc('phone'), render: (d) => d.phone ?? '–' },
        { key: 'licence', title: t('licence'), hidden: true, render: (d) => d.licenceNumber ?? '–' },
        { key: 'carrier', title: t('carrier'), render: (d) => carrierName(d.carrierId) },
        active.column,
      ]}
      fields={[
        { name: 'name', label: t('driverName'), kind: 'text', required: true },
        { name: 'phone', label: tc('phone'), kind: 'phone', required: true },
        { name: 'licenceNumber', label: t('licence'), kind: 'text' },
        { name: 'carrierId', label: t('carrier'), kind: 'lookup', resource: 'carriers' },
        active.field,
      ]}
    />
  )
}
