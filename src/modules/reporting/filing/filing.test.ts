import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { person } from '../../../../tests/support/people.ts'
import { fileAndPublish, fileReport, problems, type ReportPeople } from '../../../../tests/support/reports.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { auditEvents, verifyChain } from '../../audit/index.ts'
import { type Answer, type Desk, expectDone } from '../../desk/index.ts'
import { registerApplication } from '../../requests/index.ts'
import { createAccount, type Unit } from '../../units/index.ts'
import {
  enterFigures,
  casesBehind,
  importReport,
  overrideCheck,
  passReview,
  publishReport,
  recallReview,
  reopenReport,
  reportFiling,
  type ReportFiling,
  reportStanding,
  reportStandings,
  reportVersions,
  returnReview,
  sendForReview,
  setReportRules,
  setReviewSettings,
  signReport,
  submitReport,
  verifySubmissions,
  withdrawOverride,
  writeReportPart,
} from '../index.ts'
import { nothingRuled } from './report-rules.ts'

const unitCode = 'yangdian'
const on = { unitCode, year: 2025 }
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const finished = new TextEncoder().encode(
  '杨店镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n无。\n',
)

interface Town {
  readonly world: World
  readonly unit: Unit
  readonly county: Unit
  readonly people: ReportPeople
  readonly desk: (role: Parameters<typeof person>[2], name?: string) => Desk
}

/** What an answer that was not done says. */
function said(answer: Answer<unknown>): string {
  if (answer.kind === 'refused') return `${answer.refusal.code} ${answer.refusal.text}`
  return answer.kind === 'issues' ? answer.issues.map(({ field, text }) => `${field} ${text}`).join() : 'done'
}

