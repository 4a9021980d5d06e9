import { useMemo } from 'react'
import { api } from './api'
import { useLanguage } from './i18n'
import { useKept } from './outbox/kept'

interface Entry {
  code: string
  zh: string
  en: string
  active: boolean
}

/** The words of a dictionary of the regulation in force, and what a code means; kept for work without a network. */
export function useDictionary(code: string, enabled = true) {
  const language = useLanguage()
  const { data } = useKept<{ entries: Entry[] }>(['regulation', 'dictionary', code], `dictionary:${code}`, (signal) =>
    api.get(`/api/regulation/dictionaries/${code}`, undefined, signal), enabled)
  return useMemo(() => {
    const entries = data?.value.entries ?? []
    const label = (entry: Entry) => (language === 'zh' ? entry.zh : entry.en)
    return {
      options: entries.filter((one) => one.active).map((one) => ({ value: one.code, label: label(one) })),
      word: (value: string | null | undefined) => {
        const entry = entries.find((one) => one.code === value)
        return entry ? label(entry) : (value ?? '–')
      },
    }
  }, [data, language])
}
