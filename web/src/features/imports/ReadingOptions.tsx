import { useId, useState } from 'react'
import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { words } from './mapping'
import { texts } from './texts'
import type { Mapping } from './types'

const ZONES = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : ['Asia/Shanghai']

interface Props {
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** How times and empty cells of the file are to be understood. */
export function ReadingOptions({ mapping, onChange }: Props) {
  const t = useTexts(texts)
  const id = useId()
  const [nothing, setNothing] = useState(mapping.nullWords.join(' '))
  const known = mapping.nullWords.join(' ')
  const [seen, setSeen] = useState(known)
  if (seen !== known) {
    // a profile brought other words
    setSeen(known)
    if (words(nothing).join(' ') !== known) setNothing(known)
  }
  return (
    <details className={styles.options}>
      <summary>{t('options')}</summary>
      <div>
        <label>
          <span>{t('zone')}</span>
          <input type="text" list={`${id}-zones`} value={mapping.zone} aria-describedby={`${id}-zone`}
            onChange={(e) => onChange({ ...mapping, zone: e.target.value })} />
          <small id={`${id}-zone`}>{t('zoneHelp')}</small>
          <datalist id={`${id}-zones`}>
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </label>
        <label>
          <span>{t('dateFormat')}</span>
          <input type="text" value={mapping.dateFormat ?? ''} placeholder="dd/MM/yyyy HH:mm" aria-describedby={`${id}-date`}
            onChange={(e) => onChange({ ...mapping, dateFormat: e.target.value || null })} />
          <small id={`${id}-date`}>{t('dateFormatHelp')}</small>
        </label>
        <label>
          <span>{t('nullWords')}</span>
          <input type="text" value={nothing} aria-describedby={`${id}-words`}
            onChange={(e) => {
              setNothing(e.target.value)
              onChange({ ...mapping, nullWords: words(e.target.value) })
            }} />
          <small id={`${id}-words`}>{t('nullWordsHelp')}</small>
        </label>
      </div>
    </details>
  )
}
