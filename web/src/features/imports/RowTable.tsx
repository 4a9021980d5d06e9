import { StatusTag } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { texts } from './texts'
import type { RowResult } from './types'
import { OUTCOME_TONES } from './words'

/** Rows of the file with what became of them and why, each reason with its column. */
export function RowTable({ rows, label }: { rows: RowResult[]; label: string }) {
  const t = useTexts(texts)
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col" className={styles.right}>{t('row')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome, reasons }) => (
            <tr key={row}>
              <td className={styles.right}>{row}</td>
              <td>
                <StatusTag tone={OUTCOME_TONES[outcome]}>{t(outcome)}</StatusTag>
              </td>
              <td>
                {reasons.map((reason, index) => (
                  <div key={index}>
                    {reason.column && !reason.message.startsWith(reason.column) && `${reason.column}：`}
                    {reason.message}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
