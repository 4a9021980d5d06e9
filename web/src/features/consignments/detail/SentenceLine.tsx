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
  // the short names people use for branches, as everywhere else in the sentence
  const { route } = page.consignment
  const nameOf = (siteId: number | null | undefined, otherwise: string) => page.sites.find((site) => site.id === siteId)?.name ?? otherwise
  const parts = sentenceParts(page.sentence, {
    origin: nameOf(route[0]?.siteId, page.summary.originName),
    destination: nameOf(route.at(-1)?.siteId, page.summary.destinationName),
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
