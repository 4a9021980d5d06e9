import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { OPEN_STATUSES } from '@/components/consignment/types'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { api, type Page } from '@/lib/api'
import { trimmed } from '@/lib/format'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { can, useMe, type Me } from '@/lib/session'
import { fullTime, useNow } from '@/lib/time'
import { useDay } from '../data'
import { TaskNav } from '../TaskNav'
import { texts } from '../texts'
import type { Day } from '../types'
import { CargoCounts } from './CargoCounts'
import styles from './day.module.css'
import { DayCounts } from './DayCounts'
import { Duties } from './Duties'
import { HandOvers } from './HandOvers'
import { LateList, type LateRow } from './LateList'
import { bySection, dueSoon, hasWords, SECTIONS } from './sections'
import { Papers } from './Papers'
import { Shortcuts } from './Shortcuts'
import { TaskSection } from './TaskSection'

const TaskDrawer = lazy(() => import('../TaskDrawer').then(({ TaskDrawer }) => ({ default: TaskDrawer })))
const OfferDrawer = lazy(() => import('../OfferDrawer').then(({ OfferDrawer }) => ({ default: OfferDrawer })))

/** What waits for the person, the most urgent first; beside it hand-overs, duties and the cargo that is late. */
export function MyDayPage() {
  const t = useTexts(texts)
  const me = useMe()
  const staff = can(me, 'NETWORK_READ')
  const tracks = can(me, 'CONSIGNMENT_READ')
  const day = useDay()
  const [params, setParams] = useSearchParams()
  const [offering, setOffering] = useState(false)
  const late = useQuery({
    queryKey: ['home', 'late'],
    queryFn: ({ signal }) =>
      api.get<Page<LateRow>>('/api/consignments', { late: true, status: OPEN_STATUSES, page: 0, size: staff ? 5 : 10, sort: 'promisedDeliveryAt' }, signal),
    enabled: tracks,
  })
  const open = params.get('task')
  return (
    <div className={styles.page}>
      <TaskNav />
      <PageHeader
        title={t('myDay')}
        sentence={<Sentence me={me} day={staff ? day.data : undefined} late={staff ? undefined : late.data?.total} />}
        actions={staff && <Button onClick={() => setOffering(true)}>{t('handOver')}</Button>}
      />
      <div className={styles.columns}>
        {staff && <Tasks day={day.data} error={day.error} retry={() => void day.refetch()} />}
        <div className={styles.beside}>
          {staff && <HandOvers waiting={day.data?.handOvers ?? []} />}
          {staff && <Papers />}
          {staff && day.data && day.data.duties.length > 0 && <Duties duties={day.data.duties} />}
          {tracks && <CargoCounts late={late.data?.total} />}
          {tracks && <LateList page={late.data} error={late.error} />}
          <Shortcuts me={me} />
        </div>
      </div>
      <Suspense>
        {open && <TaskDrawer key={open} id={open} onClose={() => setParams({}, { replace: true })} />}
        {offering && <OfferDrawer onClose={() => setOffering(false)} />}
      </Suspense>
    </div>
  )
}

function Sentence({ me, day, late }: { me: Me; day?: Day; late?: number }) {
  const t = useTexts(texts)
  const now = useNow()
  const hour = Number(fullTime(new Date(now).toISOString()).slice(11, 13))
  const hello = t('hello', { name: me.displayName, part: t(hour < 12 ? 'morning' : hour < 18 ? 'noon' : 'evening') })
  if (!day) return <>{hello}{late !== undefined && (late > 0 ? t('sentenceLate', { late }) : t('sentenceFine'))}</>
  const { mine, role, raised, overdue } = day.counts
  const all = mine + role + raised
  const soon = dueSoon(day.tasks, now)
  const rest = all === 0 ? t('sentenceNone')
    : overdue > 0 ? t('sentenceOverdue', { overdue, all })
      : soon > 0 ? t('sentenceSoon', { soon, all }) : t('sentenceAll', { all })
  return <>{hello}{rest}</>
}

function Tasks({ day, error, retry }: { day: Day | undefined; error: unknown; retry: () => void }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const now = useNow()
  const [words, setWords] = useState('')
  if (!day)
    return error
      ? <RefusalList problem={asProblem(error)} action={<Button size="small" onClick={retry}>{tc('retry')}</Button>} />
      : <Loading />
  if (day.tasks.length === 0)
    return <section className={styles.panel}><EmptyState title={t('nothing')} hint={t('nothingHint')} action={<Link to="/tasks">{t('allTasks')}</Link>} /></section>
  const wanted = trimmed(words) ? day.tasks.filter((task) => hasWords(task, trimmed(words))) : day.tasks
  const parts = bySection(wanted, now)
  return (
    <div className={styles.tasks}>
      <DayCounts counts={day.counts} more={day.more} />
      <Input allowClear type="search" className={styles.find} placeholder={t('find')} aria-label={t('find')} value={words}
        onChange={(e) => setWords(e.target.value)} />
      {wanted.length === 0 && <EmptyState title={t('noneFound')} />}
      {SECTIONS.map((section) => parts[section].length > 0 && <TaskSection key={section} section={section} tasks={parts[section]} />)}
      {day.more && <p className={styles.quiet}>{t('more', { count: day.tasks.length })} <Link to="/tasks">{t('allTasks')}</Link></p>}
    </div>
  )
}
