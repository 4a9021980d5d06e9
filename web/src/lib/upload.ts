import { csrfToken } from './api'
import { getLanguage } from './i18n'
import { offlineProblem, problemOf } from './problem'

export interface Upload<T> {
  /** The server's answer, or its refusal as a `Problem`. */
  answer: Promise<T>
  /** Ends it; the answer then never comes. */
  abort: () => void
}

/** Sends a form with files and tells how far it is, 0 to 1: what `fetch` cannot tell. */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void): Upload<T> {
  const request = new XMLHttpRequest()
  const answer = new Promise<T>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onerror = () => reject(offlineProblem())
    request.onload = () => {
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText) as T)
        return
      }
      const type = request.getResponseHeader('Content-Type') ?? ''
      void problemOf(
        new Response(request.responseText, { status: request.status, headers: { 'Content-Type': type } }),
      ).then(reject)
    }
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', getLanguage() === 'zh' ? 'zh-CN' : 'en')
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken() ?? '')
    request.send(form)
  })
  return { answer, abort: () => request.abort() }
}
