import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useRoleOptions } from '@/components/roles'
import { useTexts } from '@/lib/i18n'
import { readDuration, writeDuration, type Amount, type Unit } from '../durations'
import styles from '../regulation.module.css'
import { texts } from '../texts'
import type { EscalationStep, Word } from '../types'
import { codesOf, words as names } from '../words'

interface AmountProps {
  id?: string
  amount: Amount
  units: Unit[]
  onChange: (next: Amount) => void
}

/** A number and its unit. The unit stays what was chosen while the number is typed. */
export function AmountInput({ id, amount, units, onChange }: AmountProps) {
  const t = useTexts(texts)
  const tn = useTexts(names)
  const [typed, setTyped] = useState(amount)
  const change = (next: Amount) => {
    setTyped(next)
    onChange(next)
  }
  return (
    <span className={styles.row}>
      <input id={id} type="number" min={0} step={1} aria-label={id ? undefined : t('amount')} value={typed.count}
        onChange={(e) => change({ ...typed, count: Math.max(0, Math.round(Number(e.target.value))) })} />
      <select aria-label={t('unit')} value={typed.unit} onChange={(e) => change({ ...typed, unit: e.target.value as Unit })}>
        {units.map((unit) => <option key={unit} value={unit}>{tn(`unit_${unit}`)}</option>)}
      </select>
    </span>
  )
}

const TIMES: Unit[] = ['minutes', 'hours', 'days']

function Away({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={label} title={label} onClick={onClick} />
}

/** How long before the end somebody is warned, any number of times. */
export function Durations({ id, values, onChange }: { id: string; values: string[]; onChange: (next: string[]) => void }) {
  const t = useTexts(texts)
  return (
    <div className={styles.rows} id={id}>
      {values.map((value, index) => (
        <div key={`${index} of ${values.length}`} className={styles.row}>
          <AmountInput amount={readDuration(value)} units={TIMES} onChange={(next) => onChange(values.map((one, at) => (at === index ? writeDuration(next) : one)))} />
          <Away label={t('takeAway')} onClick={() => onChange(values.filter((_, at) => at !== index))} />
        </div>
      ))}
      <div><Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...values, 'PT30M'])}>{t('addWarning')}</Button></div>
    </div>
  )
}

/** Who is told when the time has passed, level by level. */
export function Ladder({ id, steps, onChange }: { id: string; steps: EscalationStep[]; onChange: (next: EscalationStep[]) => void }) {
  const t = useTexts(texts)
  const tn = useTexts(names)
  const roleOptions = useRoleOptions()
  const change = (index: number, part: Partial<EscalationStep>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)))
  return (
    <div className={styles.rows} id={id}>
      {steps.map((step, index) => (
        <div key={`${index} of ${steps.length}`} className={styles.row} role="group" aria-label={t('stepNo', { level: index + 1 })}>
          <AmountInput amount={readDuration(step.afterDue)} units={TIMES} onChange={(next) => change(index, { afterDue: writeDuration(next) })} />
          <select aria-label={t('reach')} value={step.reach} onChange={(e) => change(index, { reach: e.target.value as EscalationStep['reach'] })}>
            {codesOf('reach').map((code) => <option key={code} value={code}>{tn(`reach_${code}` as keyof typeof names)}</option>)}
          </select>
          <select aria-label={t('role')} value={step.role} onChange={(e) => change(index, { role: e.target.value })}>
            {roleOptions.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
          </select>
          <Away label={t('takeAway')} onClick={() => onChange(steps.filter((_, at) => at !== index))} />
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...steps, { afterDue: 'PT0S', role: 'BRANCH_HEAD', reach: 'BRANCH' }])}>
          {t('addStep')}
        </Button>
      </div>
    </div>
  )
}

/** The words of a dictionary; what was published can be switched off, and the server says so when it is taken away. */
export function Words({ id, words, onChange }: { id: string; words: Word[]; onChange: (next: Word[]) => void }) {
  const t = useTexts(texts)
  const change = (index: number, part: Partial<Word>) => onChange(words.map((word, at) => (at === index ? { ...word, ...part } : word)))
  return (
    <div className={styles.rows} id={id}>
      {words.map((word, index) => (
        <div key={index} className={styles.row} role="group" aria-label={word.zh || t('addWord')}>
          <input type="text" aria-label={t('wordCode')} placeholder={t('wordCode')} value={word.code} onChange={(e) => change(index, { code: e.target.value })} />
          <input type="text" aria-label={t('wordZh')} placeholder={t('wordZh')} value={word.zh} onChange={(e) => change(index, { zh: e.target.value })} />
          <input type="text" aria-label={t('wordEn')} placeholder={t('wordEn')} value={word.en} onChange={(e) => change(index, { en: e.target.value })} />
          <label>
            <input type="checkbox" checked={word.active} onChange={(e) => change(index, { active: e.target.checked })} /> {t('wordActive')}
          </label>
          <Away label={t('takeAway')} onClick={() => onChange(words.filter((_, at) => at !== index))} />
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...words, { code: '', zh: '', en: '', active: true }])}>
          {t('addWord')}
        </Button>
      </div>
    </div>
  )
}
