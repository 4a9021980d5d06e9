import { expect, it } from 'vitest'
import { affected, demanded, ranges } from './sentence'

it('says pieces as people do', () => {
  expect(ranges([5, 1, 3, 2])).toBe('1–3、5')
  expect(ranges([7])).toBe('7')
})

it('says nothing where all are concerned', () => {
  const cell = (seq: number, on: boolean) => ({ id: seq, seq, code: '', affected: on })
  expect(affected([cell(1, true), cell(2, true)])).toBeUndefined()
  expect(affected([cell(1, false), cell(2, true), cell(3, true)])).toBe('2–3')
})

it('asks for what the stage demands', () => {
  expect(demanded('ARRIVAL')).toEqual({ investigation: true, result: true, photos: true })
  expect(demanded('TRANSIT')).toEqual({ investigation: false, result: true, photos: true })
  expect(demanded('DEPARTURE')).toEqual({ investigation: false, result: false, photos: false })
})
