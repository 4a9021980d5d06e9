import type { Field, FieldContext } from '@/components/form/types'
import { useRoleOptions } from '@/components/roles'
import { useLanguage, useTexts } from '@/lib/i18n'
import { SCHEMA, type Spec } from '../schema'
import type { EscalationStep, Part, Word } from '../types'
import { codesOf, words } from '../words'
import { AmountInput, Durations, Ladder, Words } from './inputs'
import { readDuration, readPeriod, writeDuration, writePeriod } from '../durations'

type Value = Record<string, unknown>

/** The fields of a part as a form has them. */
export function useFields(part: Part): Field<Value>[] {
  const language = useLanguage()
  const tw = useTexts(words)
  const roleOptions = useRoleOptions()
  const pick = (pair: readonly [string, string]) => pair[language === 'zh' ? 0 : 1]
  const options = (spec: Spec) =>
    codesOf(spec.choice!).map((code) => ({ value: code, label: tw(`${spec.choice}_${code}` as keyof typeof words) }))
  return SCHEMA[part].map((spec): Field<Value> => {
    const base = { name: spec.name, label: pick(spec.label), help: spec.help && pick(spec.help), fixed: spec.fixed }
    switch (spec.kind) {
      case 'long':
        return { ...base, kind: 'textarea', wide: true }
      case 'role':
        return { ...base, kind: 'select', options: roleOptions, required: true }
      case 'yes':
        return { ...base, kind: 'switch' }
      case 'number':
        return { ...base, kind: 'number', min: 0, step: 1 }
      case 'choice':
        return { ...base, kind: 'select', required: !spec.optional, options: options(spec) }
      case 'choices':
        return { ...base, kind: 'several', wide: true, options: options(spec) }
      case 'text':
        return { ...base, kind: 'text' }
      default:
        return { ...base, kind: 'custom', wide: spec.kind !== 'duration' && spec.kind !== 'period', render: (context) => <Special spec={spec} context={context} /> }
    }
  })
}

/** Fields a plain form does not know: times, levels, words. */
function Special({ spec, context }: { spec: Spec; context: FieldContext<Value> }) {
  const { id, value, set } = context
  const content = value[spec.name]
  const put = (next: unknown) => set({ [spec.name]: next })
  switch (spec.kind) {
    case 'duration':
      return <AmountInput id={id} amount={readDuration(String(content))} units={['minutes', 'hours', 'days']} onChange={(next) => put(writeDuration(next))} />
    case 'period':
      return <AmountInput id={id} amount={readPeriod(String(content))} units={['days', 'months']} onChange={(next) => put(writePeriod(next))} />
    case 'durations':
      return <Durations id={id} values={(content as string[] | undefined) ?? []} onChange={put} />
    case 'ladder':
      return <Ladder id={id} steps={(content as EscalationStep[] | undefined) ?? []} onChange={put} />
    default:
      return <Words id={id} words={(content as Word[] | undefined) ?? []} onChange={put} />
  }
}
