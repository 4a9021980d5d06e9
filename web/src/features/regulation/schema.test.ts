import { describe, expect, it } from 'vitest'
import { blankRule, errorsOf, placeOf, SCHEMA, tidy } from './schema'
import { PARTS } from './types'

describe('the fields of the regulation', () => {
  it('are told for every part, each once', () => {
    for (const part of PARTS) {
      const names = SCHEMA[part].map((spec) => spec.name)
      expect(new Set(names).size, part).toBe(names.length)
    }
  })
  it('begin empty, and "any" is left out of what is sent', () => {
    const rule = tidy('deadlines', blankRule('deadlines'))
    expect(rule).not.toHaveProperty('customerClass')
    expect(rule).toMatchObject({ duration: 'PT1H', direction: 'AFTER', warnings: [], escalation: [], proposal: true })
  })
})

describe('refusals', () => {
  const unmet = [
    { field: 'deadlines[3].warnings[0]', message: '永远不会触发' },
    { field: 'deadlines[3].duration', message: '不能为负' },
    { field: 'deadlines[13].duration', message: '别的一条' },
    { field: 'deadlines', message: '整个部分' },
  ]
  it('stand at the fields of their rule only', () => {
    expect(errorsOf('deadlines', 3, unmet)).toEqual({ warnings: '永远不会触发', duration: '不能为负' })
  })
  it('lead to their part and rule', () => {
    expect(placeOf('deadlines[3].warnings[0]')).toEqual({ part: 'deadlines', index: 3 })
    expect(placeOf('dictionaries')).toEqual({ part: 'dictionaries', index: null })
    expect(placeOf('note')).toBeNull()
  })
})
