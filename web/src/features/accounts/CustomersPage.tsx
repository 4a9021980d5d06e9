import { lazy, Suspense } from 'react'
import { EntityListPage } from '@/components/EntityListPage'
import { Loading } from '@/components/Loading'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag } from '@/components/StatusTag'
import { common, useTexts } from '@/lib/i18n'
import { texts } from './texts'
import { CLASSES, TYPES, type Customer } from './types'

/** Part of a customer's drawer, not of the list. */
const CustomerParts = lazy(() => import('./CustomerParts'))

const BLANK: Customer = {
  code: '', name: '', shortName: null, type: 'BOTH', customerClass: 'ORDINARY', industry: null,
  provinceCity: null, address: null, phone: null, note: null, active: true,
}

export function CustomersPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const classes = CLASSES.map((value) => ({ value, label: t(`class_${value}`) }))
  const types = TYPES.map((value) => ({ value, label: t(`type_${value}`) }))
  return (
    <EntityListPage<Customer>
      resource="customers"
      path="/customers"
      title={t('customers')}
      createLabel={t('newCustomer')}
      emptyTitle={t('noCustomers')}
      emptyHint={t('noCustomersHint')}
      searchHint={t('search')}
      importTarget="customers"
      write="ACCOUNT_WRITE"
      blank={BLANK}
      recordTitle={(customer) => customer.name}
      below={(customer) => (
        <Suspense fallback={<Loading />}>
          <CustomerParts id={customer.id} />
        </Suspense>
      )}
      filters={[
        { key: 'kind', label: t('customerClass'), kind: 'select', options: classes },
        {
          key: 'active', label: tc('status'), kind: 'select',
          options: [{ value: 'true', label: tc('active') }, { value: 'false', label: tc('inactive') }],
        },
      ]}
      columns={[
        { key: 'code', title: tc('code'), sort: 'code', render: (c) => c.code, card: 'leftOut' },
        { key: 'name', title: tc('name'), sort: 'name', card: 'title', render: (c) => c.name, aside: (c) => <SimulatedTag simulated={c.simulated} /> },
        { key: 'shortName', title: t('shortName'), hidden: true, render: (c) => c.shortName ?? '–' },
        { key: 'customerClass', title: t('customerClass'), render: (c) => c.customerClass === 'KEY' ? <strong>{t('class_KEY')}</strong> : t(`class_${c.customerClass}`) },
        { key: 'type', title: t('type'), render: (c) => t(`type_${c.type}`) },
        { key: 'industry', title: t('industry'), render: (c) => c.industry ?? '–' },
        { key: 'provinceCity', title: t('provinceCity'), render: (c) => c.provinceCity ?? '–' },
        { key: 'phone', title: tc('phone'), render: (c) => c.phone ?? '–' },
        { key: 'active', title: tc('status'), render: (c) => c.active ? tc('active') : <StatusTag tone="waiting">{tc('inactive')}</StatusTag> },
      ]}
      fields={[
        { name: 'code', label: tc('code'), kind: 'text', required: true },
        { name: 'customerClass', label: t('customerClass'), kind: 'select', required: true, options: classes },
        { name: 'name', label: tc('name'), kind: 'text', required: true, wide: true },
        { name: 'shortName', label: t('shortName'), kind: 'text' },
        { name: 'type', label: t('type'), kind: 'select', required: true, options: types },
        { name: 'industry', label: t('industry'), kind: 'text' },
        { name: 'provinceCity', label: t('provinceCity'), kind: 'text' },
        { name: 'phone', label: tc('phone'), kind: 'phone' },
        { name: 'active', label: tc('active'), kind: 'switch' },
        { name: 'address', label: tc('address'), kind: 'text', wide: true },
        { name: 'note', label: tc('note'), kind: 'textarea', wide: true },
      ]}
    />
  )
}
