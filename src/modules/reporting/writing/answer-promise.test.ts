import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { auditEvents } from '../../audit/index.ts'
import { foundCounty, foundUnit } from '../../catalogue/index.ts'
import { expectDone } from '../../desk/index.ts'
import { answerPromise, importReport, reportDraft, writeReportPart, writingAid } from '../index.ts'

const problems =
  '（一）存在的主要问题\n村级公开栏更新不及时，个别村超过一个月没有更新。\n（二）下一步改进措施\n一是每季度培训一次信息员；二是每月底核对村级公开栏。'

function finished(name: string): string {
  return `${name}2023年政府信息公开工作年度报告

本报告的统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
（一）主动公开情况
2023年，主动公开信息5条。
五、存在的主要问题及改进情况
${problems}
六、其他需要报告的事项
本年度没有收取信息处理费。
`
}

onBothEngines("last year's promises", (open) => {
  async function town() {
    const world = await open()
    world.at('2024-01-10')
    expectDone(await foundCounty(world.desk, { code: 'xian', name: '某县人民政府' }))
    const found = async (code: string, name: string) =>
      expectDone(await foundUnit(world.desk, { code, name, kind: 'township', parent: 'xian' }))
    const unit = await found('zhen', '某镇人民政府')
    const other = await found('xiang', '某乡人民政府')
    const desk = (role: Parameters<typeof person>[2], of = unit) => world.desk.as(person(role, of, role))
    for (const of of [unit, other]) {
      expectDone(
        await importReport(desk('disclosureHead', of), {
          unitCode: of.code,
          year: 2023,
          fileName: '年报.txt',
          bytes: Buffer.from(finished(of.name)),
        }),
      )
    }
    return { world, unit, other, desk }
  }
  const answer = {
    unitCode: 'zhen',
    year: 2024,
    promise: '每季度培训一次信息员',
    state: 'kept',
    text: '全年培训 4 次，18 人参加。',
  } as const

  test('are answered once each, the answer goes into the draft of part 五 and into the file', async () => {
    const { world, unit, desk } = await town()
    expectDone(await answerPromise(desk('disclosureOfficer'), answer))
    expectDone(await answerPromise(desk('disclosureOfficer'), { ...answer, state: 'partly' }))
    const draft = expectDone(await reportDraft(desk('disclosureOfficer'), { unitCode: 'zhen', year: 2024 }))
    const aid = await writingAid(world.desk.read, unit, { report: draft.report, raw: draft.parts })
    expect(aid.lastYear.promises).toEqual(['每季度培训一次信息员', '每月底核对村级公开栏'])
    expect([...aid.answers]).toEqual([
      ['每季度培训一次信息员', { state: 'partly', text: '全年培训 4 次，18 人参加。' }],
    ])
    expect(aid.problemsDraft).toContain('每季度培训一次信息员，做到一部分：全年培训 4 次，18 人参加')
    const events = await auditEvents(world.desk.read, { limit: 10 })
    expect(events.filter(({ act }) => act === 'report.answer-promise')).toHaveLength(2)
  })

  test('only by who may write, only what was promised, never without words', async () => {
    const { desk } = await town()
    expect(await answerPromise(desk('unitHead'), answer)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'notAllowed' },
    })
    expect(
      await answerPromise(desk('disclosureOfficer'), { ...answer, promise: '没有说过的话' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'notFound' } })
    expect(await answerPromise(desk('disclosureOfficer'), { ...answer, text: ' ' })).toMatchObject({
      kind: 'issues',
      issues: [{ field: 'text' }],
    })
    expect(await answerPromise(desk('disclosureOfficer'), { ...answer, unitCode: 'nirgends' })).toMatchObject(
      {
        kind: 'refused',
        refusal: { code: 'notFound' },
      },
    )
  })

  test('text copied from last year or from the neighbour is told', async () => {
    const { world, unit, desk } = await town()
    const write = async (text: string) =>
      expectDone(
        await writeReportPart(desk('disclosureOfficer'), { unitCode: 'zhen', year: 2024, part: '五', text }),
      )
    await write(problems)
    const aid = async () => {
      const draft = expectDone(await reportDraft(desk('disclosureOfficer'), { unitCode: 'zhen', year: 2024 }))
      return writingAid(world.desk.read, unit, { report: draft.report, raw: draft.parts })
    }
    const five = (await aid()).copied.filter(({ part }) => part === '五')
    expect(five.map(({ passage, unitNames }) => [passage.slice(0, 5), unitNames])).toEqual([
      ['村级公开栏', [null]],
      ['一是每季度', [null]],
    ])
    await write('（一）上年问题的改进情况\n六个村的公开栏都按月更新，核对记录在卷。')
    expect((await aid()).copied.filter(({ part }) => part === '五')).toEqual([])
  })

  test('text copied from what a neighbour published this year is told with his name; so is what others left out', async () => {
    const { world, unit, other, desk } = await town()
    world.at('2025-01-10')
    const theirs = '六个村的公开栏都按月更新，核对记录由党政办公室保存，年底抽查两次，没有发现过期的内容。'
    const text = finished(other.name).replaceAll('2023', '2024').replace(problems, theirs)
    const file = { unitCode: other.code, year: 2024, fileName: '年报.txt', bytes: Buffer.from(text) }
    expectDone(await importReport(desk('disclosureHead', other), file))
    const officer = desk('disclosureOfficer')
    expectDone(await writeReportPart(officer, { unitCode: 'zhen', year: 2024, part: '五', text: theirs }))
    const draft = expectDone(await reportDraft(officer, { unitCode: 'zhen', year: 2024 }))
    const aid = await writingAid(world.desk.read, unit, { report: draft.report, raw: draft.parts })
    expect(aid.copied.filter(({ part }) => part === '五')).toMatchObject([{ unitNames: [other.name] }])
    // the neighbour's report of last year says of the problems, and nothing of accountability
    const { of, year, by } = aid.omissions
    expect([of, year, by.get('problems'), by.get('accountability')]).toEqual([1, 2023, 0, 1])
  })
})
