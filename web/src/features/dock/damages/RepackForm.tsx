import { useState } from 'react'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { ScanField } from '@/components/scan/ScanField'
import { useDraft } from '@/lib/draft'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { outbox, type OutboxItem } from '@/lib/outbox'
import { Problem } from '@/lib/problem'
import { plain, readCode } from '@/lib/scan/code'
import { signal } from '@/lib/scan/signals'
import { useChoices, useRecord } from '../data'
import { texts } from '../texts'
import type { Damage } from '../types'
import { repackCommand } from '../words'
import { useSlots } from './data'
import { RepackPhotos } from './RepackPhotos'
import { draftOf, EMPTY, fieldsOf, OTHER, unmetOf, type RepackDraft } from './rules'

interface Props {
  damage: Damage
  all: readonly Damage[]
  /** What was sent and came back, to be mended. */
  refused: readonly OutboxItem[]
  /** What a refusal pointed at. */
  place: string | null
  goTo: (place: string) => void
}

/** What was done to the packaging, with its photos. Closed, its button is a to-do list as every gate is. */
export function RepackForm({ damage, all, refused, place, goTo }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const record = useRecord()
  const { slots, photos, unknown } = useSlots(damage, all)
  const [draft, setDraft, drop, restored] = useDraft<RepackDraft>(`repack:${damage.id}`, draftOf(refused) ?? EMPTY)
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<RepackDraft>) => setDraft({ ...draft, ...part })
  const unmet = unmetOf(draft, slots, language, (what) => t(`${what}Missing`))
  const press = async () => {
    setAsked(true)
    if (unmet.length > 0) return
    if (!(await record(repackCommand(damage, fieldsOf(damage, draft))))) return
    drop()
    // the one that came back is replaced: sending it again could only be refused
    for (const item of refused) if (item.kind === 'command') void outbox.discard(item, t('mended'))
  }
  return (
    <section className={styles.stepCard} aria-labelledby="repack-title">
      <div className={styles.stepTop}><h2 id="repack-title">{t('repack')}</h2></div>
      {restored && <p className={styles.small}>{t('restoredDraft')}</p>}
      {unknown && <p className={styles.old}>{t('slotsUnknown')}</p>}
      <RepackPhotos {...{ damage, slots, photos, place }} />
      <Fields {...{ draft, change, place }} />
      {asked && unmet.length > 0 && (
        <RefusalList
          problem={new Problem(409, { unmet })}
          remedy={({ field }) => field && (
            <button type="button" className={styles.jump} onClick={() => goTo(field)}>
              {t('goThere')}
            </button>
          )}
        />
      )}
      <button type="button" className={`${styles.primary} ${styles.wide}`} onClick={() => void press()}>
        {t('recordRepack')}
      </button>
    </section>
  )
}

interface FieldsProps { draft: RepackDraft; change: (part: Partial<RepackDraft>) => void; place: string | null }

function Fields({ draft, change, place }: FieldsProps) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const methods = useChoices('repack')
  const optional = <span className={styles.small}>{tc('optional')}</span>
  return (
    <>
      <fieldset id="method" className={`${styles.chips} ${place === 'method' ? styles.shown : ''}`}>
        <legend>{t('method')}</legend>
        {methods.map(({ code, text }) => (
          <label key={code} className={styles.chip}>
            <input type="radio" name="method" checked={draft.method === code} onChange={() => change({ method: code })} />
            {text}
          </label>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <label id="material" className={styles.labelled}>
          <span>{t('material')} {optional}</span>
          <input className={styles.text} placeholder={t('materialHint')} maxLength={200} value={draft.material} onChange={(e) => change({ material: e.target.value })} />
        </label>
        <label id="costFen" className={styles.labelled}>
          <span>{t('cost')} {optional}</span>
          <input className={styles.text} inputMode="decimal" maxLength={12} value={draft.cost} onChange={(e) => change({ cost: e.target.value })} />
        </label>
      </div>
      <NewLabel label={draft.newLabel} set={(newLabel) => change({ newLabel })} />
      <label id="note" className={styles.labelled}>
        <span>{t('note')} {draft.method !== OTHER && optional}</span>
        <textarea className={styles.text} rows={2} maxLength={500} value={draft.note} onChange={(e) => change({ note: e.target.value })} />
      </label>
    </>
  )
}

/** The label the piece wears from now on, when the old one was lost with its packaging. */
function NewLabel({ label, set }: { label: string; set: (label: string) => void }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const [wrong, setWrong] = useState<string | null>(null)
  const onCode = (text: string) => {
    // a right piece code is some piece's first label, perhaps the torn one of this piece
    const code = readCode(text)
    const taken = code?.what === 'piece' ? code.code : null
    signal(taken ? 'wrong' : 'right')
    setWrong(taken)
    if (!taken) set(plain(text))
  }
  return (
    <div id="newLabelCode" className={styles.labelled}>
      <span>{t('newLabel')} <span className={styles.small}>{tc('optional')} · {t('newLabelHint')}</span></span>
      <ScanField onCode={onCode} hint={t('scanNewLabel')} takesOnLeaving />
      {/* always there: a line that appeared on leaving the field would push the button away from under the finger */}
      <span className={styles.labelLine} role="status">
        {wrong ? (
          <span className={styles.conflict}>✗ {t('labelIsPiece', { code: wrong })}</span>
        ) : label ? (
          <>
            <strong className={styles.mono}>✓ {label}</strong>
            <button type="button" className={styles.quietButton} onClick={() => set('')}>
              {t('removeLabel')} <span className="visually-hidden">{label}</span>
            </button>
          </>
        ) : (
          <span className={styles.small}>{t('noNewLabel')}</span>
        )}
      </span>
    </div>
  )
}
