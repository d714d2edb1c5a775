import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { caseOrPartInSession, type OpenedCase } from '../../modules/requests/index.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { type CaseDoor, tokenIn } from './status-cookie.ts'

/** Everything on the status page has two addresses: in the opened case, and in a part of it. */
export const statusBases: readonly string[] = [paths.status, `${paths.status}/parts/:part`]

const parameters = z.object({
  part: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional()
    // no case has a part of this place
    .catch('0'),
})

/** The part that an address names, from 1 on; undefined: the opened case itself. */
export function partIn(request: FastifyRequest): number | undefined {
  const { part } = parameters.parse(request.params)
  return part === undefined ? undefined : Number(part)
}

/** Below which address a case, or its part, lies open. */
export function statusBase(part: number | undefined): string {
  return part === undefined ? paths.status : paths.statusPart(part)
}

/** What lies open at this address; null where nothing does any more, or never did. */
export async function openedHere(
  { desk }: Portal,
  request: FastifyRequest,
  door: CaseDoor,
): Promise<OpenedCase | null> {
  const token = tokenIn(request, door)
  if (token === '') return null
  return caseOrPartInSession(desk, { token, part: partIn(request) }, door.limits)
}
