import type { Audience, Channel, Rule, Urgency } from './types'

/** The rules of one kind for one audience, whatever the channel: a line of the page. */
export interface RuleLine {
  key: string
  kind: string
  audience: Audience
  role?: string | null
  endpointId?: number | null
  least: Urgency
  byChannel: Partial<Record<Channel, Rule>>
}

/** Gathers rules into lines, in the order of the kinds. */
export function linesOf(rules: readonly Rule[], kinds: readonly string[]): RuleLine[] {
  const lines = new Map<string, RuleLine>()
  for (const rule of rules) {
    const key = [rule.kind, rule.audience, rule.role ?? '', rule.endpointId ?? ''].join(' ')
    const line = lines.get(key) ?? { key, kind: rule.kind, audience: rule.audience, role: rule.role, endpointId: rule.endpointId, least: rule.least, byChannel: {} }
    line.byChannel[rule.channel] = rule
    lines.set(key, line)
  }
  const place = (line: RuleLine) => kinds.indexOf(line.kind)
  return [...lines.values()].sort((a, b) => place(a) - place(b) || a.key.localeCompare(b.key))
}
