import { lazy, Suspense, useState } from 'react'
import Button from 'antd/es/button'
import { useSearchParams } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import { Lookup } from '@/components/form/Lookup'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { useRoleOptions } from '@/components/roles'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { AssignSeveral } from './AssignSeveral'
import { RESOURCE } from './data'
import { TaskClock } from './TaskClock'
import { TaskNav } from './TaskNav'
import { TaskOwner, TaskSite } from './TaskOwner'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Task } from './types'

const TaskDrawer = lazy(() => import('./TaskDrawer').then(({ TaskDrawer }) => ({ default: TaskDrawer })))
const STATES = ['OVERDUE', 'PAUSED', 'BREACHED', 'CLOSED', 'ALL'] as const

/** Every task in sight, open ones by minutes left. */
export function TasksPage() {
  const t = useTexts(texts)
  const assigns = useCan('TASK_ASSIGN')
  const roleOptions = useRoleOptions()
  const [params, setParams] = useSearchParams()
  const [assigning, setAssigning] = useState<{ keys: number[]; clear: () => void } | null>(null)
  const open = params.get('task')
  // what is open beside the list is no filter of it
  const link = (id: number) => {
    const next = new URLSearchParams(params)
    next.set('task', String(id))
    return `/tasks?${next}`
  }
  const close = () => setParams((now) => { now.delete('task'); return now }, { replace: true })
  const columns: Column<Task>[] = [
    { key: 'timeLeft', title: t('timeLeft'), sort: 'dueAt', width: 132, render: (task) => <TaskClock task={task} /> },
    { key: 'task', title: t('task'), render: (task) => task.title, card: 'title' },
    { key: 'owner', title: t('owner'), render: (task) => <TaskOwner task={task} /> },
    { key: 'site', title: t('site'), render: (task) => <TaskSite task={task} />, card: 'half' },
    { key: 'clause', title: t('clause'), render: (task) => (task.clause ? <ClauseChip clause={task.clause} /> : '–'), card: 'half' },
    { key: 'level', title: t('event_ESCALATED'), align: 'right', render: (task) => (task.level > 0 ? <span className={styles.level}>{task.level}</span> : '–'), card: 'half' },
    { key: 'opened', title: t('opened'), sort: 'openedAt', render: (task) => <TimeText at={task.openedAt} />, card: 'leftOut' },
    { key: 'closed', title: t('closed'), sort: 'closedAt', hidden: true, render: (task) => <TimeText at={task.closedAt} />, card: 'leftOut' },
    { key: 'note', title: t('completeNote'), hidden: true, render: (task) => task.note ?? '–', card: 'leftOut' },
  ]
  const filters: Filter[] = [
    { key: 'state', label: t('state'), kind: 'select', options: STATES.map((value) => ({ value, label: t(`state_${value}`) })) },
    { key: 'siteId', label: t('site'), kind: 'custom', render: (value, set) => <Lookup resource="sites" aria-label={t('site')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} /> },
    { key: 'ownerRole', label: t('role'), kind: 'select', options: roleOptions },
    { key: 'dueFrom', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'dueTo', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <TaskNav />
      <PageHeader title={t('tasks')} />
      <DataList<Task>
        resource={RESOURCE}
        label={t('tasks')}
        columns={columns}
        filters={filters}
        aside={ASIDE}
        searchHint={t('searchTasks')}
        defaultSort=""
        rowKey={(task) => task.id}
        rowLink={(task) => link(task.id)}
        empty={<EmptyState title={t('noTasks')} hint={t('noTasksHint')} />}
        batch={assigns ? (keys, clear) => <Button size="small" type="primary" onClick={() => setAssigning({ keys, clear })}>{t('assignSeveral')}</Button> : undefined}
      />
      <Suspense>{open && <TaskDrawer key={open} id={open} onClose={close} />}</Suspense>
      {assigning && <AssignSeveral ids={assigning.keys} onDone={assigning.clear} onClose={() => setAssigning(null)} />}
    </>
  )
}

const ASIDE = ['task']
