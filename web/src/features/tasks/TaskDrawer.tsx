import Drawer from 'antd/es/drawer'
import { ClauseChip } from '@/components/ClauseChip'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useHistory, useTask } from './data'
import { TaskActions } from './TaskActions'
import { TaskClock } from './TaskClock'
import { TaskOwner, TaskSite } from './TaskOwner'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Task, TaskEvent } from './types'

/** One task with everything that may be done with it and everything that happened to it. */
export function TaskDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts)
  const query = useTask(id)
  const problem = query.error ? asProblem(query.error) : null
  return (
    <Drawer open onClose={onClose} size={560} destroyOnHidden
      title={query.data?.title ?? (problem?.status === 404 ? t('notFound') : '')}>
      {problem && <RefusalList problem={problem} />}
      {!query.data && !problem && <Loading />}
      {query.data && <Shown task={query.data} />}
    </Drawer>
  )
}

function Shown({ task }: { task: Task }) {
  const t = useTexts(texts)
  return (
    <>
      <p className={styles.lead}>
        <TaskClock task={task} />
        {task.clause && <ClauseChip clause={task.clause} />}
        {task.level > 0 && <span className={styles.level}>{t('level', { level: task.level })}</span>}
      </p>
      <div className={styles.actions}>
        <TaskActions task={task} />
      </div>
      {!task.closedAt && task.closing === 'BY_DEED' && <p className={styles.quiet}>{t('byDeed')}</p>}
      <dl className={styles.facts}>
        <div><dt>{t('owner')}</dt><dd><TaskOwner task={task} /></dd></div>
        <div><dt>{t('site')}</dt><dd><TaskSite task={task} /></dd></div>
        <div><dt>{t('opened')}</dt><dd><TimeText at={task.openedAt} /></dd></div>
        <div><dt>{t('started')}</dt><dd><TimeText at={task.startsAt} /></dd></div>
        <div><dt>{t('due')}</dt><dd>{task.dueAt ? <TimeText at={task.dueAt} /> : t('noDue')}</dd></div>
        {task.breachedAt && <div><dt>{t('breachedAt')}</dt><dd className={styles.now}><TimeText at={task.breachedAt} /></dd></div>}
        {task.closedAt && <div><dt>{t('closed')}</dt><dd><TimeText at={task.closedAt} /></dd></div>}
        {task.note && <div><dt>{t('completeNote')}</dt><dd>{task.note}</dd></div>}
      </dl>
      <History id={task.id} />
    </>
  )
}

function History({ id }: { id: number }) {
  const t = useTexts(texts)
  const { data, error } = useHistory(id)
  return (
    <section aria-labelledby="task-history">
      <h2 id="task-history">{t('history')}</h2>
      {error && <RefusalList problem={asProblem(error)} />}
      {!data && !error && <Loading />}
      <ol className={styles.history}>
        {data?.map((event, index) => <Line key={index} event={event} />)}
      </ol>
    </section>
  )
}

function Line({ event }: { event: TaskEvent }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const key = `event_${event.kind}` as keyof typeof texts
  const whom = event.kind === 'ESCALATED' ? roleName(event.role) : ['ASSIGNED', 'HANDED_OVER'].includes(event.kind) ? (event.personName ?? roleName(event.role)) : null
  return (
    <li>
      <TimeText at={event.occurredAt} />
      <span>
        <strong>{key in texts ? t(key) : event.kind}</strong>
        {event.level ? ` ${event.level}` : ''} {whom && t('toWhom', { name: whom })}
        <span className={styles.quiet}> {event.by ?? t('theClock')}</span>
        {event.note && <span className={styles.note}>{event.note}</span>}
      </span>
    </li>
  )
}
