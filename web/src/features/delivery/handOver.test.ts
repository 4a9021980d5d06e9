import { expect, it } from 'vitest'
import { BLANK, differs, steps, unanswered, unsaid } from './handOver'

const pieces = [1, 2, 3].map((id) => ({ id, seq: id, code: `P${id}` }))
const plain = { pieces, checks: [] }
const checks = [{ code: 'safe_delivery', zh: '专人专送，安全装卸', en: 'Dedicated person and trip, handled safely', clause: 'A-31' }]

it('asks for the refusal only when something is refused, and for a signature only when something is taken', () => {
  expect(steps(plain, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'OK' } })).toEqual(['pieces', 'signer', 'signature'])
  expect(steps(plain, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'REFUSED' } })).toEqual(['pieces', 'refusal', 'signer', 'signature'])
  expect(steps(plain, { ...BLANK, results: { 1: 'REFUSED', 2: 'REFUSED', 3: 'REFUSED' } })).toEqual(['pieces', 'refusal'])
})

it('takes nothing for granted: what is unsaid is counted, and anything but whole is a difference', () => {
  expect(unsaid(pieces, { ...BLANK, results: { 1: 'OK' } })).toBe(2)
  expect(differs(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'SHORT' } })).toBe(true)
  expect(differs(pieces, { ...BLANK, results: { 1: 'OK', 2: 'OK', 3: 'OK' } })).toBe(false)
})

it('asks whoever delivers a key customer’s goods for what the regulation wants, and why where it was not done', () => {
  const done = { 1: 'OK', 2: 'OK', 3: 'OK' } as const
  expect(steps({ pieces, checks }, { ...BLANK, results: done })).toEqual(['pieces', 'checks', 'signer', 'signature'])
  expect(unanswered(checks, BLANK)).toBe(1)
  expect(unanswered(checks, { ...BLANK, checks: { safe_delivery: true } })).toBe(0)
  expect(unanswered(checks, { ...BLANK, checks: { safe_delivery: false }, checkNotes: { safe_delivery: ' ' } })).toBe(1)
  expect(unanswered(checks, { ...BLANK, checks: { safe_delivery: false }, checkNotes: { safe_delivery: '与另一票同车' } })).toBe(0)
})
