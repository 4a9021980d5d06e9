import { EntityListPage } from '@/components/EntityListPage'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag } from '@/components/StatusTag'
import { number } from '@/lib/format'
import { common, useTexts } from '@/lib/i18n'
import { NetworkTabs, useActive } from './shared'
import { SitePlace } from './SitePlace'
import { texts } from './texts'
import { SITE_KINDS, type Site } from './types'

const BLANK: Site = {
  code: '', name: '', shortName: null, kind: 'BRANCH', province: null, city: null, address: null,
  phone: null, latitude: null, longitude: null, geofenceRadiusMetres: 500, active: true,
}

export function SitesPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const active = useActive<Site>()
  const kinds = SITE_KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))
  return (
    <EntityListPage<Site>
      resource="sites"
      path="/network/sites"
      title={t('sites')}
      head={<NetworkTabs />}
      createLabel={t('newSite')}
      emptyTitle={t('noSites')}
      emptyHint={t('noSitesHint')}
      searchHint={t('searchSites')}
      importTarget="sites"
      write="NETWORK_WRITE"
      blank={BLANK}
      recordTitle={(site) => site.name}
      filters={[{ key: 'kind', label: t('kind'), kind: 'select', options: kinds }, active.filter]}
      columns={[
        { key: 'code', title: tc('code'), sort: 'code', render: (s) => s.code, card: 'leftOut' },
        { key: 'name', title: tc('name'), sort: 'name', card: 'title', render: (s) => s.name, aside: (s) => <SimulatedTag simulated={s.simulated} /> },
        { key: 'kind', title: t('kind'), render: (s) => t(`kind_${s.kind}`) },
        { key: 'city', title: t('city'), sort: 'city', render: (s) => [...new Set([s.province, s.city])].filter(Boolean).join(' ') || '–' },
        { key: 'address', title: tc('address'), hidden: true, render: (s) => s.address ?? '–' },
        { key: 'phone', title: tc('phone'), render: (s) => s.phone ?? '–' },
        { key: 'place', title: t('place'), render: (s) => typeof s.latitude === 'number' ? t('located') : <StatusTag tone="waiting">{t('notLocated')}</StatusTag> },
        { key: 'radius', title: `${t('radius')} (${t('metres')})`, align: 'right', card: 'leftOut', render: (s) => number(s.geofenceRadiusMetres) },
        active.column,
      ]}
      fields={[
        { name: 'code', label: tc('code'), kind: 'text', required: true },
        { name: 'kind', label: t('kind'), kind: 'select', required: true, options: kinds },
        { name: 'name', label: tc('name'), kind: 'text', required: true },
        { name: 'shortName', label: t('shortName'), kind: 'text' },
        { name: 'province', label: t('province'), kind: 'text' },
        { name: 'city', label: t('city'), kind: 'text', required: true },
        { name: 'address', label: tc('address'), kind: 'text', wide: true },
        { name: 'phone', label: tc('phone'), kind: 'phone' },
        { name: 'geofenceRadiusMetres', label: t('radius'), kind: 'number', unit: t('metres'), min: 50, max: 50000, step: 50, help: t('radiusHelp'), clause: 'B-01' },
        { name: 'latitude', label: t('place'), kind: 'custom', wide: true, help: t('placeHelp'), render: (context) => <SitePlace {...context} /> },
        active.field,
      ]}
    />
  )
}
