import { common, useTexts } from '@/lib/i18n'
import type { TargetField } from './types'

interface Props {
  field: TargetField
  label: string
  placeholder: string
  value: string
  invalid?: boolean
  onChange: (value: string) => void
}

/** A value as a cell of the field would hold it; choices are chosen, the rest is typed. */
export function ConstantInput({ field, label, placeholder, value, invalid, onChange }: Props) {
  const tc = useTexts(common)
  const marks = { 'aria-label': label, 'aria-invalid': invalid || undefined, value }
  const choices =
    field.kind === 'YES_NO'
      ? [{ key: '是', label: tc('yes') }, { key: '否', label: tc('no') }]
      : field.choices
  if (choices.length > 0)
    return (
      <select {...marks} onChange={(e) => onChange(e.target.value)}>
        <option value="">–</option>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  return (
    <input {...marks} type="text" placeholder={field.example || placeholder} onChange={(e) => onChange(e.target.value)} />
  )
}
