import { useId } from 'react'
import { ClauseChip } from '../ClauseChip'
import { FieldControl } from './FieldControl'
import styles from './form.module.css'
import type { Field, FieldErrors } from './types'

interface Props<T> {
  fields: Field<T>[]
  value: T
  set: (change: Partial<T>) => void
  errors: FieldErrors
  disabled?: boolean
  /** A stored record: what is given once can no longer be changed. */
  stored?: boolean
}

/** Fields in two columns (one on a phone), each with its label, help and error. */
export function EntityForm<T>({ fields, value, set, errors, disabled = false, stored = false }: Props<T>) {
  const base = useId()
  return (
    <div className={styles.grid}>
      {fields.filter((field) => field.when?.(value) !== false).map((field) => {
        const id = `${base}-${field.name}`
        const error = errors[field.name]
        const help = field.locked ?? field.help
        const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
        return (
          <div key={field.name} className={field.wide ? styles.wide : styles.field} data-field={field.name}>
            <label htmlFor={id} className={styles.label}>
              {field.label}
              {field.required && <span className={styles.required} aria-hidden> *</span>}
              {field.clause && <ClauseChip clause={field.clause} />}
            </label>
            <FieldControl
              field={field}
              context={{
                value, set, errors, id,
                disabled: disabled || field.locked !== undefined || (stored && field.fixed === true),
              }}
              invalid={error !== undefined}
              describedBy={described || undefined}
            />
            {error && <p id={`${id}-error`} className={styles.error}>{error}</p>}
            {help && <p id={`${id}-help`} className={styles.help}>{help}</p>}
          </div>
        )
      })}
    </div>
  )
}
