import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import { useLanguage, useTexts } from '@/lib/i18n'
import { ageText, fullTime, useNow } from '@/lib/time'
import { isStale } from './provenance'
import styles from './elements.module.css'
import { kit } from './texts'

interface Props {
  source: string | null | undefined
  at: string | null | undefined
  /** Who, for facts entered by a person. */
  by?: string
  /** Set for facts that cannot grow old (a delivered cargo's last position). */
  settled?: boolean
}

/** Source and age of a fact, `GPS · 40 秒前`; warns when the fact no longer tells the present. */
export function Provenance({ source, at, by, settled = false }: Props) {
  const t = useTexts(kit)
  const language = useLanguage()
  const now = useNow()
  if (!source) return null
  const stale = !settled && at ? isStale(source, at, now) : false
  const key = `source_${source}` as keyof typeof kit
  return (
    <span className={stale ? styles.stale : styles.provenance}>
      {stale && <WarningOutlined aria-label={t('stale')} title={t('stale')} />}
      {key in kit ? t(key) : source}
      {by && ` · ${by}`}
      {at && (
        <>
          {' · '}
          <time dateTime={at} title={fullTime(at)}>
            {ageText(at, now, language)}
          </time>
        </>
      )}
    </span>
  )
}
