import { expect } from 'vitest'
import { nothingWrong, type ReviewStep } from '../../src/modules/publishing/index.ts'
import type { Answered, Caller, OfficeDoor } from './office-door.ts'

/** An item and the version of it that somebody had before his eyes. */
export interface SeenItem {
  readonly id: string
  readonly version: number
}

/** What a clerk of 杨店镇 types for a plain item. */
export const typedContent = {
  column: 'gonggao-gongshi',
  title: '杨店镇特困人员救助供养情况公示',
  body: '<p>现予公示。</p>',
  documentNumber: '',
  issuer: '',
  madeOn: '2026-09-30',
  kind: 'document',
  genre: '公示',
  topic: '',
  keywords: [],
  summary: '',
  effectiveOn: '',
  expiresOn: '',
  openness: 'proactive',
}

const roleOf = {
  firstReview: 'firstReviewer',
  secondReview: 'secondReviewer',
  secrecyReview: 'secrecyReviewer',
  signing: 'signer',
} as const

/** What a step says that finds nothing wrong. */
export function nothingWrongAt(step: ReviewStep) {
  return { ...nothingWrong(step), remarks: '' }
}

/** Items of one unit, brought along through the door by its own people. */
export function itemsAt(door: OfficeDoor, unit = 'yangdian') {
  const own = (step: ReviewStep): Promise<Caller> => door.as(unit, roleOf[step])
  const items = {
    /** the person of the unit who takes this step by his role */
    own,
    async view(id: string): Promise<{ readonly version: number } & Readonly<Record<string, unknown>>> {
      const { body, status } = await (await door.as(unit, 'editor')).get(`/disclosures/${id}`)
      expect(status).toBe(200)
      return body as { version: number }
    },
    async draft(change: Record<string, unknown> = {}): Promise<SeenItem> {
      const editor = await door.as(unit, 'editor')
      const written = await editor.send('POST', '/disclosures', { content: { ...typedContent, ...change } })
      expect(written.status, JSON.stringify(written.body)).toBe(201)
      return written.body as SeenItem
    },
    async submit({ id, version }: SeenItem): Promise<SeenItem> {
      const editor = await door.as(unit, 'editor')
      const answer = await editor.send('POST', `/disclosures/${id}/submission`, { version })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      return answer.body as SeenItem
    },
    async submitted(change: Record<string, unknown> = {}): Promise<SeenItem> {
      return items.submit(await items.draft(change))
    },
    /** takes a step; what is not said is in order */
    async review(
      { id, version }: SeenItem,
      step: ReviewStep,
      said: Record<string, unknown> = {},
      by?: Caller,
    ): Promise<Answered> {
      const person = by ?? (await own(step))
      const body = { version, step, verdict: 'pass', ...nothingWrongAt(step), ...said }
      return person.send('POST', `/disclosures/${id}/review`, body)
    },
    /** passes these steps, each by its own person */
    async pass(item: SeenItem, ...steps: readonly ReviewStep[]): Promise<SeenItem> {
      let { version } = item
      for (const step of steps) {
        const passed = await items.review({ id: item.id, version }, step)
        expect(passed.status, JSON.stringify(passed.body)).toBe(200)
        version = (passed.body as { version: number }).version
      }
      return { id: item.id, version }
    },
    async published(change: Record<string, unknown> = {}): Promise<SeenItem> {
      const item = await items.submitted(change)
      return items.pass(item, 'firstReview', 'secondReview', 'secrecyReview', 'signing')
    },
  }
  return items
}

/** The fields at which an answer names faults. */
export function faultyFields({ status, body }: Answered): readonly string[] {
  expect(status, JSON.stringify(body)).toBe(422)
  return (body as { issues: { field: string }[] }).issues.map(({ field }) => field)
}
