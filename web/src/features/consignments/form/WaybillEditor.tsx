import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { EntityForm } from '@/components/form/EntityForm'
import { enterNext } from '@/components/form/enterNext'
import { fieldErrors } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { RefusalList } from '@/components/RefusalList'
import { kit } from '@/components/texts'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys, oneQuery } from '@/lib/queries'
import { waybill } from '../waybillTexts'
import styles from './form.module.css'
import { PiecesEditor } from './PiecesEditor'
import { RouteEditor } from './RouteEditor'
import { form as words } from './texts'
import { useWaybillFields } from './waybillFields'
import type { WaybillForm } from './waybillForm'

interface Props {
  draftKey: string
  stored: WaybillForm
  isNew: boolean
  /** The goods are in the network: most fields stand. */
  started: boolean
  save: (form: WaybillForm) => Promise<{ id: number; number: string }>
  onSaved: (saved: { id: number; number: string }) => void
  back: string
  /** The verb on the button. */
  verb: string
  reread?: () => void
}

interface CustomerCard {
  name: string
  phone: string | null
  address: string | null
  type: 'SHIPPER' | 'CONSIGNEE' | 'BOTH'
}

/** The form of a waybill, new or stored. What is typed lives in the browser until it is accepted. */
export function WaybillEditor(props: Props) {
  const t = useTexts(words)
  const tc = useTexts(common)
  const tk = useTexts(kit)
  const tw = useTexts(waybill)
  const client = useQueryClient()
  const formRef = useRef<HTMLFormElement>(null)
  const [changes, setChanges, dropDraft, wasRestored] = useDraft<Partial<WaybillForm>>(props.draftKey, {})
  const value: WaybillForm = { ...props.stored, ...changes }
  const latest = useRef(changes)
  useEffect(() => {
    latest.current = changes
  }, [changes])
  const set = (change: Partial<WaybillForm>) => {
    latest.current = { ...latest.current, ...change }
    setChanges(latest.current)
    if (change.customerId) void fillParty(change.customerId)
  }
  /** Nothing is asked twice: a chosen customer brings the name of the side it stands on. */
  const fillParty = async (customerId: number) => {
    const customer = await client.fetchQuery(oneQuery<CustomerCard>('customers', customerId)).catch(() => null)
    if (!customer) return
    const side = customer.type === 'CONSIGNEE' ? 'consignee' : 'consignor'
    const typed = { ...props.stored, ...latest.current }
    if (typed[`${side}.name`] ?? typed[`${side}.phone`] ?? typed[`${side}.address`]) return
    const unmasked = (text: string | null) => (text?.includes('*') ? null : text)
    set({ [`${side}.name`]: customer.name, [`${side}.phone`]: unmasked(customer.phone), [`${side}.address`]: unmasked(customer.address) })
  }
  const save = useMutation({
    mutationFn: () => props.save({ ...props.stored, ...latest.current }),
    onSuccess: async (saved) => {
      dropDraft()
      props.onSaved(saved)
      await client.invalidateQueries({ queryKey: keys.all('consignments') })
    },
    onError: () => formRef.current?.scrollIntoView({ block: 'start' }),
  })
  const problem = save.error ? asProblem(save.error) : null
  const errors = fieldErrors(problem?.unmet ?? [])
  const fields = useWaybillFields(value, props.isNew, props.started)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  const rest = { value, set, errors }
  return (
    <form ref={formRef} className={styles.form} onSubmit={submit} onKeyDownCapture={enterNext} noValidate>
      {wasRestored && Object.keys(changes).length > 0 && (
        <p className={styles.note} role="status">
          {tk('restored')}{' '}
          <Button type="link" size="small" onClick={() => { latest.current = {}; setChanges({}); dropDraft() }}>{tk('discard')}</Button>
        </p>
      )}
      {props.started && <p className={styles.note}>{t('startedNote')}</p>}
      {problem && (
        <RefusalList
          problem={problem}
          remedy={({ field }) => field && <Button type="link" size="small" onClick={() => goTo(formRef.current, field)}>{t('goThere')}</Button>}
          action={problem.isStale && props.reread && <Button size="small" onClick={() => { save.reset(); props.reread?.() }}>{tc('reload')}</Button>}
        />
      )}
      <Section title={t('basics')}><EntityForm fields={fields.basics} {...rest} /></Section>
      <div className={styles.pair}>
        <Section title={tw('consignor')}><EntityForm fields={fields.consignor} {...rest} /></Section>
        <Section title={tw('consignee')}><EntityForm fields={fields.consignee} {...rest} /></Section>
      </div>
      <Section title={t('goods')}><EntityForm fields={fields.goods} {...rest} /></Section>
      <Section title={t('pieces')}><PiecesEditor {...rest} disabled={props.started} /></Section>
      <Section title={t('route')}>
        <RouteEditor {...rest} disabled={props.started} />
      </Section>
      <Section title={t('promises')}>
        <EntityForm fields={[...fields.promises.slice(0, 3), ...fields.carriage, ...fields.promises.slice(3)]} {...rest} />
      </Section>
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{props.verb}</Button>
        <LinkButton to={props.back}>{t('back')}</LinkButton>
        <p className={styles.quiet}>{t('hint')}</p>
      </div>
    </form>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** To the field that is named, or to the table it is in. */
function goTo(form: HTMLFormElement | null, field: string) {
  const places = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  for (const name of [field, field.replace(/\[.*$/, '')]) {
    const control = places.find((place) => place.dataset.field === name)?.querySelector<HTMLElement>('input,select,textarea')
    if (!control) continue
    control.focus()
    control.scrollIntoView({ block: 'center' })
    return
  }
}
