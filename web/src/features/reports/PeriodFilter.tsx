import { useTexts } from '@/lib/i18n'
import { useNow } from '@/lib/time'
import { presetDays, presetOf, PRESETS, type Period } from './period'
import styles from './reports.module.css'
import { texts } from './texts'

interface Props {
  period: Period
  onChange: (period: Period) => void
}

/** The days a report is about: usual spans by one click, any others by two dates. */
export function PeriodFilter({ period, onChange }: Props) {
  const t = useTexts(texts)
  const now = useNow()
  const current = presetOf(period, now)
  return (
    <div className={styles.period} role="group" aria-label={t('period')}>
      <strong>{t('period')}</strong>
      <div className={styles.presets}>
        {PRESETS.map((preset) => (
          <button key={preset} type="button" aria-pressed={preset === current} onClick={() => onChange(presetDays(preset, now))}>
            {t(preset)}
          </button>
        ))}
      </div>
      <label>
        {t('from')}
        <input type="date" value={period.from} max={period.to || undefined} onChange={(e) => onChange({ ...period, from: e.target.value })} />
      </label>
      <label>
        {t('to')}
        <input type="date" value={period.to} min={period.from || undefined} onChange={(e) => onChange({ ...period, to: e.target.value })} />
      </label>
    </div>
  )
}
