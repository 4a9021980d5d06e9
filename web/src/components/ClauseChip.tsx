import { useId, useState } from 'react'
import { useClause } from '@/lib/clauses'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import styles from './elements.module.css'
import { kit } from './texts'

/** A clause of the regulation behind a demand; touching it shows the sentence as it is in force. */
export function ClauseChip({ clause, sentence }: { clause: string; sentence?: string }) {
  const t = useTexts(kit)
  const tc = useTexts(common)
  const language = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  const read = useClause(clause, open && sentence === undefined)
  if (sentence === undefined && !read.mayRead) return <span className={styles.clause}>{clause}</span>
  const text = sentence ?? (read.clause && read.clause[language === 'zh' ? 'zh' : 'en'])
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
        {text ?? (read.failed ? t('noClause') : tc('loading'))}
      </span>
    </span>
  )
}
