import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText, shortTime, useNow } from '@/lib/time'
import type { ConsignmentPageData } from '../types'
import styles from './detail.module.css'
import { sentenceParts } from './sentence'
import { detail } from './texts'

/** Says in one sentence how things stand. */
export function SentenceLine({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const language = useLanguage()
  const now = useNow()
  const parts = sentenceParts(page.sentence, {
    origin: page.summary.originName,
    destination: page.summary.destinationName,
    cancelReason: page.consignment.cancelReason,
    time: (at) => shortTime(at, now, language),
    duration: (minutes) => durationText(minutes, language),
    words: { vehicle: t('aVehicle'), site: t('aSite') },
  })
  return (
    <p className={styles.sentence} data-testid="sentence">
      {parts.map(({ key, args }) => t(key, args)).join('')}
      {t('stop')}
    </p>
  )
}
