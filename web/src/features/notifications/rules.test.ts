import { expect, it } from 'vitest'
import { linesOf } from './rules'
import type { Rule } from './types'

const rule = (id: number, kind: string, channel: Rule['channel'], role?: string): Rule => ({
  id, kind, audience: role ? 'ROLE' : 'NAMED', role, least: 'LOW', channel, enabled: true, version: 0,
})

it('puts the channels of one audience into one line, kinds in their own order', () => {
  const lines = linesOf([rule(1, 'B', 'IN_APP'), rule(2, 'A', 'PUSH', 'TRACKER'), rule(3, 'B', 'PUSH'), rule(4, 'A', 'IN_APP')], ['B', 'A'])
  expect(lines.map((line) => line.kind)).toEqual(['B', 'A', 'A'])
  expect(lines[0]!.byChannel.PUSH?.id).toBe(3)
  expect(lines[0]!.byChannel.IN_APP?.id).toBe(1)
})
