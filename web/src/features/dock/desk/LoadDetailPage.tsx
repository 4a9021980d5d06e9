import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { SimulatedTag } from '@/components/SimulatedTag'
import { Tabs } from '@/components/Tabs'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem, Problem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { texts } from '../texts'
import type { Load } from '../types'
import { Checks, Goods, More, Photos } from './parts'
import styles from './desk.module.css'
import { desk } from './texts'

/** A load from a desk: how it stands, what is missing, and everything that was signed, scanned and photographed. */
export function LoadDetailPage() {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const { id } = useParams()
  const [search, setSearch] = useSearchParams()
  const works = useCan('HANDLING_WORK', 'HANDLING_SUPERVISE')
  const { data: load, error } = useQuery({
    queryKey: ['handling', 'desk-load', id],
    queryFn: ({ signal }) => api.get<Load>(`/api/loads/${id}`, undefined, signal),
  })
  if (error && !load) return <RefusalList problem={asProblem(error)} />
  if (!load) return <Loading />
  const done = load.goods.reduce((sum, goods) => sum + goods.counted, 0)
  const total = load.goods.reduce((sum, goods) => sum + goods.expected, 0)
  const parts = [
    { key: 'overview', label: t('overview'), render: () => <Overview load={load} /> },
    { key: 'goods', label: t('goods'), render: () => <Goods load={load} /> },
    { key: 'checks', label: t('checks'), render: () => <Checks load={load} /> },
    { key: 'photos', label: t('photos'), render: () => <Photos load={load} /> },
    { key: 'more', label: t('more'), render: () => <More load={load} /> },
  ]
  return (
    <>
      <PageHeader
        title={`${load.plate} ${td(`kind_${load.kind}`)}`}
        heading={<>{load.plate} {td(`kind_${load.kind}`)} <SimulatedTag simulated={load.simulated} /></>}
        sentence={t('sentence', { site: load.siteName, kind: td(`kind_${load.kind}`), state: td(`state_${load.state}`), done, total })}
        actions={works && load.state !== 'CANCELLED' && <LinkButton type="primary" to={`/dock/loads/${load.id}`}>{t('work')}</LinkButton>}
      />
      {load.next && load.unmet.length > 0 && (
        <section aria-label={t('unmetFor', { next: t(`next_${load.next}`) })}>
          <h2>{t('unmetFor', { next: t(`next_${load.next}`) })}</h2>
          <RefusalList problem={new Problem(409, { unmet: [...load.unmet] })} />
        </section>
      )}
      <Tabs label={t('parts')} parts={parts} shown={search.get('tab') ?? 'overview'} onShow={(tab) => setSearch({ tab }, { replace: true })} />
    </>
  )
}

function Overview({ load }: { load: Load }) {
  const t = useTexts(desk)
  const facts: [string, ReactNode][] = [
    [t('vehicle'), [load.plate, load.vehicleType, load.body && t(`body_${load.body}`)].filter(Boolean).join(' · ')],
    [t('preparedBy'), <>{load.preparedBy} <TimeText at={load.preparedAt} /></>],
    [t('plannedAt'), <TimeText at={load.plannedAt} />],
    [t('arrivedAt'), <TimeText at={load.arrivedAt} />],
    [t('startedAt'), <TimeText at={load.startedAt} />],
    [t('unloadEndedAt'), <TimeText at={load.unloadEndedAt} />],
    [t('closedAt'), <TimeText at={load.closedAt} />],
    [t('departedAt'), <TimeText at={load.departedAt} />],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      {load.overrides.length > 0 && (
        <>
          <h2>{t('overrides')}</h2>
          <ul className={styles.list}>
            {load.overrides.map((each) => (
              <li key={each.place + each.at}>
                {each.text} · {each.reasonText} · {each.note} · {each.by} <TimeText at={each.at} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
