import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, session } from '@/lib/queries'
import { ClauseChip } from './ClauseChip'
import type { Exhibit } from './evidence/types'
import { PhotoPair } from './PhotoPair'

const photo = (id: number, change: Partial<Exhibit> = {}): Exhibit => ({
  id, kind: 'PHOTO', sha256: 'ab12cd34ef56ab78ff', bytes: 1, contentType: 'image/jpeg', fileName: '', subject: 'consignment:1', slot: 'load_on',
  takenAt: '2026-11-25T06:00:00Z', deviceClockOffsetMs: 0, receivedAt: '2026-11-25T06:01:00Z', flags: [], byName: '张三', keepUntil: '', ...change,
})

const answers: Record<string, unknown> = {
  '/api/regulation/clauses/A-19': { code: 'A-19', title: '', zh: '车上照片与车下照片对比', en: 'Photos are compared' },
}

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(answers[url.split('?')[0]!] ?? { rows: [], total: 0 }))))
})

function shown(element: React.ReactNode, permissions: string[] = ['REGULATION_READ']) {
  const client = createQueryClient()
  client.setQueryData(session, { permissions, roles: [] })
  return render(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
}

describe('two photos to be compared', () => {
  it('stand under their places with time, hash and what speaks against them', () => {
    shown(<PhotoPair title="装车后车上" left={{ label: '本节点', photo: photo(1, { flags: ['LOOKS_USED_BEFORE'] }) }} right={{ label: '上一节点', photo: photo(2) }} />)
    expect(screen.getByAltText('装车后车上 · 本节点').getAttribute('src')).toContain('/api/evidence/1/thumbnail')
    expect(screen.getByAltText('装车后车上 · 上一节点')).toBeDefined()
    expect(screen.getByText('疑似重复使用')).toBeDefined()
    expect(screen.getAllByText('ab12cd34ef56ab78…')).toHaveLength(2)
  })
  it('leave a place for the one that is not there yet', () => {
    shown(<PhotoPair title="装车后车上" left={{ label: '本节点', photo: null }} right={{ label: '上一节点', photo: photo(2) }} />)
    expect(screen.getByText('没有照片')).toBeDefined()
  })
  it('can be reached and moved by keys', async () => {
    shown(<PhotoPair title="装车后车上" left={{ label: '本节点', photo: photo(1) }} right={{ label: '上一节点', photo: photo(2) }} />)
    const strip = screen.getByRole('group', { name: '装车后车上' })
    const scrolled = vi.fn()
    strip.scrollBy = scrolled
    strip.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(scrolled).toHaveBeenCalledOnce()
  })
})

describe('a clause chip', () => {
  it('shows the sentence in force when it is touched', async () => {
    shown(<ClauseChip clause="A-19" />)
    await userEvent.click(screen.getByRole('button', { name: '条款 A-19' }))
    expect(await screen.findByText('车上照片与车下照片对比')).toBeDefined()
  })
  it('is plain text for who may not read the regulation', () => {
    shown(<ClauseChip clause="A-19" />, [])
    expect(screen.queryByRole('button')).toBeNull()
  })
})
