import { expect, it } from 'vitest'
import { newCode } from './papers'

it('gives every paper a code of its own, also after one was taken away', () => {
  expect(newCode([])).toBe('own_1')
  expect(newCode([{ code: 'own_1' }, { code: 'own_4' }, { code: 'packing_list' }])).toBe('own_5')
})
