import type { z } from 'zod'

/**
 * One way into the office by HTTP, stated once: the server validates by it, the client takes its types from
 * it, and the OpenAPI document is made of it. Pure: nothing of the server is imported here.
 */
export interface Endpoint {
  /** what it does, for the OpenAPI document; in Chinese */
  readonly summary: string
  /** `open`: no account is needed; otherwise a session is */
  readonly access?: 'open'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** an allow-list: what is not named here does not leave the house */
  readonly answer: z.ZodType
  /** how often one address may ask it in a minute, where that is less than the door allows */
  readonly perMinute?: number
  /** 201 where something was made; 200 otherwise */
  readonly status?: 201
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** Method and path below `/office/api`: both sides name an endpoint by it. */
export type EndpointKey = `${Method} /${string}`

/** The endpoints of one feature. */
export type Api = Readonly<Record<EndpointKey, Endpoint>>

/** States a feature's endpoints and keeps their exact types. */
export function defineApi<const T extends Api>(api: T): T {
  return api
}

type Part<E, Name extends 'params' | 'query' | 'body', Side extends 'input' | 'output'> = E extends {
  readonly [key in Name]: infer S extends z.ZodType
}
  ? { readonly [key in Name]: Side extends 'input' ? z.input<S> : z.output<S> }
  : unknown

/** What a client sends. */
export type RequestOf<E> = Part<E, 'params', 'input'> & Part<E, 'query', 'input'> & Part<E, 'body', 'input'>

/** What a handler is given, checked. */
export type InputOf<E> = Part<E, 'params', 'output'> & Part<E, 'query', 'output'> & Part<E, 'body', 'output'>

/** What a client is answered. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>
