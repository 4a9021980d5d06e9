import { useState } from 'react'
import { ClauseChip } from '../ClauseChip'
import { Ask } from '../phone/Ask'
import styles from '../phone/phone.module.css'
import { toast } from '../toast'
import { useLanguage, useTexts } from '@/lib/i18n'
import { outbox, recordedOn, useOutbox, type OutboxItem } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { outboxWords } from './texts'

interface Props {
  items: OutboxItem[]
  /** Where a line is dealt with; none for what is dealt with elsewhere. */
  jump?: (place: string, item: OutboxItem) => (() => void) | null
}

/** What the sender of this device says itself. */
const OURS: Record<string, 'photoGone' | 'referenceGone' | undefined> = {
  'outbox.photo_gone': 'photoGone',
  'outbox.reference_gone': 'referenceGone',
}

const tell = (error: unknown) => toast.problem(asProblem(error).message)

/** What the server refused of what was recorded on this phone: why, and the two ways on. */
export function Refused({ items, jump }: Props) {
  const t = useTexts(outboxWords)
  if (items.length === 0) return null
  return (
    <>
      {items.map((item) => (
        <RefusedItem key={item.reportKey} item={item} jump={jump} />
      ))}
      {items.length > 1 && (
        <button type="button" className={styles.button} onClick={() => void outbox.retry(items).catch(tell)}>
          {t('againAll')}
        </button>
      )}
    </>
  )
}

function RefusedItem({ item, jump }: { item: OutboxItem; jump: Props['jump'] }) {
  const t = useTexts(outboxWords)
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const more = recordedOn(useOutbox().items, item).length
  const what = item.words[language === 'zh' ? 0 : 1]
  const unmet = item.problem?.unmet ?? []
  return (
    <section className={styles.refused} role="alert">
      <strong>✗ {t('refusedHere', { what })}</strong>
      {unmet.length === 0 && <p>{item.problem?.detail ?? item.problem?.title}</p>}
      <ul>
        {unmet.map((each, index) => {
          const go = each.field ? jump?.(each.field, item) : null
          return (
            <li key={`${each.code}-${index}`}>
              <span>{OURS[each.code] ? t(OURS[each.code]!) : each.message || each.code}</span>
              {each.clause && <ClauseChip clause={each.clause} />}
              {go && (
                <button type="button" className={styles.jump} onClick={go}>
                  {t('goThere')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <div className={styles.row}>
        <button type="button" className={styles.button} onClick={() => void outbox.retry([item]).catch(tell)}>
          {t('again')}
        </button>
        <button type="button" className={styles.danger} onClick={() => setAsking(true)}>
          {t('discard')}
        </button>
      </div>
      {asking && (
        <Ask
          title={`${t('discard')}：${what}${more ? t('discardWith', { count: more }) : ''}`}
          noteLabel={t('whyDiscard')}
          confirm={t('discard')}
          onAnswer={({ note }) => void outbox.discard(item, note).catch(tell)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
