import { useTexts } from '@/lib/i18n'
import { ConstantInput } from './ConstantInput'
import styles from './imports.module.css'
import { assign, fill, samples } from './mapping'
import { texts } from './texts'
import type { Job, Mapping, TargetField } from './types'

interface Props {
  job: Job
  fields: TargetField[]
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** The columns of the file with some of their values and the field each goes to. */
export function ColumnTable({ job, fields, mapping, onChange }: Props) {
  const t = useTexts(texts)
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('sample')}</th>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('whenEmpty')}</th>
        </tr>
      </thead>
      <tbody>
        {job.columns.map((heading, index) => {
          const field = fields.find((f) => f.key === mapping.columns[heading])
          return (
            <tr key={heading} className={field ? undefined : styles.skipped}>
              <th scope="row">{heading}</th>
              <td className={styles.samples}>{samples(job, index).join(' · ') || t('emptyColumn')}</td>
              <td>
                <FieldChoice {...{ heading, fields, mapping, onChange }} />
              </td>
              <td>
                {field && (
                  <ConstantInput
                    field={{ ...field, example: null }}
                    label={t('emptyOf', { column: heading })}
                    placeholder={t('whenEmpty')}
                    value={mapping.constants[field.key] ?? ''}
                    onChange={(value) => onChange(fill(mapping, field.key, value))}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type ChoiceProps = Omit<Props, 'job'> & { heading: string }

function FieldChoice({ heading, fields, mapping, onChange }: ChoiceProps) {
  const t = useTexts(texts)
  const columnOf = new Map(Object.entries(mapping.columns).map(([column, field]) => [field, column]))
  const label = (field: TargetField) => {
    const name = field.required ? `${field.label} *` : field.label
    const column = columnOf.get(field.key)
    return column && column !== heading ? t('usedBy', { label: name, column }) : name
  }
  return (
    <select
      aria-label={t('fieldOf', { column: heading })}
      value={mapping.columns[heading] ?? ''}
      onChange={(e) => onChange(assign(mapping, heading, e.target.value))}
    >
      <option value="">{t('skip')}</option>
      {fields.map((field) => (
        <option key={field.key} value={field.key}>
          {label(field)}
        </option>
      ))}
    </select>
  )
}
