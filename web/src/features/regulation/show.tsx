import { useRoleNames } from '@/components/roles'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { readDuration, readPeriod, type Amount } from './durations'
import type { Spec } from './schema'
import { texts } from './texts'
import type { EscalationStep, Word } from './types'
import { words, type Choice } from './words'

/** Says values of rules in the reader's language. */
export function useShow() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const tw = useTexts(words)
  const language = useLanguage()
  const roleName = useRoleNames()
  const choice = (which: Choice, code: string) => {
    const key = `${which}_${code}` as keyof typeof words
    return key in words ? tw(key) : code
  }
  const amount = ({ count, unit }: Amount) => (count === 0 ? t('atOnce') : `${count} ${tw(`unit_${unit}`)}`)
  const step = ({ afterDue, role, reach }: EscalationStep) => {
    const time = readDuration(afterDue)
    const when = time.count === 0 ? t('at') : t('after', { time: amount(time) })
    return `${when} → ${choice('reach', reach)}${language === 'en' ? ' ' : ''}${roleName(role)}`
  }
  const word = (one: Word) => `${language === 'zh' ? one.zh : one.en}${one.active ? '' : ` (${t('off')})`}`
  const list = (all: string[]) => (all.length === 0 ? t('any') : all.join('、'))
  /** One value, as words. */
  const value = (spec: Spec, content: unknown): string => {
    switch (spec.kind) {
      case 'choice':
        return content ? choice(spec.choice!, String(content)) : t('any')
      case 'choices':
        return list(((content as string[] | undefined) ?? []).map((code) => choice(spec.choice!, code)))
      case 'role':
        return roleName(content as string)
      case 'yes':
        return tc(content ? 'yes' : 'no')
      case 'duration':
        return amount(readDuration(String(content)))
      case 'period':
        return amount(readPeriod(String(content)))
      case 'durations': {
        const all = (content as string[] | undefined) ?? []
        return all.length === 0 ? '–' : all.map((one) => amount(readDuration(one))).join('、')
      }
      case 'ladder': {
        const all = (content as EscalationStep[] | undefined) ?? []
        return all.length === 0 ? '–' : all.map(step).join('；')
      }
      case 'words':
        return ((content as Word[] | undefined) ?? []).map(word).join('、')
      default:
        return content === undefined || content === null || content === '' ? '–' : String(content)
    }
  }
  return { value, choice, language }
}
