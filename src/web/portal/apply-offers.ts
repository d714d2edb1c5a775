import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { countOffer } from '../../modules/requests/index.ts'
import { findPublished, suggestDisclosures } from '../../modules/publishing/index.ts'
import { findUnit, type Unit } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { Suggestion } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { disclosureHref } from './disclosure-models.ts'
import { readForm } from './read-form.ts'
import { suggestionBox } from './views/parts/apply-parts.ts'

/** How many published items are offered. */
const suggested = 3
/** Less says too little to search by. */
const shortest = 4

const asked = z.strictObject({
  description: z.string().max(60_000).default(''),
  offered: z.enum(['', '1']).default(''),
})

/** Published items of the unit that may already answer it. Nothing of the text is kept or logged. */
export async function suggestionsFor(portal: Portal, unit: Unit, description: string): Promise<Suggestion[]> {
  const text = description.trim()
  if ([...text].length < shortest) return []
  const found = await suggestDisclosures(portal.desk, { unit: unit.code, text, limit: suggested })
  return found.map((item) => ({
    title: item.title,
    href: `${paths.unitOffers(unit.code)}/${item.indexNumber}`,
    publishedOn: item.disclosedOn.toString(),
  }))
}

/** “这些信息已经公开” while the description is typed, and the way into one of them, which is counted. */
export function offerRoutes(server: FastifyInstance, portal: Portal): void {
  server.post<{ Params: { code: string } }>(
    '/units/:code/apply/offers',
    { config: { rateLimit: { max: 120, timeWindow: '10 minutes' } } },
    async (request, reply) => {
      const unit = await findUnit(portal.desk.read, request.params.code)
      if (!unit) return portal.notFound(request, reply)
      const { description, offered } = readForm(asked, request.body)
      const suggestions = await suggestionsFor(portal, unit, description)
      if (suggestions.length > 0 && offered === '') await countOffer(portal.desk, unit.code, 'shown')
      const box = suggestionBox(portal.page(request), suggestions)
      return reply
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(box === false ? '' : String(box))
    },
  )

  server.get<{ Params: { code: string; '*': string } }>(
    '/units/:code/apply/offers/*',
    { config: { rateLimit: { max: 120, timeWindow: '10 minutes' } } },
    async (request, reply) => {
      const { code, '*': indexNumber } = request.params
      const item = await findPublished(portal.desk, { indexNumber })
      if (!item || item.unitCode !== code) return portal.notFound(request, reply)
      await countOffer(portal.desk, code, 'opened')
      return reply
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex, nofollow')
        .redirect(portal.basePath + disclosureHref(item.indexNumber))
    },
  )
}
