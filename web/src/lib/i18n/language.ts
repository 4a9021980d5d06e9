import { useSyncExternalStore } from 'react'

/** The languages of the application; Chinese comes first and is the default. */
export type Language = 'zh' | 'en'

const KEY = 'yunzong.language'
const listeners = new Set<() => void>()
let current: Language = read()

function read(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
}

export function getLanguage(): Language {
  return current
}

export function setLanguage(language: Language): void {
  current = language
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  listeners.forEach((tell) => tell())
}

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage)
}
