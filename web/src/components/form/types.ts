import type { ReactNode } from 'react'

export type FieldErrors = Readonly<Record<string, string>>

interface FieldBase<T> {
  name: keyof T & string
  label: string
  required?: boolean
  /** One short sentence below the field. */
  help?: string
  /** Half a line (the default) or the whole. */
  wide?: boolean
  /** A clause of the regulation that demands this field. */
  clause?: string
  /** Why it may not be changed any more; the field is shown, disabled, with this sentence. */
  locked?: string
  /** Given when the record is made and never changed later. */
  fixed?: boolean
  /** Asked for only while this holds. */
  when?: (value: T) => boolean
}

/** A field of an edit screen, declared. `custom` draws whatever the others cannot. */
export type Field<T> =
  | (FieldBase<T> & { kind: 'text' | 'phone' | 'email' | 'textarea' | 'switch' | 'time' })
  | (FieldBase<T> & { kind: 'number'; unit?: string; min?: number; max?: number; step?: number })
  | (FieldBase<T> & { kind: 'select'; options: { value: string | number; label: string }[] })
  /** Several of a few, as boxes to tick. */
  | (FieldBase<T> & { kind: 'several'; options: { value: string; label: string }[] })
  /** A reference by id, picked by name from `/api/<resource>`. */
  | (FieldBase<T> & { kind: 'lookup'; resource: string })
  | (FieldBase<T> & {
      kind: 'custom'
      render: (context: FieldContext<T>) => ReactNode
    })

/** What a custom field gets: the record as it stands, how to change it, and what is wrong. */
export interface FieldContext<T> {
  value: T
  set: (change: Partial<T>) => void
  errors: FieldErrors
  id: string
  disabled: boolean
}

/** Names of required fields that are still empty. */
export function missingFields<T>(fields: Field<T>[], value: T): (keyof T & string)[] {
  return fields
    .filter(({ required, name, when }) => {
      const content = value[name] as unknown
      if (!required || when?.(value) === false) return false
      return content === null || content === undefined || content === '' ||
        (typeof content === 'string' && content.trim() === '') ||
        (Array.isArray(content) && content.length === 0)
    })
    .map((field) => field.name)
}

/** What the server refused, by field; of several reasons for one field the first is shown. */
export function fieldErrors(unmet: readonly { field?: string | null; message: string }[]): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { field, message } of unmet) if (field) errors[field] ??= message
  return errors
}
