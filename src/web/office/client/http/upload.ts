import { boot } from '../boot.ts'
import { addressOf, type Places } from './address.ts'
import type { CallAnswer, CallInput, EndpointName } from './call.ts'
import { failureOf } from './failure.ts'

/**
 * Sends a file to an endpoint that takes one, telling how much of it is through (0 to 1). Throws as `call`
 * does.
 */
export function upload<K extends EndpointName>(
  key: K,
  input: CallInput<K>,
  file: File,
  onProgress: (part: number) => void,
): Promise<CallAnswer<K>> {
  const { method, path } = addressOf(key, input as Places) // what every endpoint's input is made of
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, `${boot.base}/api${path}`)
    request.responseType = 'json'
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total)
    })
    request.addEventListener('load', () => {
      const { status } = request
      const answer: unknown = request.response
      if (status >= 200 && status < 300) resolve(answer as CallAnswer<K>) // validated by the same schema
      else reject(failureOf(status, answer))
    })
    request.addEventListener('error', () => reject(new Error('no connection')))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

/** The address of a file that an endpoint sends. */
export function fileAddress<K extends EndpointName>(key: K, input: CallInput<K>): string {
  return `${boot.base}/api${addressOf(key, input as Places).path}`
}

/** The address of a page of the portal, which stands beside the office. */
export function portalAddress(path: string): string {
  return `${boot.base.replace(/\/office$/, '')}${path}`
}
