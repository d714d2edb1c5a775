import type { OfficeApi } from '../../api.ts'
import type { AnswerOf, RequestOf } from '../../endpoint.ts'
import { boot } from '../boot.ts'
import { addressOf, type Places } from './address.ts'
import { failureOf, Refused } from './failure.ts'

export type EndpointName = keyof OfficeApi
export type CallInput<K extends EndpointName> = RequestOf<OfficeApi[K]>
export type CallAnswer<K extends EndpointName> = AnswerOf<OfficeApi[K]>

let signedOut: () => void = () => {}

/** Says whom to tell when the server no longer knows who we are. */
export function onSignedOut(tell: () => void): void {
  signedOut = tell
}

/**
 * Calls an endpoint by its name, `GET /applications/:id`: input and answer have the types of the server's
 * schemas. Throws {@link Issues} or {@link Refused}; the browser's own error where there is no connection.
 */
export async function call<K extends EndpointName>(key: K, input: CallInput<K>): Promise<CallAnswer<K>> {
  const places = input as Places & { readonly body?: unknown } // what every endpoint's input is made of
  const { method, path } = addressOf(key, places)
  const response = await fetch(`${boot.base}/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(places.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(places.body === undefined ? {} : { body: JSON.stringify(places.body) }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as CallAnswer<K> // the server validated it by the same schema
  const failure = failureOf(response.status, answer)
  if (failure instanceof Refused && failure.status === 401 && key !== 'POST /session') signedOut()
  throw failure
}
