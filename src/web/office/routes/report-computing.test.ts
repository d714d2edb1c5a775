import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
})
afterAll(() => door.close())

const months = '/reports/2026/months'
const march = (value: string) => ({ entries: [{ month: 3, figure: 'licensing', value }] })

test('an editor enters the months of his own unit and reads them, without reading the report', async () => {
  const editor = await door.as('yangdian', 'editor')
  expect((await editor.get('/reports/2026')).status).toBe(403)
  expect((await editor.get(months)).body).toEqual({ entries: [], sums: {}, mayEnter: true })
  const entered = await editor.send('PUT', months, march('4'))
  expect(entered.body).toMatchObject({ entries: [{ month: 3, figure: 'licensing', value: '4' }] })
  const officer = await door.as('yangdian', 'disclosureOfficer')
  expect((await officer.get(months)).body).toMatchObject({
    entries: [{ value: '4' }],
    sums: { licensing: '4' },
    mayEnter: true,
  })
  const ahead = { entries: [{ month: 11, figure: 'licensing', value: '1' }] }
  expect((await editor.send('PUT', months, ahead)).status).toBe(409)
})

test('who neither reads the report nor enters months of it gets nothing of them', async () => {
  const stranger = await door.as('xinghe', 'editor')
  expect((await stranger.get(`${months}?unit=yangdian`)).status).toBe(403)
  expect((await stranger.send('PUT', `${months}?unit=yangdian`, march('9'))).status).toBe(403)
  const reviewer = await door.as('yangdian', 'firstReviewer')
  expect((await reviewer.get(months)).status).toBe(403)
  expect((await reviewer.send('PUT', months, march('9'))).status).toBe(403)
})

test('the leader and the county read the months and change none', async () => {
  const leader = await door.as('yangdian', 'unitHead')
  expect((await leader.get(months)).body).toMatchObject({ mayEnter: false })
  expect((await leader.send('PUT', months, march('9'))).status).toBe(403)
  const county = await door.as('wenshang', 'supervisor')
  expect((await county.get(`${months}?unit=yangdian`)).body).toMatchObject({ mayEnter: false })
  expect((await county.send('PUT', `${months}?unit=yangdian`, march('9'))).status).toBe(403)
})
