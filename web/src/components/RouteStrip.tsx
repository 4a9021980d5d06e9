import CarFilled from '@ant-design/icons/es/icons/CarFilled'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText, fullTime, shortTime, useNow } from '@/lib/time'
import { cargoPlace, minutesLate, type CargoPlace, type Milestone, type RouteNode } from './route'
import styles from './RouteStrip.module.css'
import { kit } from './texts'

interface Props {
  nodes: RouteNode[]
  /** Where the cargo is; derived from the actual times when left out. */
  place?: CargoPlace
}

/**
 * The nodes of a route with role, planned over actual or estimated time, the cargo's place and the
 * delay in minutes: from left to right on a desk, upright on a phone.
 */
export function RouteStrip({ nodes, place = cargoPlace(nodes) }: Props) {
  const t = useTexts(kit)
  const reached = place.kind === 'nowhere' ? -1 : place.seq
  return (
    <ol className={styles.strip} aria-label={t('route')}>
      {nodes.map((node) => {
        const here = place.kind === 'at' && place.seq === node.seq
        const left = place.kind === 'after' && place.seq === node.seq
        const passed = node.seq <= reached
        return (
          <li
            key={node.seq}
            className={[styles.node, passed && styles.passed, left && styles.moving].filter(Boolean).join(' ')}
            aria-current={here ? 'step' : undefined}
          >
            <span className={here ? styles.dotHere : styles.dot} aria-hidden />
            {left && (
              <span className={styles.truck} title={t('onTheWay')}>
                <CarFilled aria-label={t('onTheWay')} />
              </span>
            )}
            <div className={styles.body}>
              <span className={styles.role}>{t(`role_${node.role}`)}</span>
              <strong className={styles.name}>{node.name}</strong>
              {here && <span className={styles.here}>{t('here')}</span>}
              {node.arrival && <Passing milestone={node.arrival} word={t('arrive')} />}
              {node.departure && <Passing milestone={node.departure} word={t('depart')} />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Passing({ milestone, word }: { milestone: Milestone; word: string }) {
  const t = useTexts(kit)
  const language = useLanguage()
  const now = useNow()
  const known = milestone.actual ?? milestone.estimated
  const show = (at: string) => <time dateTime={at} title={fullTime(at)}>{shortTime(at, now, language)}</time>
  return (
    <div className={styles.passing}>
      <span className={styles.word}>{word}</span>
      {milestone.planned && (
        <span className={known ? styles.planned : undefined}>
          {t('planned')} {show(milestone.planned)}
        </span>
      )}
      {known && (
        <span className={milestone.actual ? styles.actual : styles.estimated}>
          {t(milestone.actual ? 'actual' : 'estimated')} {show(known)}
        </span>
      )}
      <Delay minutes={minutesLate(milestone)} over={!!milestone.actual} />
    </div>
  )
}

/** What is over is history, what is coming is to be watched; neither calls for action by itself. */
function Delay({ minutes, over }: { minutes: number | null; over: boolean }) {
  const t = useTexts(kit)
  const language = useLanguage()
  if (minutes === null) return null
  if (minutes === 0) return <span className={styles.onTime}>{t('onTime')}</span>
  const time = durationText(minutes, language)
  return minutes > 0 ? (
    <span className={over ? styles.wasLate : styles.late}>▲ {t('late', { time })}</span>
  ) : (
    <span className={styles.onTime}>{t('early', { time })}</span>
  )
}
