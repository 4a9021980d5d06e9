import styles from '@/components/phone/phone.module.css'
import { money } from '@/lib/format'
import { useLanguage, useTexts } from '@/lib/i18n'
import { shortTime, useNow } from '@/lib/time'
import { useChoices } from '../data'
import { texts } from '../texts'
import type { Damage } from '../types'
import { labelBefore } from './rules'

/** What was done about a damaged packaging, with the label it wears since. */
export function Solution({ damage, all }: { damage: Damage; all: readonly Damage[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const methods = useChoices('repack')
  const by = { name: damage.solvedBy ?? '', time: shortTime(damage.solvedAt!, now, language) }
  const old = labelBefore(damage, all)
  if (damage.solution === 'WAIVED')
    return (
      <div className={styles.facts}>
        <strong>✓ {t('waivedBy', by)}</strong>
        <span>{t('decision')}：{damage.note}</span>
      </div>
    )
  const method = methods.find((each) => each.code === damage.method)?.text ?? damage.method
  return (
    <>
      <div className={styles.facts}>
        <strong>✓ {method}</strong>
        {damage.material && <span>{damage.material}</span>}
        {damage.costFen != null && <span>{money(damage.costFen)}</span>}
        {damage.note && <span>{damage.note}</span>}
        <span className={styles.small}>
          {t('repackedBy', by)} {damage.pending && <span className={styles.pending}>{t('pending')}</span>}
        </span>
      </div>
      <div className={styles.mono}>{damage.newLabelCode ? `${old} → ${damage.newLabelCode}` : `${old} · ${t('labelKept')}`}</div>
    </>
  )
}
