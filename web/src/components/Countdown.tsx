import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled'
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined'
import FireFilled from '@ant-design/icons/es/icons/FireFilled'
import PauseCircleOutlined from '@ant-design/icons/es/icons/PauseCircleOutlined'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText, fullTime, useNow } from '@/lib/time'
import { readClock, type Urgency } from './countdown'
import styles from './elements.module.css'
import { kit } from './texts'

interface Props {
  due: string
  pausedReason?: string | null
  doneAt?: string | null
  /** From how many minutes before the end it turns amber. */
  soonMinutes?: number
}

const ICONS: Record<Urgency, typeof FireFilled> = {
  fine: ClockCircleOutlined,
  soon: ClockCircleOutlined,
  breached: FireFilled,
  paused: PauseCircleOutlined,
  done: CheckCircleFilled,
}

/** Time left before a deadline, paused with its reason, or breached, which never goes away. */
export function Countdown({ due, pausedReason, doneAt, soonMinutes }: Props) {
  const t = useTexts(kit)
  const language = useLanguage()
  const { minutes, urgency } = readClock({ due, pausedReason, doneAt }, useNow(), soonMinutes)
  const Icon = ICONS[urgency]
  const time = durationText(minutes, language)
  const text =
    urgency === 'paused'
      ? t('paused', { reason: pausedReason ?? '' })
      : t(minutes < 0 ? 'breached' : 'left', { time })
  return (
    <span className={`${styles.countdown} ${styles[urgency]}`} title={t('deadline', { time: fullTime(due) })}>
      <Icon aria-hidden /> {text}
    </span>
  )
}
