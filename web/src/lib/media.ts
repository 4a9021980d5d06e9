import { useSyncExternalStore } from 'react'

const PHONE = '(max-width: 767px)'

/** Whether the window is as narrow as a phone: lists become cards, the route stands upright. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(PHONE)
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => window.matchMedia(PHONE).matches,
  )
}

export function prefersNoMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
