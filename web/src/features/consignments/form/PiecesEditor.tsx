import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId } from 'react'
import type { FieldErrors } from '@/components/form/types'
import { useTexts } from '@/lib/i18n'
import { waybill } from '../waybillTexts'
import styles from './form.module.css'
import { form as words } from './texts'
import type { PieceForm, WaybillForm } from './waybillForm'

const EMPTY: PieceForm = { producer: null, batch: null, serial: null, weightKg: null, description: null }
const COLUMNS = ['producer', 'batch', 'serial', 'weightKg', 'description'] as const
/** Beyond this, pieces come by import. */
const MOST_ROWS = 300

interface Props {
  value: WaybillForm
  set: (change: Partial<WaybillForm>) => void
  errors: FieldErrors
  disabled: boolean
}

/** A count, or a line for each piece with what makes it traceable (Clause B-16). */
export function PiecesEditor({ value, set, errors, disabled }: Props) {
  const t = useTexts(words)
  const tw = useTexts(waybill)
  const id = useId()
  const { pieces, pieceCount } = value
  const rows = Math.min(MOST_ROWS, Math.max(1, pieceCount ?? 1))
  const put = (next: PieceForm[]) => set({ pieces: next, pieceCount: next.length })
  const countError = errors.pieceCount
  return (
    <>
      <div className={styles.row} data-field="pieceCount">
        <label htmlFor={id}>{tw('pieceCount')} *</label>
        <Input id={id} type="number" inputMode="numeric" min={1} max={9999} style={{ width: 120 }} disabled={disabled || pieces != null}
          status={countError ? 'error' : undefined} aria-invalid={countError ? true : undefined}
          value={pieces ? pieces.length : (pieceCount ?? '')}
          onChange={(e) => set({ pieceCount: e.target.value === '' ? null : Number(e.target.value) })} />
        <label>
          <input type="checkbox" checked={pieces != null} disabled={disabled || (pieceCount ?? 0) > MOST_ROWS}
            onChange={(e) => set(e.target.checked ? { pieces: Array.from({ length: rows }, () => EMPTY) } : { pieces: null, pieceCount: pieces?.length ?? pieceCount })} />
          {t('perPiece')}
        </label>
      </div>
      {countError && <p className={styles.error}>{countError}</p>}
      {pieces && (
        <>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <td />
                  {COLUMNS.map((column) => <th key={column}>{tw(column)}{column === 'weightKg' && ' kg'}</th>)}
                  <td />
                </tr>
              </thead>
              <tbody>
                {pieces.map((piece, index) => (
                  <tr key={index}>
                    <td>{index + 1}</td>
                    {COLUMNS.map((column) => (
                      <td key={column} data-field={`pieces[${index}].${column}`}>
                        <input
                          type={column === 'weightKg' ? 'number' : 'text'}
                          step="any" min={0} disabled={disabled}
                          aria-label={t('pieceField', { seq: index + 1, field: tw(column) })}
                          aria-invalid={errors[`pieces[${index}].${column}`] ? true : undefined}
                          value={piece[column] ?? ''}
                          onChange={(e) => put(pieces.map((each, i) => (i === index ? { ...each, [column]: typed(column, e.target.value) } : each)))}
                        />
                      </td>
                    ))}
                    <td>
                      <Button type="text" size="small" disabled={disabled || pieces.length === 1} aria-label={t('removePiece', { seq: index + 1 })}
                        onClick={() => put(pieces.filter((_, i) => i !== index))}>✕</Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Errors errors={errors} prefix="pieces[" />
          {!disabled && (
            <div className={styles.row}>
              <Button onClick={() => put([...pieces, { ...(pieces.at(-1) ?? EMPTY), serial: null }])}>{t('addPiece')}</Button>
              {pieces.length > 1 && (
                <Button onClick={() => put(pieces.map((each) => ({ ...pieces[0]!, serial: each.serial })))}>{t('fillDown')}</Button>
              )}
            </div>
          )}
        </>
      )}
    </>
  )
}

function typed(column: keyof PieceForm, text: string): string | number | null {
  if (text === '') return null
  return column === 'weightKg' ? Number(text) : text
}

/** What is wrong in a table, below it; the cells themselves are marked. */
export function Errors({ errors, prefix }: { errors: FieldErrors; prefix: string }) {
  const found = Object.entries(errors).filter(([field]) => field.startsWith(prefix))
  return found.map(([field, message]) => <p key={field} className={styles.error}>{message}</p>)
}
