import Input from 'antd/es/input'
import { fromInputTime, toInputTime } from '@/lib/time'
import { common, useTexts } from '@/lib/i18n'
import styles from './form.module.css'
import { Lookup } from './Lookup'
import type { Field, FieldContext } from './types'

interface Props<T> {
  field: Field<T>
  context: FieldContext<T>
  invalid: boolean
  describedBy?: string
}

const INPUT_TYPES = { text: 'text', phone: 'tel', email: 'email' } as const

/** The control of a declared field. */
export function FieldControl<T>({ field, context, invalid, describedBy }: Props<T>) {
  const t = useTexts(common)
  const { value, set, id, disabled } = context
  const content = value[field.name] as unknown
  const put = (next: unknown) => set({ [field.name]: next } as Partial<T>)
  const marks = {
    id,
    disabled,
    'aria-invalid': invalid || undefined,
    'aria-required': field.required || undefined,
    'aria-describedby': describedBy,
  }
  const status = invalid ? ('error' as const) : undefined
  switch (field.kind) {
    case 'custom':
      return <>{field.render(context)}</>
    case 'textarea':
      return (
        <Input.TextArea {...marks} status={status} rows={3} value={text(content)} onChange={(e) => put(e.target.value || null)} />
      )
    case 'switch':
      return (
        <span className={styles.switch}>
          <input {...marks} type="checkbox" checked={content === true} onChange={(e) => put(e.target.checked)} />
          <span aria-hidden>{t(content === true ? 'yes' : 'no')}</span>
        </span>
      )
    case 'select':
      return (
        <select {...marks} className={styles.native} value={text(content)} onChange={(e) => put(field.options.find((o) => String(o.value) === e.target.value)?.value ?? null)}>
          {(!field.required || !content) && <option value="">–</option>}
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'several': {
      const chosen = (content as string[] | null) ?? []
      return (
        <div className={styles.several} role="group" aria-label={field.label} aria-describedby={describedBy}>
          {field.options.map((option) => (
            <label key={option.value}>
              <input type="checkbox" disabled={disabled} checked={chosen.includes(option.value)}
                onChange={(e) => put(field.options.map((o) => o.value).filter((v) => (v === option.value ? e.target.checked : chosen.includes(v))))} />
              {option.label}
            </label>
          ))}
        </div>
      )
    }
    case 'lookup':
      return (
        <Lookup {...marks} resource={field.resource} status={status} value={(content as number | null) ?? null} onChange={put} />
      )
    case 'time':
      return (
        <input {...marks} className={styles.native} type="datetime-local" value={toInputTime(content as string | null)} onChange={(e) => put(fromInputTime(e.target.value))} />
      )
    case 'number':
      return (
        <Input {...marks} status={status} type="number" inputMode="decimal" min={field.min} max={field.max} step={field.step ?? 'any'}
          suffix={field.unit} value={text(content)}
          onChange={(e) => put(e.target.value === '' ? null : Number(e.target.value))} />
      )
    default:
      return (
        <Input {...marks} status={status} type={INPUT_TYPES[field.kind]} value={text(content)} onChange={(e) => put(e.target.value || null)} />
      )
  }
}

function text(content: unknown): string {
  return content === null || content === undefined ? '' : String(content)
}
