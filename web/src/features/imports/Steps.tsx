import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined'
import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { texts } from './texts'
import type { ImportState } from './types'

const PLACES: Record<ImportState, number> = {
  UPLOADED: 1, CHECKING: 2, CHECKED: 2, LOADING: 3, CANCELLED: 3, INTERRUPTED: 3, DONE: 4, UNDONE: 4,
}

/** Where a file is on its way in. */
export function Steps({ state }: { state: ImportState | null }) {
  const t = useTexts(texts)
  const place = state ? PLACES[state] : 0
  const steps = [t('step1'), t('step2'), t('step3'), t('step4')]
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < place ? styles.stepDone : undefined}
          aria-current={index === place ? 'step' : undefined}
        >
          <span aria-hidden>{index < place ? <CheckOutlined /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  )
}
