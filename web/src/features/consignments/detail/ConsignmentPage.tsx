import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { CargoStatus, ClassTag, Delay, FiveFieldsBar } from '@/components/consignment/Cargo'
import { isFinal } from '@/components/consignment/timing'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { routeNodes } from '@/components/route'
import { RouteStrip } from '@/components/RouteStrip'
import { SimulatedTag } from '@/components/SimulatedTag'
import { Tabs } from '@/components/Tabs'
import { THREAD_TAB } from '@/components/thread/path'
import { WaybillNumber } from '@/components/WaybillNumber'
import { useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { asProblem } from '@/lib/problem'
import { oneQuery } from '@/lib/queries'
import { useCan } from '@/lib/session'
import type { ConsignmentPageData } from '../types'
import { Actions } from './Actions'
import { Changes } from './Changes'
import styles from './detail.module.css'
import { Facts } from './Facts'
import { HoldHistory, StandingHolds, useHolds } from './Holds'
import { JourneyMap } from './JourneyMap'
import { Pieces } from './Pieces'
import { SentenceLine } from './SentenceLine'
import { detail } from './texts'
import { Timeline } from './Timeline'

const PhotoWall = lazy(() => import('@/components/evidence/PhotoWall').then(({ PhotoWall }) => ({ default: PhotoWall })))

const IncidentsOf = lazy(() => import('@/components/incidents/IncidentsOf').then(({ IncidentsOf }) => ({ default: IncidentsOf })))
const Thread = lazy(() => import('@/components/thread/Thread').then(({ Thread }) => ({ default: Thread })))

/** A moving vehicle reports without announcing each consignment on board. */
const FOLLOW = 15_000

/** One consignment: the sentence, the strip, the five fields, and everything behind them in tabs. */
export function ConsignmentPage() {
  const { id = '' } = useParams()
  const t = useTexts(detail)
  const query = useQuery({
    ...oneQuery<ConsignmentPageData>('consignments', id),
    enabled: /^\d+$/.test(id),
    refetchInterval: ({ state }) => (state.data && !isFinal(state.data.summary.status) ? FOLLOW : false),
  })
  const problem = query.error ? asProblem(query.error) : null
  if (query.data) return <Shown page={query.data} />
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<LinkButton to="/consignments">{t('toList')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const isPhone = useIsPhone()
  const { summary, consignment } = page
  const [params, setParams] = useSearchParams()
  const seesPhotos = useCan('EVIDENCE_READ')
  const seesIncidents = useCan('INCIDENT_READ')
  const talks = useCan('THREAD_USE')
  const holds = useHolds(consignment.id)
  const parts = [
    { key: 'journey', label: t('journey'), render: () => <Timeline page={page} /> },
    { key: 'pieces', label: `${t('pieces')} ${summary.pieceCount}`, render: () => <Pieces page={page} /> },
    { key: 'map', label: t('map'), render: () => <JourneyMap page={page} /> },
    ...(seesPhotos ? [{ key: 'photos', label: t('photos'), render: () => <Suspense fallback={<Loading />}><PhotoWall subject={`consignment:${consignment.id}`} /></Suspense> }] : []),
    ...(seesIncidents ? [{ key: 'incidents', label: t('incidents'), render: () => <Suspense fallback={<Loading />}><IncidentsOf consignmentId={consignment.id} /></Suspense> }] : []),
    ...(talks ? [{ key: THREAD_TAB, label: t('thread'), render: () => <Suspense fallback={<Loading />}><Thread kind="consignment" id={consignment.id} /></Suspense> }] : []),
    { key: 'facts', label: t('facts'), render: () => <Facts page={page} /> },
    ...(holds.data && holds.data.length > 0 ? [{ key: 'holds', label: `${t('holds')} ${holds.data.length}`, render: () => <HoldHistory page={page} /> }] : []),
    { key: 'changes', label: t('changes'), render: () => <Changes id={consignment.id} /> },
  ]
  return (
    <>
      <PageHeader
        title={consignment.number}
        heading={
          <>
            <WaybillNumber value={consignment.number} />
            <SimulatedTag simulated={summary.simulated} />
          </>
        }
        sentence={
          <span className={styles.under}>
            <CargoStatus status={summary.status} />
            <span>{summary.customerName}<ClassTag customerClass={summary.customerClass} /></span>
            <span>{summary.goodsName}</span>
            {summary.promisedDeliveryAt && !isFinal(summary.status) && <Countdown due={summary.promisedDeliveryAt} soonMinutes={120} />}
            {summary.minutesLate != null && <Delay timing={summary} eta={summary.fields.eta.value} />}
          </span>
        }
        actions={isPhone ? undefined : <Actions page={page} />}
      />
      <SentenceLine page={page} />
      <StandingHolds page={page} />
      {isPhone && <div className={styles.phoneActions}><Actions page={page} /></div>}
      <section className={styles.strip}>
        <RouteStrip nodes={routeNodes(page.milestones)} />
      </section>
      <FiveFieldsBar fields={page.fields} status={summary.status} />
      <Tabs
        label={t('tabs')}
        parts={parts}
        shown={params.get('tab') ?? 'journey'}
        onShow={(key) => setParams(key === 'journey' ? {} : { tab: key }, { replace: true })}
      />
    </>
  )
}
