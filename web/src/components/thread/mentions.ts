import type { Mentionable } from './types'

/** The longest name anybody looks for behind an @. */
const LONGEST = 20
/** An @ that stands in the middle of an address is no mention. */
const BEHIND = new RegExp(`(?:^|[^A-Za-z0-9._-])[@＠]([^\\s@＠]{0,${LONGEST}})$`)

/** What is being typed behind an @ just before the caret; undefined when nobody is being named. */
export function wordAt(text: string, caret: number): string | undefined {
  return BEHIND.exec(text.slice(0, caret))?.[1]
}

/** The text with the word before the caret replaced by the label, and where the caret stands then. */
export function complete(text: string, caret: number, word: string, label: string): { text: string; caret: number } {
  const before = text.slice(0, caret - word.length - 1)
  const inserted = `@${label} `
  return { text: before + inserted + text.slice(caret).replace(/^ /, ''), caret: before.length + inserted.length }
}

/** Those who still stand in the text: who deletes the name, names nobody. */
export function standing(text: string, mentions: Mentionable[]): Mentionable[] {
  const seen = new Set<string>()
  return mentions.filter(({ label }) => text.includes(`@${label}`) && !seen.has(label) && seen.add(label))
}

/** The text in pieces, names apart from words; of two names that begin alike the longer one is meant. */
export function pieces(text: string, labels: string[]): { text: string; named: boolean }[] {
  const names = [...labels].sort((a, b) => b.length - a.length).map((label) => `@${label}`)
  const result: { text: string; named: boolean }[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const name = names.find((one) => text.startsWith(one, at))
    if (name) {
      if (plain) result.push({ text: plain, named: false })
      plain = ''
      result.push({ text: name, named: true })
      at += name.length
    } else plain += text[at++]
  }
  if (plain) result.push({ text: plain, named: false })
  return result
}
