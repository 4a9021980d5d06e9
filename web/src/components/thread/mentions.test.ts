import { describe, expect, it } from 'vitest'
import { complete, pieces, standing, wordAt } from './mentions'
import type { Mentionable } from './types'

const someone = (label: string): Mentionable => ({ kind: 'PERSON', personId: 1, label, reached: 1 })

describe('the word behind an @', () => {
  it('is looked for where the caret stands, and not within an address', () => {
    expect(wordAt('请 @合肥', 5)).toBe('合肥')
    expect(wordAt('请@', 2)).toBe('')
    expect(wordAt('请 @合肥 看', 7)).toBeUndefined()
    expect(wordAt('mail a@b', 8)).toBeUndefined()
    expect(wordAt('请 @合肥 看', 4)).toBe('合')
    expect(wordAt('请＠合', 3)).toBe('合')
  })
  it('gives way to the name that was chosen', () => {
    expect(complete('请 @合 备库位', 4, '合', '合肥 跟踪员')).toEqual({ text: '请 @合肥 跟踪员 备库位', caret: 10 })
  })
})

describe('mentions', () => {
  it('go with the name that is deleted, and count once', () => {
    expect(standing('@张三 看', [someone('张三'), someone('李四'), someone('张三')]).map((one) => one.label)).toEqual(['张三'])
  })
  it('are told from the words, the longer name first', () => {
    expect(pieces('@张三丰 和 @张三', ['张三', '张三丰'])).toEqual([
      { text: '@张三丰', named: true }, { text: ' 和 ', named: false }, { text: '@张三', named: true },
    ])
  })
})
