import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, SIGNED_OUT, withParams } from './api'
import { Problem } from './problem'

const answer = (status: number, body: unknown, type = 'application/json') =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type },
  })

const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  document.cookie = 'XSRF-TOKEN=abc%2B1'
})
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

const refusal = async (request: Promise<unknown>) => {
  const error: unknown = await request.then(() => undefined, (e: unknown) => e)
  expect(error).toBeInstanceOf(Problem)
  return error as Problem
}

describe('refusals', () => {
  it('carry every unmet condition of the problem', async () => {
    const unmet = [{ code: 'network.code_taken', message: '编码已被使用', field: 'code' }]
    fetched.mockResolvedValue(answer(422, { title: '不能保存', status: 422, unmet }, 'application/problem+json'))
    const problem = await refusal(api.post('/api/sites', {}))
    expect(problem.status).toBe(422)
    expect(problem.unmet).toEqual(unmet)
  })
  it('say that the server cannot be reached, and that nothing typed is lost', async () => {
    fetched.mockRejectedValue(new TypeError('failed'))
    const problem = await refusal(api.get('/api/sites'))
    expect(problem.status).toBe(0)
    expect(problem.title).toBe('连不上服务器')
  })
  it('get a sentence even when a proxy answers with a page', async () => {
    fetched.mockResolvedValue(new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }))
    expect((await refusal(api.get('/api/sites'))).title).toContain('502')
  })
  it('tell the application when nobody is signed in any more, except while asking just that', async () => {
    const told = vi.fn()
    window.addEventListener(SIGNED_OUT, told)
    fetched.mockImplementation(() => Promise.resolve(answer(401, { title: '请登录', status: 401 })))
    await refusal(api.get('/api/session'))
    expect(told).not.toHaveBeenCalled()
    await refusal(api.get('/api/sites'))
    expect(told).toHaveBeenCalledOnce()
    window.removeEventListener(SIGNED_OUT, told)
  })
})

describe('requests', () => {
  it('bring the token of the cookie back when they change something', async () => {
    fetched.mockResolvedValue(answer(200, { id: 1 }))
    await api.put('/api/sites/1', { name: '合肥' })
    const headers = fetched.mock.calls[0]![1]!.headers as Headers
    expect(headers.get('X-XSRF-TOKEN')).toBe('abc+1')
    expect(headers.get('Accept-Language')).toBe('zh-CN')
  })
  it('ask for the cookie first when it is missing', async () => {
    document.cookie = 'XSRF-TOKEN=; max-age=0'
    fetched.mockImplementation((url) => {
      if (url === '/api/session') document.cookie = 'XSRF-TOKEN=fresh'
      return Promise.resolve(answer(200, {}))
    })
    await api.post('/api/sites', {})
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/api/session', '/api/sites'])
    expect((fetched.mock.calls[1]![1]!.headers as Headers).get('X-XSRF-TOKEN')).toBe('fresh')
  })
  it('leave out empty parameters and repeat lists', () => {
    expect(withParams('/api/x', { q: '', late: undefined, page: 0, status: ['A', 'B'] })).toBe(
      '/api/x?page=0&status=A&status=B',
    )
  })
})
