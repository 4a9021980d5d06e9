import { useState } from 'react'
import Button from 'antd/es/button'
import { useTexts } from '@/lib/i18n'
import { ColumnTable } from './ColumnTable'
import styles from './imports.module.css'
import { ConstantInput } from './ConstantInput'
import { fill, missing, withoutColumn } from './mapping'
import { ProfileLine } from './ProfileLine'
import { ReadingOptions } from './ReadingOptions'
import { texts } from './texts'
import type { Job, Mapping, TargetField } from './types'

interface Props {
  job: Job
  fields: TargetField[]
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** Which column of the file is which field, what fills the rest, and how values are read. */
export function MappingEditor({ job, fields, mapping, onChange }: Props) {
  const t = useTexts(texts)
  const lacking = missing(mapping, fields)
  const matched = Object.keys(mapping.columns).length
  return (
    <>
      <ProfileLine job={job} mapping={mapping} onUse={onChange} />
      <p className={lacking.length > 0 ? styles.lacking : styles.facts} role="status">
        {lacking.length > 0
          ? t('missing', { fields: lacking.map((f) => f.label).join('、') })
          : t('matched', { columns: job.columns.length, matched })}
      </p>
      <ColumnTable job={job} fields={fields} mapping={mapping} onChange={onChange} />
      <OpenFields fields={fields} mapping={mapping} onChange={onChange} />
      <ReadingOptions mapping={mapping} onChange={onChange} />
    </>
  )
}

/** Fields without a column, each with room for a fixed value; optional ones only when asked for. */
function OpenFields({ fields, mapping, onChange }: Omit<Props, 'job'>) {
  const t = useTexts(texts)
  const [all, setAll] = useState(false)
  const open = withoutColumn(mapping, fields)
  const shown = open.filter((f) => all || f.required || mapping.constants[f.key])
  const hidden = open.filter((f) => !f.required && !mapping.constants[f.key]).length
  if (open.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="open-title">
      <header className={styles.sectionHead}>
        <h2 id="open-title">{t('openFields')}</h2>
        {hidden > 0 && (
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('hideOptional') : t('showOptional', { count: hidden })}
          </Button>
        )}
      </header>
      {shown.length > 0 && <p className={styles.facts}>{t('openFieldsHint')}</p>}
      <ul className={styles.openFields}>
        {shown.map((field) => {
          const lacking = field.required && !mapping.constants[field.key]
          return (
            <li key={field.key} className={lacking ? styles.openLacking : undefined}>
              <span>
                {field.label}
                {field.required && <span className={styles.star} aria-hidden> *</span>}
              </span>
              <ConstantInput
                field={field}
                label={t('fixedOf', { field: field.label })}
                placeholder={t('fixedValue')}
                value={mapping.constants[field.key] ?? ''}
                invalid={lacking}
                onChange={(value) => onChange(fill(mapping, field.key, value))}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
