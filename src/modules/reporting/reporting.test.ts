import { expect, test } from 'vitest'
import { deliverAnswer } from '../../../tests/support/letters.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { remedyPlaces } from '../../../tests/support/cases.ts'
import { fileAndPublish, type ReportPeople } from '../../../tests/support/reports.ts'
import { person } from '../../../tests/support/people.ts'
import { submitAndSign, wholeDraft } from '../../../tests/support/decide.ts'
import { foundCounty, foundUnit } from '../catalogue/index.ts'
import { auditEvents, verifyChain } from '../audit/index.ts'
import { type Answer, type Desk, expectDone } from '../desk/index.ts'
import { reviewDisclosure, submitDisclosure, writeDraft, nothingWrong } from '../publishing/index.ts'
import { registerRemedy } from '../remedies/index.ts'
import { confirmReceipt, decideApplication, emptyForm, submitApplication } from '../requests/index.ts'
import { setRemedyPlaces, type Unit } from '../units/index.ts'
import { sealedTables } from '../../schema.ts'
import {
  compiledReportOf,
  enterFigures,
  importReport,
  publishedReports,
  publishReport,
  reopenReport,
  reportOf,
  sendForReview,
  writeReportPart,
} from './index.ts'

interface Town {
  readonly world: World
  readonly unit: Unit
  readonly desk: (role: Parameters<typeof person>[2]) => Desk
  readonly people: ReportPeople
}

const finished = `某镇人民政府2023年政府信息公开工作年度报告

本报告按照《条例》要求编制，统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
（一）主动公开情况
2023年，某镇人民政府主动公开信息5条，其中，公告公示3条，自设栏目2条。
五、存在的主要问题及改进情况
培训不够。
六、其他需要报告的事项
本年度没有收取信息处理费。
`