onBothEngines('filing a report', (open) => {
  async function town(): Promise<Town> {
    const world = await open()
    world.at('2025-01-02')
    const { town: unit, county, people, officer, head } = await openOffice(world)
    const leader = world.desk.as(people.leader)
    return {
      world,
      unit,
      county,
      people: { officer, head, leader },
      desk: (role, name = role ?? '') => world.desk.as(person(name, unit, ...(role ? [role] : []))),
    }
  }

  /** An application that arrived on a day, entered on another. */
  async function entered({ world, people }: Town, arrivedOn: string, at: string): Promise<string> {
    world.at(at)
    const form = personForm()
    const channel = 'counter'
    const answer = await registerApplication(people.officer, {
      unitCode,
      form,
      channel,
      arrivedOn: day(arrivedOn),
    })
    return expectDone(answer).id
  }

  async function filingAt({ people }: Town): Promise<ReportFiling> {
    return expectDone(await reportFiling(people.officer, on))
  }

  const stateOf = async ({ world }: Town): Promise<string> =>
    (await reportStanding(world.desk.read, unitCode, 2025)).state

  test('goes from nothing to published, each state read off what happened', async () => {
    const it = await town()
    const { officer, head, leader } = it.people
    expect(await stateOf(it)).toBe('notBegun')
    expect(said(await submitReport(officer, on))).toContain('还没有送审')
    expect(said(await publishReport(officer, on))).toContain('还没有报送')
    it.world.at('2026-01-12')
    expectDone(await writeReportPart(officer, { ...on, part: '五', text: problems }))
    expect(await stateOf(it)).toBe('drafting')
    expectDone(await sendForReview(officer, { ...on, note: '请审' }))
    expect(await stateOf(it)).toBe('inReview')
    expect(said(await submitReport(officer, on))).toContain('还在审签')
    expect(said(await signReport(leader, { ...on, remarks: '' }))).toContain('不由您办理')
    expect(said(await signReport(head, { ...on, remarks: '' }))).toContain('还没有到签发')
    expectDone(await passReview(head, { ...on, remarks: '数字已核对' }))
    expect(said(await passReview(leader, { ...on, remarks: '' }))).toContain('请签发或者退回')
    expectDone(await signReport(leader, { ...on, remarks: '' }))
    expect(await stateOf(it)).toBe('inReview')
    const submission = expectDone(await submitReport(officer, on))
    expect(submission).toMatchObject({ number: 1, correction: null, submittedOn: '2026-01-12' })
    expect(await stateOf(it)).toBe('submitted')
    expect(said(await submitReport(officer, on))).toContain('已经报送')
    expectDone(await publishReport(officer, on))
    expect(await stateOf(it)).toBe('published')
    const trail = (await filingAt(it)).trail
    expect(trail.reviews.map(({ kind }) => kind)).toEqual(['opened', 'passed', 'signed'])
    const acts = (await auditEvents(it.world.desk.read, { limit: 20 })).map(({ act }) => act)
    expect(acts.filter((act) => act.startsWith('report.'))).toEqual([
      'report.publish',
      'report.submit',
      'report.sign',
      'report.pass-review',
      'report.send-for-review',
      'report.write-part',
    ])
    const { vault, read } = it.world.desk
    expect((await verifyChain(read, vault.auditKey, sealedTables, [])).faults).toEqual([])
    expect(await verifySubmissions(read)).toEqual({ count: 2, faults: [] })
  })

  test('a late event moves nothing that was frozen; the difference is told with its case, and gives a correction', async () => {
    const it = await town()
    const { officer, head, leader } = it.people
    const first = await entered(it, '2025-06-03', '2025-06-03')
    it.world.at('2026-01-12')
    const submission = await fileReport(it.people, unitCode, 2025)
    expect(submission.cells['requests.received.naturalPerson']).toEqual([first])
    expect(submission.report.requests.rows.received).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect((await filingAt(it)).later).toBe(null)

    const late = await entered(it, '2025-12-30', '2026-01-14')
    // what a frozen cell opens is what it counted
    const cell = { ...on, row: 'received', column: 'total' } as const
    const behind = expectDone(await casesBehind(officer, cell, { limit: 50, offset: 0 }))
    expect(behind.rows.map(({ id, otherwise }) => [id, otherwise])).toEqual([[first, null]])
    expect(behind).toMatchObject({ total: 1, basis: 'kept', keptOn: '2026-01-12', added: 1 })
    expect(said(await importReport(head, { ...on, fileName: 'nb.txt', bytes: finished }))).toContain(
      '已经有一份报送',
    )
    const { frozen, later, standing } = await filingAt(it)
    expect(frozen).toMatchObject({ kind: 'submitted', number: 1, contentHash: submission.contentHash })
    expect(frozen?.report).toEqual(submission.report)
    expect(later?.cells).toContainEqual({
      where: 'requests.received.naturalPerson',
      label: '表三“一、本年新收政府信息公开申请数量”自然人',
      before: '1',
      after: '2',
      added: [late],
      removed: [],
    })
    // the prose has its figures from the same tables
    expect(later?.parts.map(({ number }) => number)).toEqual(['一'])
    expect(standing.state).toBe('submitted')
    // what is published is what was submitted, not what is known now
    const version = expectDone(await publishReport(officer, on))
    expect(version.report).toEqual(submission.report)

    const figures = { ...on, figures: { licensing: '3' } }
    expect(said(await enterFigures(officer, figures))).toContain('开始更正')
    expect(said(await sendForReview(officer, on))).toContain('开始更正')
    expect(said(await reopenReport(officer, { ...on, reason: ' ' }))).toContain('reason 请写明更正什么')
    const reason = '补登一件2025年12月30日收到的申请。'
    expectDone(await reopenReport(officer, { ...on, reason }))
    expect(await reportStanding(it.world.desk.read, unitCode, 2025)).toMatchObject({
      state: 'drafting',
      correcting: true,
      version: { version: 1 },
    })
    expectDone(await enterFigures(officer, figures))
    const during = await filingAt(it)
    expect(during.frozen).toBe(null)
    expect(during.corrections?.cells.map(({ where }) => where)).toContain('requests.received.total')
    expectDone(await sendForReview(officer, on))
    expectDone(await passReview(head, { ...on, remarks: '' }))
    expectDone(await signReport(leader, { ...on, remarks: '' }))
    const second = expectDone(await submitReport(officer, on))
    expect(second).toMatchObject({ number: 2, correction: reason })
    expect((await filingAt(it)).corrections?.cells).toContainEqual(
      expect.objectContaining({ where: 'proactive.licensing', before: '0', after: '3' }),
    )
    expect(expectDone(await publishReport(officer, on))).toMatchObject({ version: 2, correction: reason })
    expect(said(await publishReport(officer, on))).toContain('已经发布')
    const versions = await reportVersions(it.world.desk.read, unitCode, 2025)
    expect(versions.map(({ report }) => report.requests.rows.received[6])).toEqual([2, 1])
    expect((await verifySubmissions(it.world.desk.read)).faults).toEqual([])
  })

  test('what was sent for review stays as it was read; later facts are shown, and it can be taken back', async () => {
    const it = await town()
    const { officer, head, leader } = it.people
    it.world.at('2026-01-12')
    expectDone(await writeReportPart(officer, { ...on, part: '五', text: problems }))
    expectDone(await sendForReview(officer, on))
    await entered(it, '2025-12-30', '2026-01-13')
    const { frozen, later, bars } = await filingAt(it)
    expect(frozen).toMatchObject({ kind: 'sent', number: null })
    expect(frozen?.report.requests.rows.received[6]).toBe(0)
    expect(later?.cells.map(({ where }) => where)).toContain('requests.received.total')
    expect(bars.recall).toBe(null)
    const text = { ...on, part: '五' as const, text: problems }
    expect(said(await writeReportPart(officer, text))).toContain('撤回送审')
    expect(said(await recallReview(officer, { ...on, reason: '' }))).toContain('reason')
    expectDone(await recallReview(officer, { ...on, reason: '送审后补登了一件申请' }))
    expect(await stateOf(it)).toBe('drafting')
    expect(said(await recallReview(officer, { ...on, reason: '再撤' }))).toContain('没有在审签')
    expectDone(await writeReportPart(officer, text))
    expectDone(await sendForReview(officer, on))
    expectDone(await passReview(head, { ...on, remarks: '' }))
    expectDone(await signReport(leader, { ...on, remarks: '' }))
    expect(expectDone(await submitReport(officer, on)).report.requests.rows.received[6]).toBe(1)
  })

  test('sent back inside the unit with remarks on a cell and a passage; goes on where the return says', async () => {
    const it = await town()
    const { officer, head, leader } = it.people
    it.world.at('2026-01-12')
    expectDone(await writeReportPart(officer, { ...on, part: '五', text: problems }))
    expectDone(await sendForReview(officer, on))
    expectDone(await passReview(head, { ...on, remarks: '' }))
    expect(said(await returnReview(leader, { ...on, remarks: '' }))).toContain('请写明要改什么')
    const notes = [
      { where: 'proactive.licensing', text: '许可数与审批局不一致，请核对' },
      { where: '五：培训不够', text: '写具体' },
    ]
    const back = { ...on, remarks: '', notes, resumeAt: 'signing' }
    expect(said(await returnReview(leader, { ...back, resumeAt: 'nowhere' }))).toContain('resumeAt')
    expectDone(await returnReview(leader, back))
    const { standing } = await filingAt(it)
    expect(standing).toMatchObject({ state: 'drafting', course: { state: 'returned', returned: { notes } } })
    expectDone(await enterFigures(officer, { ...on, figures: { licensing: '4' } }))
    expectDone(await sendForReview(officer, on))
    // the first step holds: it goes straight to whoever sent it back
    expectDone(await signReport(leader, { ...on, remarks: '' }))
    expect(expectDone(await submitReport(officer, on)).report.proactive.licensing).toBe(4)
  })

  test('nobody reviews what he sent, nor takes two steps; a unit may shorten its steps and name stand-ins', async () => {
    const it = await town()
    it.world.at('2026-01-12')
    const both = it.world.desk.as(person('兼', it.unit, 'disclosureHead', 'unitHead'))
    expectDone(await writeReportPart(both, { ...on, part: '五', text: problems }))
    expectDone(await sendForReview(both, on))
    expect(said(await passReview(both, { ...on, remarks: '' }))).toContain('samePerson 这份报告由您送审')
    expectDone(await recallReview(both, { ...on, reason: '由专员送审' }))
    expectDone(await sendForReview(it.people.officer, on))
    expectDone(await passReview(both, { ...on, remarks: '' }))
    expect(said(await signReport(both, { ...on, remarks: '' }))).toContain('samePerson 您已经办理过')
    expectDone(await recallReview(it.people.officer, { ...on, reason: '改环节' }))

    const standIn = expectDone(
      await createAccount(it.world.desk, {
        username: 'yangdian.dai',
        unit: unitCode,
        roles: ['disclosureOfficer'],
      }),
    )
    const settings = {
      steps: [{ key: 'signing', label: '镇长签发', role: 'unitHead' as const, people: [] }],
      standIns: [
        { step: 'signing', account: standIn.id, from: '2026-01-12', until: '2026-01-20', reason: '外出培训' },
      ],
    }
    const set = (desk: Desk, change = settings) =>
      setReviewSettings(desk, { unit: unitCode, settings: change })
    expect(said(await set(it.people.officer))).toContain('notAllowed')
    expect(said(await set(it.people.leader, { ...settings, steps: [] }))).toContain('steps 审签环节')
    expectDone(await set(it.people.leader))
    expectDone(await sendForReview(it.people.officer, on))
    const asStandIn = it.world.desk.as({
      ...person('代', it.unit, 'disclosureOfficer'),
      id: standIn.id,
    })
    it.world.at('2026-01-21')
    expect(said(await signReport(asStandIn, { ...on, remarks: '' }))).toContain('不由您办理')
    it.world.at('2026-01-20')
    expectDone(await signReport(asStandIn, { ...on, remarks: '' }))
    expect((await filingAt(it)).trail.reviews.at(-1)).toMatchObject({
      kind: 'signed',
      label: '镇长签发',
      capacity: 'standIn',
    })
  })

  test('the checks of the report stand before every hand-in; one may be let through with a reason that stays', async () => {
    const it = await town()
    const { officer } = it.people
    it.world.at('2026-01-12')
    expect(said(await sendForReview(officer, on))).toContain('第五部分 请写明本年度存在的主要问题')
    const five = { ...on, part: '五' as const }
    expectDone(await writeReportPart(officer, { ...five, text: '  ' }))
    expect(said(await sendForReview(officer, on))).toContain('第五部分')
    expectDone(await writeReportPart(officer, { ...five, text: `${problems}\n承办人大代表建议2件。` }))
    const wrong = said(await sendForReview(officer, on))
    expect(wrong).toContain('承办人大代表建议2件')
    expect(wrong).toContain('把手工写的数字换成数据项')
    const where = wrong.split(' ')[0] ?? ''
    const check = { ...on, rule: 'narrative.table', where }
    expect(said(await overrideCheck(officer, { ...check, reason: ' ' }))).toContain('reason 请写明为什么')
    const unknown = { ...check, rule: 'writing.problems', where: '第五部分', reason: '不写' }
    expect(said(await overrideCheck(officer, unknown))).toContain('changedMeanwhile')
    const reason = '含上年转来的2件，本年未计入表内。'
    expectDone(await overrideCheck(officer, { ...check, reason }))
    expectDone(await withdrawOverride(officer, check))
    expect(said(await withdrawOverride(officer, check))).toContain('没有放行')
    expect(said(await sendForReview(officer, on))).toContain('承办人大代表建议2件')
    expectDone(await overrideCheck(officer, { ...check, reason }))
    // another figure in that place is another fault: the reason was not given for it
    expectDone(await enterFigures(officer, { ...on, figures: { deputies: '5' } }))
    expect(said(await sendForReview(officer, on))).toContain('承办人大代表建议2件')
    expectDone(await enterFigures(officer, { ...on, figures: { deputies: '0' } }))
    expectDone(await sendForReview(officer, on))
    expectDone(await passReview(it.people.head, { ...on, remarks: '' }))
    expectDone(await signReport(it.people.leader, { ...on, remarks: '' }))
    expect(expectDone(await submitReport(officer, on)).overrides).toMatchObject([
      { rule: 'narrative.table', where, reason, by: '专员', on: '2026-01-12' },
    ])
  })

  test('the year must be over; two at once: the second hears what the first did', async () => {
    const it = await town()
    const { officer, head } = it.people
    it.world.at('2025-12-31')
    expectDone(await writeReportPart(officer, { ...on, part: '五', text: problems }))
    expect(said(await sendForReview(officer, on))).toContain('还没有过完')
    it.world.at('2026-01-01')
    const sends = await Promise.all([sendForReview(officer, on), sendForReview(head, on)])
    expect(sends.map(said).toSorted()).toEqual(['done', expect.stringContaining('notNow 报告正在审签')])
    const { seen } = await filingAt(it)
    expectDone(await recallReview(officer, { ...on, seen, reason: '再核对一次' }))
    expect(said(await passReview(head, { ...on, seen, remarks: '' }))).toBe(
      'changedMeanwhile 您打开以后，专员撤回了送审。请刷新后再办。',
    )
  })

  test('the county’s days and its rule to accept first; the state of every unit in one look', async () => {
    const it = await town()
    it.world.at('2026-01-12')
    const supervisor = it.world.desk.as(person('主管', it.county, 'supervisor'))
    const rules = {
      ...nothingRuled,
      townships: { submitBy: { month: 1, day: 20 }, publishBy: { month: 1, day: 28 } },
      acceptBeforePublishing: true,
      document: '汶政办函〔2026〕1号',
    }
    const set = async (change: typeof rules, desk = supervisor) => said(await setReportRules(desk, change))
    expect(await set(rules, it.people.head)).toContain('notAllowed')
    expect(await set({ ...rules, document: '' })).toContain('document 请写明依据')
    const wrong = { submitBy: { month: 2, day: 29 }, publishBy: { month: 1, day: 28 } }
    expect(await set({ ...rules, townships: wrong })).toContain('没有这一天')
    const laterThanLaw = { submitBy: null, publishBy: { month: 2, day: 1 } }
    expect(await set({ ...rules, departments: laterThanLaw })).toContain('1月31日前')
    expect(await set(rules)).toBe('done')
    expect((await filingAt(it)).next).toMatchObject({ kind: 'submit', late: false, ground: rules.document })
    await fileReport(it.people, unitCode, 2025)
    expect((await filingAt(it)).next).toMatchObject({ kind: 'publish', on: day('2026-01-28') })
    expect(said(await publishReport(it.people.officer, on))).toContain('请等待接收')
    expect(await set({ ...rules, acceptBeforePublishing: false })).toBe('done')
    expectDone(await publishReport(it.people.officer, on))
    const standings = await reportStandings(it.world.desk.read, 2025)
    expect([...standings].map(([unit, { state }]) => [unit, state])).toEqual([['yangdian', 'published']])
  })

  test('rows that were altered behind the program’s back are found', async () => {
    const it = await town()
    it.world.at('2026-01-12')
    await fileAndPublish(it.people, unitCode, 2025)
    const { database, desk } = it.world
    await database.transaction(async (transaction) => {
      await transaction
        .withTables<{ report_submissions: { content: string } }>()
        .updateTable('report_submissions')
        .set({ content: '{}' })
        .execute()
    })
    expect((await verifySubmissions(desk.read)).faults).toEqual([
      '年度报告：yangdian 2025年第1次报送的内容与其校验值不符',
      '年度报告：yangdian 2025年第1次报送与公布的版本内容不一致',
    ])
    const chain = await verifyChain(desk.read, desk.vault.auditKey, sealedTables, [])
    expect(chain.faults.map(({ text }) => text)).toEqual([expect.stringContaining('report_submissions')])
  })
})
