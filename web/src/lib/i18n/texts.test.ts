import { expect, it } from 'vitest'
import { translate } from './texts'

it('speaks the reader’s language and fills the places in', () => {
  const pair = ['剩 {time}', '{time} left'] as const
  expect(translate(pair, 'zh', { time: '5 分' })).toBe('剩 5 分')
  expect(translate(pair, 'en', { time: '5 min' })).toBe('5 min left')
})

it('leaves a place standing that nobody fills, so that it is seen', () => {
  expect(translate(['{name}好', 'Hello {name}'], 'zh')).toBe('{name}好')
})
