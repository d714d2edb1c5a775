import { expect, test } from 'vitest'
import { wholeDraft } from '../../../../tests/support/decide.ts'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day, receivedOn } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  askReasons,
  decideApplication,
  judgeReasons,
  recordReasons,
  statusOf,
  tellDelay,
} from '../index.ts'

const ask = { respondBy: day('2026-03-13'), text: '一个月内提出62件，内容相近' }
const massRepeat = wholeDraft({ outcome: 'notProcessed.massRepeat', reasons: '理由不合理' })

onBothEngines('reasons', (open) => {
  test('good reasons: a later day is told and stands beside the statutory due day, which stays', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id, number, queryCode } = await receivedOn(world, office, '2026-03-02')
    expect(answerOf(await recordReasons(officer, { id, text: '科研' }))).toBe('notNow')
    expect(answerOf(await askReasons(officer, { id, respondBy: day('2026-03-02'), text: '' }))).toEqual([
      'text',
      'respondBy',
    ])
    expectDone(await askReasons(officer, { id, ...ask }))
    expect(answerOf(await askReasons(officer, { id, ...ask }))).toBe('notNow')
    expect(answerOf(await judgeReasons(officer, { id, reasonable: false, note: '未说明' }))).toBe('notNow')
    world.at('2026-03-06')
    expectDone(await recordReasons(officer, { id, text: '承担课题研究，需要比较各年数据' }))
    expect(answerOf(await tellDelay(officer, { id, replyBy: day('2026-05-29'), reason: '卷宗多' }))).toBe(
      'notNow',
    )
    expect(answerOf(await judgeReasons(officer, { id, reasonable: true, note: '' }))).toEqual(['note'])
    expectDone(await judgeReasons(officer, { id, reasonable: true, note: '有课题任务书' }))
    expect(answerOf(await decideApplication(officer, { id, ...massRepeat }))).toBe('notNow')
    expect(answerOf(await tellDelay(officer, { id, replyBy: day('2026-03-30'), reason: '' }))).toEqual([
      'replyBy',
      'reason',
    ])
    const slip = { id, replyBy: day('2062-05-29'), reason: '逐卷检索' }
    expect(answerOf(await tellDelay(officer, slip))).toEqual(['replyBy'])
    expectDone(await tellDelay(officer, { id, replyBy: day('2026-05-29'), reason: '逐卷检索需要时间' }))
    const file = expectDone(await applicationFile(officer, id))
    expect(file.work.replyBy?.toString()).toBe('2026-05-29')
    expect(file.clock?.dueOn?.toString()).toBe('2026-03-30')
    const status = await statusOf(world.desk, { number, code: queryCode })
    expect(status?.steps.at(-1)?.text).toContain('2026年5月29日')
    // what the office thinks of the reasons is not for the applicant
    expect(JSON.stringify(status?.steps)).not.toContain('课题任务书')
  })

  test('no reasons in time, or none that hold: 不予处理 is open, and not before', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    expect(answerOf(await decideApplication(officer, { id, ...massRepeat }))).toBe('notNow')
    expectDone(await askReasons(officer, { id, ...ask }))
    expect(answerOf(await decideApplication(officer, { id, ...massRepeat }))).toBe('notNow')
    world.at('2026-03-16')
    expectDone(await judgeReasons(officer, { id, reasonable: false, note: '期限内没有说明理由' }))
    expectDone(await decideApplication(officer, { id, ...massRepeat }))
  })
})
