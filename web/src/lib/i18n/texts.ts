import { useCallback } from 'react'
import { getLanguage, useLanguage, type Language } from './language'

/** One text in both languages, Chinese first. The pair makes a missing language a type error. */
export type Pair = readonly [zh: string, en: string]
export type Dictionary = Readonly<Record<string, Pair>>
export type TextArguments = Readonly<Record<string, string | number>>
export type Translate<K extends string> = (key: K, args?: TextArguments) => string

/** Declares the texts of a feature: `defineTexts({ save: ['保存', 'Save'] })`. */
export function defineTexts<const T extends Dictionary>(texts: T): T {
  return texts
}

/** The text of a key, its `{name}` places filled in. */
export function translate(pair: Pair, language: Language, args: TextArguments = {}): string {
  const text = language === 'zh' ? pair[0] : pair[1]
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place))
}

/** The texts of one dictionary in the reader's language; a component using it follows a switch. */
export function useTexts<T extends Dictionary>(texts: T): Translate<keyof T & string> {
  const language = useLanguage()
  return useCallback((key, args) => translate(texts[key]!, language, args), [texts, language])
}

/** For code outside components (error texts, document titles). */
export function textOf<T extends Dictionary>(texts: T, key: keyof T & string, args?: TextArguments) {
  return translate(texts[key]!, getLanguage(), args)
}
