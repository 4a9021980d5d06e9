import { EntityListPage } from '@/components/EntityListPage'
import { common, useTexts } from '@/lib/i18n'
import { NetworkTabs, useActive } from './shared'
import { texts } from './texts'
import type { Carrier } from './types'

const BLANK: Carrier = { code: '', name: '', contactName: null, phone: null, active: true }

export function CarriersPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const active = useActive<Carrier>()
  return (
    <EntityListPage<Carrier>
      resource="carriers"
      path="/network/carriers"
      title={t('carriers')}
      head={<NetworkTabs />}
      createLabel={t('newCarrier')}
      emptyTitle={t('noCarriers')}
      emptyHint={t('noCarriersHint')}
      searchHint={t('searchCarriers')}
      importTarget="carriers"
      write="NETWORK_WRITE"
      blank={BLANK}
      recordTitle={(carrier) => carrier.name}
      filters={[active.filter]}
      columns={[
        { key: 'code', title: tc('code'), sort: 'code', render: (c) => c.code, card: 'leftOut' },
        { key: 'name', title: tc('name'), sort: 'name', render: (c) => c.name, card: 'title' },
        { key: 'contact', title: t('contact'), render: (c) => c.contactName ?? '–' },
        { key: 'phone', title: tc('phone'), render: (c) => c.phone ?? '–' },
        active.column,
      ]}
      fields={[
        { name: 'code', label: tc('code'), kind: 'text', required: true },
        { name: 'name', label: tc('name'), kind: 'text', required: true },
        { name: 'contactName', label: t('contact'), kind: 'text' },
        { name: 'phone', label: tc('phone'), kind: 'phone' },
        active.field,
      ]}
    />
  )
}
