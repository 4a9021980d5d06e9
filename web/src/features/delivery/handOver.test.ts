import { expect, it } from 'vitest'
import { BLANK, differs, steps, unsaid } from './handOver'

const pieces = [1, 2, 3].map((id) => ({ id, seq: id, code: `P${id}` }))

it('asks for the refusal only when something is refused, and for a signature only when something is taken', () => {
  expect(steps(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'OK' } })).toEqual(['pieces', 'signer', 'signature'])
  expect(steps(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'REFUSED' } })).toEqual(['pieces', 'refusal', 'signer', 'signature'])
  expect(steps(pieces, { ...BLANK, results: { 1: 'REFUSED', 2: 'REFUSED', 3: 'REFUSED' } })).toEqual(['pieces', 'refusal'])
})

it('takes nothing for granted: what is unsaid is counted, and anything but whole is a difference', () => {
  expect(unsaid(pieces, { ...BLANK, results: { 1: 'OK' } })).toBe(2)
  expect(differs(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'SHORT' } })).toBe(true)
  expect(differs(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'OK' } })).toBe(false)
})
