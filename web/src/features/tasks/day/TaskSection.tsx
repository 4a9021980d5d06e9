import { useId } from 'react'
import { Link } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { useTexts } from '@/lib/i18n'
import { TaskActions } from '../TaskActions'
import { TaskClock } from '../TaskClock'
import { TaskOwner, TaskSite } from '../TaskOwner'
import taskStyles from '../tasks.module.css'
import { texts } from '../texts'
import type { Task } from '../types'
import styles from './day.module.css'
import type { Section } from './sections'

/** Tasks of one kind of urgency, each with its next step at hand. */
export function TaskSection({ section, tasks }: { section: Section; tasks: Task[] }) {
  const t = useTexts(texts)
  const id = useId()
  const hint = section === 'raised' ? t('hint_raised') : section === 'others' ? t('hint_others') : null
  return (
    <section className={styles.section} data-section={section} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {t(`section_${section}`)} <span className={styles.count}>{tasks.length}</span>
        </h2>
        {hint && <span className={styles.quiet}>{hint}</span>}
      </header>
      <ul>
        {tasks.map((task) => <Line key={task.id} task={task} />)}
      </ul>
    </section>
  )
}

function Line({ task }: { task: Task }) {
  const t = useTexts(texts)
  return (
    <li className={styles.line}>
      <div className={styles.clock}><TaskClock task={task} /></div>
      <div className={styles.what}>
        <Link to={`/?task=${task.id}`} className={styles.title}>{task.title}</Link>
        {task.level > 0 && <span className={taskStyles.level}>{t('level', { level: task.level })}</span>}
        {task.clause && <ClauseChip clause={task.clause} />}
        <div className={styles.quiet}>
          <TaskSite task={task} /> · <TaskOwner task={task} />
          {!task.closedAt && task.closing === 'BY_DEED' && ` · ${t('byDeed')}`}
        </div>
      </div>
      <div className={styles.acts}><TaskActions task={task} short /></div>
    </li>
  )
}
