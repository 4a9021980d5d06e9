import { EntityListPage } from '@/components/EntityListPage'
import { number } from '@/lib/format'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { durationText } from '@/lib/time'
import { addNode, standardMinutes } from './laneNodes'
import { LaneNodes } from './LaneNodes'
import { NetworkTabs, useActive } from './shared'
import { texts } from './texts'
import type { Lane } from './types'

const BLANK: Lane = {
  code: '', name: '', distanceKm: null, nodes: addNode(addNode(addNode([]))), active: true,
}

export function LanesPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const language = useLanguage()
  const active = useActive<Lane>()
  const siteName = useNames('sites')
  return (
    <EntityListPage<Lane>
      resource="lanes"
      path="/network/lanes"
      title={t('lanes')}
      head={<NetworkTabs />}
      createLabel={t('newLane')}
      emptyTitle={t('noLanes')}
      emptyHint={t('noLanesHint')}
      searchHint={t('searchLanes')}
      importTarget="lanes"
      write="NETWORK_WRITE"
      blank={BLANK}
      recordTitle={(lane) => lane.name}
      drawerWidth={800}
      filters={[active.filter]}
      columns={[
        { key: 'code', title: tc('code'), sort: 'code', render: (l) => l.code, card: 'leftOut' },
        { key: 'name', title: tc('name'), sort: 'name', render: (l) => l.name, card: 'title' },
        { key: 'nodes', title: t('nodes'), render: (l) => (l.nodes ?? []).map((n) => siteName(n.siteId)).filter((name, i, all) => name !== all[i - 1]).join(' → ') },
        { key: 'time', title: t('standardTime'), align: 'right', render: (l) => durationText(standardMinutes(l.nodes ?? []), language) },
        { key: 'distance', title: `${t('distance')} (km)`, align: 'right', render: (l) => number(l.distanceKm) },
        active.column,
      ]}
      fields={[
        { name: 'code', label: tc('code'), kind: 'text', required: true },
        { name: 'name', label: tc('name'), kind: 'text', required: true },
        { name: 'nodes', label: t('nodes'), kind: 'custom', wide: true, required: true, help: t('nodesHelp'), clause: 'A-39', render: (context) => <LaneNodes {...context} /> },
        { name: 'distanceKm', label: t('distance'), kind: 'number', unit: 'km', min: 0 },
        active.field,
      ]}
    />
  )
}
