import { EmptyState } from '@/components/EmptyState'
import { PlainList } from '@/components/list/PlainList'
import type { Column } from '@/components/list/types'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { withParams } from '@/lib/api'
import { useLoad } from './data'
import { TaskNav } from './TaskNav'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Load } from './types'

/** How the open work is spread: per person, and per role at a branch while nobody has taken it. */
export function TeamPage() {
  const t = useTexts(texts)
  const query = useLoad()
  const rows = query.data ?? []
  const people = rows.filter((row) => row.personId)
  const sum = (which: Load[], what: 'open' | 'overdue') => which.reduce((total, row) => total + row[what], 0)
  const sentence = query.data && t('teamSentence', {
    people: people.length,
    open: sum(people, 'open'),
    free: sum(rows.filter((row) => !row.personId), 'open'),
    overdue: sum(rows, 'overdue'),
  })
  return (
    <>
      <TaskNav />
      <PageHeader title={t('team')} sentence={sentence} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!query.data && !query.error && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noTeam')} hint={t('noTeamHint')} />}
      {rows.length > 0 && <Loads rows={rows} />}
    </>
  )
}

/** Where the tasks of a line are listed, to be seen and moved. */
function listOf(row: Load): string {
  return withParams('/tasks', row.personId ? { ownerPersonId: row.personId } : { ownerRole: row.role, siteId: row.siteId })
}

function Loads({ rows }: { rows: Load[] }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const siteName = useNames('sites')
  const most = Math.max(...rows.map((row) => row.open))
  const numbered = rows.map((row, id) => ({ ...row, id }))
  const columns: Column<Load & { id: number }>[] = [
    {
      key: 'person', title: t('person'), card: 'title',
      render: (row) => row.personName ?? `${roleName(row.role)} · ${row.siteId ? siteName(row.siteId) : t('network')}`,
      aside: (row) => !row.personId && <> <StatusTag tone="waiting">{t('nobodyYet')}</StatusTag></>,
    },
    { key: 'overdue', title: t('overdueTasks'), align: 'right', card: 'half', render: (row) => (row.overdue > 0 ? <strong className={styles.now}>● {number(row.overdue)}</strong> : '0') },
    { key: 'open', title: t('openTasks'), align: 'right', card: 'half', render: (row) => number(row.open) },
    { key: 'share', title: t('share'), width: 160, card: 'leftOut', render: (row) => <Bar open={row.open} most={most} late={row.overdue > 0} /> },
    { key: 'paused', title: t('pausedTasks'), align: 'right', card: 'half', render: (row) => number(row.paused) },
    { key: 'next', title: t('nextDue'), card: 'half', render: (row) => <TimeText at={row.nextDueAt} /> },
  ]
  return <PlainList label={t('team')} rows={numbered} columns={columns} rowKey={(row) => row.id} rowLink={listOf} />
}

function Bar({ open, most, late }: { open: number; most: number; late: boolean }) {
  return (
    <span className={styles.bar} data-late={late || undefined} aria-hidden>
      <span style={{ width: `${Math.round((100 * open) / most)}%` }} />
    </span>
  )
}
