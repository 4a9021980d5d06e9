import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api } from '@/lib/api'
import { useLanguage } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'

interface Slot {
  code: string
  stage: string
  zh: string
  en: string
}

/** Names photo slots as the regulation in force does; a slot it does not know keeps its code. */
export function useSlotNames(): (slot: string) => string {
  const language = useLanguage()
  const mayRead = useCan('REGULATION_READ')
  const { data } = useQuery({
    queryKey: keys.one('regulation', 'versions', 'current'),
    queryFn: ({ signal }) => api.get<{ content: { slots: Slot[] } }>('/api/regulation/versions/current', undefined, signal),
    enabled: mayRead,
    staleTime: 300_000,
  })
  const names = useMemo(
    // the same slot may be asked for at several nodes: its first words are the plainest
    () => new Map([...(data?.content.slots ?? [])].reverse().map((slot) => [slot.code, slot[language === 'zh' ? 'zh' : 'en']])),
    [data, language],
  )
  return useCallback((slot) => names.get(slot) ?? slot, [names])
}
