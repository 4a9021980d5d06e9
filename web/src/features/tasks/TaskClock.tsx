import PauseCircleOutlined from '@ant-design/icons/es/icons/PauseCircleOutlined'
import { Countdown } from '@/components/Countdown'
import { StatusTag } from '@/components/StatusTag'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText } from '@/lib/time'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Task } from './types'

/** The clock of a task: running, breached for ever, standing still with what is left, or ended. */
export function TaskClock({ task }: { task: Task }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (task.outcome === 'CANCELLED') return <StatusTag tone="waiting">{t('cancelled')}</StatusTag>
  if (task.pausedAt && !task.dueAt) {
    const time = durationText(Math.floor((task.remainingSeconds ?? 0) / 60), language)
    return (
      <span className={styles.paused}>
        <PauseCircleOutlined aria-hidden /> {t('pausedLeft', { reason: task.pauseReason ?? '', time })}
      </span>
    )
  }
  if (!task.dueAt) return <StatusTag tone="waiting">{t('noDue')}</StatusTag>
  return <Countdown due={task.dueAt} pausedReason={task.pauseReason} doneAt={task.closedAt} />
}
