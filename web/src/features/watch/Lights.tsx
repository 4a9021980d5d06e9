import { useSearchParams } from 'react-router'
import { StatusTag } from '@/components/StatusTag'
import type { Params } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useLights } from './data'
import { LIGHT_TONE } from './Marks'
import { texts } from './texts'
import { LIGHTS, type Light } from './types'
import styles from './watch.module.css'

/** How many are overdue, due soon, silent and calm; touching one shows only those. */
export function Lights({ params }: { params: URLSearchParams }) {
  const t = useTexts(texts)
  const [, setParams] = useSearchParams()
  const asked: Params = Object.fromEntries(
    ['q', 'mine', 'siteId', 'delay', 'customerId'].map((key) => [key, params.get(key)]),
  )
  const { data } = useLights(asked)
  const chosen = params.get('light')
  const choose = (light: Light) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (chosen === light) next.delete('light')
        else next.set('light', light)
        next.delete('page')
        return next
      },
      { replace: true },
    )
  return (
    <div className={styles.lights} role="group" aria-label={t('why')}>
      {LIGHTS.map((light) => (
        <button key={light} type="button" aria-pressed={chosen === light} onClick={() => choose(light)}>
          <strong>{data ? (data[light] ?? 0) : '–'}</strong>
          <StatusTag tone={LIGHT_TONE[light]}>{t(`light_${light}`)}</StatusTag>
        </button>
      ))}
    </div>
  )
}