onBothEngines('the yearly report', (open) => {
  async function town(): Promise<Town> {
    const world = await open()
    world.at('2023-01-03')
    expectDone(await foundCounty(world.desk, { code: 'xian', name: '某县人民政府' }))
    const unit = expectDone(
      await foundUnit(world.desk, { code: 'zhen', name: '某镇人民政府', kind: 'township', parent: 'xian' }),
    )
    expectDone(await setRemedyPlaces(world.desk, { code: unit.code, ...remedyPlaces }))
    const desk: Town['desk'] = (role) => world.desk.as(person(role, unit, role))
    const people = {
      officer: desk('disclosureOfficer'),
      head: desk('disclosureHead'),
      leader: desk('unitHead'),
    }
    return { world, unit, desk, people }
  }

  async function publish({ world, unit, desk }: Town, day: string, title: string): Promise<void> {
    world.at(day)
    const draft = { unit: unit.code, column: 'gonggao', title, body: '正文', madeOn: day }
    const columns = await import('../catalogue/index.ts').then((it) =>
      it.catalogueOf(world.desk.read, unit.code),
    )
    const column = columns.columns.find((known) => known.name === '公告公示')?.code ?? ''
    let item = expectDone(await writeDraft(desk('editor'), { ...draft, column }))
    item = expectDone(await submitDisclosure(desk('editor'), item))
    for (const [step, role] of [
      ['firstReview', 'firstReviewer'],
      ['secondReview', 'secondReviewer'],
      ['secrecyReview', 'secrecyReviewer'],
      ['signing', 'signer'],
    ] as const) {
      item = expectDone(
        await reviewDisclosure(desk(role), {
          id: item.id,
          version: item.version,
          step,
          verdict: 'pass',
          ...nothingWrong(step),
        }),
      )
    }
  }

  async function apply({ world, unit, desk }: Town, day: string): Promise<string> {
    world.at(day)
    const form = {
      ...emptyForm,
      applicantIs: 'naturalPerson' as const,
      name: '王某某',
      idKind: 'otherId' as const,
      idNumber: 'X1',
      phone: '0537-0000000',
      description: '道路养护支出',
      delivery: 'online' as const,
      carrier: 'electronic' as const,
    }
    const { id } = expectDone(
      await submitApplication(world.desk.as({ kind: 'citizen' }), { unitCode: unit.code, form }),
    )
    expectDone(await confirmReceipt(desk('disclosureOfficer'), { id, note: '电话' }))
    return id
  }

  async function decide({ world, desk }: Town, id: string, day: string): Promise<void> {
    world.at(day)
    const answer = { outcome: 'granted' as const, ground: 'disclosed', text: '见附件' }
    const officer = desk('disclosureOfficer')
    expectDone(await decideApplication(officer, { ...wholeDraft(answer), id }))
    await submitAndSign({ officer, head: desk('disclosureHead'), leader: desk('unitHead') }, id)
    const delivery = { id, method: 'online' as const, trackingNumber: '', note: '' }
    expectDone(await deliverAnswer(desk('disclosureOfficer'), delivery))
  }

  const textOf = (answer: Answer<unknown>): string =>
    answer.kind === 'refused'
      ? answer.refusal.text
      : answer.kind === 'issues'
        ? answer.issues.map((issue) => issue.text).join()
        : ''

  test('computes itself from the events: columns, received, carried over, remedies, prose with its figures', async () => {
    const it = await town()
    await publish(it, '2023-03-01', '第一季度公示')
    const answered = await apply(it, '2023-04-03')
    await decide(it, answered, '2023-04-10')
    const open2023 = await apply(it, '2023-12-20')
    it.world.at('2024-01-15')
    expectDone(
      await registerRemedy(it.desk('disclosureOfficer'), {
        applicationId: answered,
        kind: 'reconsideration',
        acceptedOn: Temporal.PlainDate.from('2023-05-05'),
        organ: '某县人民政府',
      }),
    )
    const report = await reportOf(it.world.desk.read, 'zhen', 2023)
    expect(report?.findings).toEqual([])
    expect(report?.disclosed).toMatchObject({ total: 1, byColumn: { 公告公示: 1, 镇街文件: 0 } })
    expect(report?.requests.rows.received).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(report?.requests.rows.granted).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(report?.requests.rows.carriedOut).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(report?.remedies.reconsideration).toEqual({
      upheld: 0,
      corrected: 0,
      otherResult: 0,
      pending: 1,
      total: 1,
    })
    expect(report?.parts[0]?.text).toContain('主动公开政府信息1条，其中，')
    expect(report?.parts[0]?.text).toContain('新收政府信息公开申请2件')
    await decide(it, open2023, '2024-01-16')
    const next = await reportOf(it.world.desk.read, 'zhen', 2024)
    expect(next?.requests.rows.carriedIn).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(next?.requests.rows.granted).toEqual([1, 0, 0, 0, 0, 0, 1])
  })

  test('freezes at publication: later facts change nothing but a further version with its note', async () => {
    const it = await town()
    await publish(it, '2023-03-01', '第一季度公示')
    const year = { unitCode: 'zhen', year: 2023 }
    const figures = { ...year, figures: { licensing: '7' } }
    expect(textOf(await sendForReview(it.desk('disclosureOfficer'), year))).toContain('还没有过完')
    it.world.at('2024-01-20')
    expect(textOf(await publishReport(it.desk('editor'), year))).toContain('没有办理这一事项的权限')
    expect(textOf(await publishReport(it.desk('unitHead'), year))).toContain('还没有报送')
    await fileAndPublish(it.people, 'zhen', 2023)
    expect(textOf(await enterFigures(it.desk('disclosureHead'), figures))).toContain('开始更正')
    expectDone(await reopenReport(it.desk('disclosureOfficer'), { ...year, reason: '补报行政许可数' }))
    expectDone(await enterFigures(it.desk('disclosureHead'), figures))
    expect((await reportOf(it.world.desk.read, 'zhen', 2023))?.proactive.licensing).toBe(0)
    const second = await fileAndPublish(it.people, 'zhen', 2023)
    expect(second).toMatchObject({ version: 2, correction: '补报行政许可数' })
    expect(textOf(await publishReport(it.desk('unitHead'), year))).toContain('已经发布')
    expect((await reportOf(it.world.desk.read, 'zhen', 2023))?.proactive.licensing).toBe(7)
    expect(await publishedReports(it.world.desk.read, 'zhen')).toMatchObject([
      { year: 2023, version: 2, readIn: false },
    ])
    const chain = await verifyChain(it.world.desk.read, it.world.desk.vault.auditKey, sealedTables, [])
    expect(chain.faults).toEqual([])
  })

  test.each([
    [{ part: '二', text: 'x' }, '由系统从办理记录中计算'],
    [{ part: '一', text: '{{随便}}' }, '没有名为“随便”的数据项'],
    [{ part: '一', text: 'x'.repeat(20_001) }, '最多 20000 字'],
  ] as const)('prose %j is refused with the way out', async (change, text) => {
    const it = await town()
    const request = { unitCode: 'zhen', year: 2023, ...change }
    expect(textOf(await writeReportPart(it.desk('disclosureHead'), request))).toContain(text)
    expect(textOf(await writeReportPart(it.desk('editor'), { ...request, part: '一', text: 'x' }))).toContain(
      '权限',
    )
  })

  test.each([
    [{ licensing: '-1' }, '行政许可'],
    [{ penalties: '1.5' }, '行政处罚'],
    [{ chargesWanYuan: '12.3456789' }, '万元'],
  ])('figures %j are refused by name', async (figures, text) => {
    const it = await town()
    const answer = await enterFigures(it.desk('disclosureHead'), { unitCode: 'zhen', year: 2023, figures })
    expect(textOf(answer)).toContain(text)
  })

  test('a finished report is read in: prose, counts, new columns; unknown stays unknown; once', async () => {
    const it = await town()
    it.world.at('2024-02-01')
    const file = {
      unitCode: 'zhen',
      year: 2023,
      fileName: 'nb.txt',
      bytes: new TextEncoder().encode(finished),
    }
    const { report } = expectDone(await importReport(it.desk('disclosureHead'), file))
    expect(report.source).toBe('published')
    expect(report.disclosed.total).toBe(5)
    expect(report.disclosed.byColumn).toMatchObject({ 公告公示: 3, 自设栏目: 2, 镇街文件: null })
    expect(report.requests.rows.received).toEqual([null, null, null, null, null, null, null])
    expect(report.feesCollectedYuan).toBe(0)
    expect(report.opening).toContain('统计期限自2023年1月1日')
    expect(report.parts.map((part) => part.text === '')).toEqual([false, true, true, true, false, false])
    expect(report.findings.map((finding) => finding.rule)).toContain('structure.parts')
    expect(textOf(await importReport(it.desk('disclosureHead'), file))).toContain('没有覆盖')
    const ofAnotherYear = await importReport(it.desk('disclosureHead'), { ...file, year: 2022 })
    expect(textOf(ofAnotherYear)).toContain('文件写的是 2023 年度，不是 2022 年度')
    const blank = { ...file, year: 2022, bytes: new Uint8Array([0, 1, 2]) }
    expect((await importReport(it.desk('disclosureHead'), blank)).kind).toBe('issues')
    // who may not have it read in is told so before it is read
    expect(textOf(await importReport(it.desk('editor'), blank))).toContain('没有办理这一事项的权限')
    const acts = (await auditEvents(it.world.desk.read, { limit: 50 })).map((event) => event.act)
    expect(acts.filter((act) => act === 'report.import')).toHaveLength(1)
    expect(acts).toContain('catalogue.add-column')
    expect(await publishedReports(it.world.desk.read, 'zhen')).toMatchObject([{ year: 2023, readIn: true }])
  })

  test('a finished report of another unit is read in, and said to be another one’s', async () => {
    const it = await town()
    it.world.at('2024-02-01')
    const text = finished.replaceAll('某镇', '青禾镇').replaceAll('某县', '云溪县')
    const file = { unitCode: 'zhen', year: 2023, fileName: 'nb.txt', bytes: new TextEncoder().encode(text) }
    const { report } = expectDone(await importReport(it.desk('disclosureHead'), file))
    expect(report.findings[0]).toMatchObject({ rule: 'title.mismatch', expected: report.unit.name })
  })

  test('compiles the unit and all below, naming what was included, computed and missing', async () => {
    const it = await town()
    const other = { code: 'ju', name: '某县某局', kind: 'department' as const, parent: 'xian' }
    expectDone(await foundUnit(it.world.desk, other))
    await publish(it, '2023-03-01', '公示')
    expect(await compiledReportOf(it.world.desk.read, 'xian', 2023)).toMatchObject({
      disclosed: { total: 1 },
      compiled: { included: [], computed: ['zhen'], missing: ['xian', 'ju'] },
    })
    it.world.at('2024-01-20')
    await fileAndPublish(it.people, 'zhen', 2023)
    const compiled = await compiledReportOf(it.world.desk.read, 'xian', 2023)
    expect(compiled?.compiled).toEqual({ included: ['zhen'], computed: [], missing: ['xian', 'ju'] })
    expect(await compiledReportOf(it.world.desk.read, 'nirgends', 2023)).toBeNull()
    // figures that were entered are an account too, and none of them is lost on the way up
    const entered = { unitCode: 'zhen', year: 2022, figures: { licensing: '4', deputies: '1' } }
    expectDone(await enterFigures(it.desk('disclosureHead'), entered))
    expect(await compiledReportOf(it.world.desk.read, 'xian', 2022)).toMatchObject({
      proactive: { licensing: 4 },
      suggestions: { deputies: 1 },
      compiled: { computed: ['zhen'], missing: ['xian', 'ju'] },
    })
  })
})
