import { useId, useState } from 'react'
import { CLAUSES } from '@/lib/clauses'
import { useLanguage, useTexts } from '@/lib/i18n'
import styles from './elements.module.css'
import { kit } from './texts'

/** A clause of the regulation behind a demand; touching it shows the sentence. */
export function ClauseChip({ clause, sentence }: { clause: string; sentence?: string }) {
  const t = useTexts(kit)
  const language = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  const pair = CLAUSES[clause]
  const text = sentence ?? (pair && pair[language === 'zh' ? 0 : 1])
  if (!text) return <span className={styles.clause}>{clause}</span>
  return (
    <span className={styles.clauseHolder}>
      <button
        type="button"
        className={styles.clause}
        aria-label={`${t('clause')} ${clause}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {clause}
      </button>
      <span id={id} role="note" hidden={!open} className={styles.clauseText}>
        {text}
      </span>
    </span>
  )
}
