import { requestColumns } from '../src/law/report/report-rows.ts'
import type { Instance } from '../src/instance.ts'
import { expectDone } from '../src/modules/desk/index.ts'
import {
  acceptReport,
  compile,
  confirmOutsideFile,
  renderReportHtml,
  saveOutsideUnit,
  sendBackReport,
  setReportScope,
  takeOutsideFile,
  writeReportPart,
  type YearlyReport,
} from '../src/modules/reporting/index.ts'
import type { Unit } from '../src/modules/units/index.ts'
import { county } from './county.ts'
import { personOf, type Staff } from './people.ts'
import { demonstrationProse } from './report-prose.ts'
import { type ReportYears, through } from './reports.ts'
import type { Timeline } from './timeline.ts'
import { workingDayFrom } from './working-days.ts'

/** Units without accounts: one handed in its file, one is missing. */
const outside = { file: 'shili-dangan', missing: 'shili-qixiang' } as const
const outsideNames = { 'shili-dangan': '汶上县示例档案馆', 'shili-qixiang': '汶上县示例气象局' } as const

/** Of the newest year: handed in and not looked at yet, sent back, not handed in. */
const notAccepted: readonly string[] = ['shili-caizheng', 'shili-minzheng', 'shili-yi', 'shili-nongye']

/** What the county does with the reports of its units: accepts, sends back, reads files, writes its own of all. */
export function countyReports(
  { calendar }: Instance,
  timeline: Timeline,
  staffOf: ReadonlyMap<string, Staff>,
  { fixed, first, anchor }: ReportYears,
): void {
  const staff = staffOf.get(county.code)
  if (!staff) return
  const supervisor = personOf(staff, 'zhuguan')
  const newest = anchor.year - 1
  const handedIn = (year: number) =>
    workingDayFrom(calendar, Temporal.PlainDate.from({ year: year + 1, month: 1, day: 22 }))
  const after = (year: number) => workingDayFrom(calendar, handedIn(year).add({ days: 1 }))
  for (const code of staffOf.keys()) {
    if (code !== 'yangdian' && !code.startsWith('shili-')) continue
    for (let year = code === 'yangdian' ? fixed : Math.max(first, fixed + 1); year <= newest; year += 1) {
      if (year === newest && notAccepted.includes(code)) continue
      const report = { unitCode: code, year }
      timeline.add(after(year), '11:00', supervisor, async (desk) =>
        expectDone(await acceptReport(desk, report)),
      )
    }
  }
  if (newest > fixed) {
    const problem = demonstrationProse('shili-minzheng', newest).五.split('\n')[3] ?? ''
    timeline.add(after(newest), '11:30', supervisor, async (desk) =>
      expectDone(
        await sendBackReport(desk, {
          unitCode: 'shili-minzheng',
          year: newest,
          remarks: [
            { where: 'proactive.penalties', text: '与已公开的行政处罚决定条数不符，请核对后更正。' },
            { where: `五：${problem}`, text: '请写具体：涉及哪些事项、有多少、差在哪里。' },
          ],
        }),
      ),
    )
  }
  outsideUnits(timeline, supervisor, handedIn(newest), after(newest), newest)
  for (let year = Math.max(first, fixed + 1); year <= newest; year += 1) {
    ownReport(calendar, timeline, staff, year, year < newest)
  }
}

function outsideUnits(
  timeline: Timeline,
  supervisor: ReturnType<typeof personOf>,
  on: Temporal.PlainDate,
  after: Temporal.PlainDate,
  year: number,
): void {
  for (const code of [outside.file, outside.missing]) {
    const unit = {
      code,
      parent: county.code,
      name: outsideNames[code],
      kind: 'department',
      dueDay: '',
      fromYear: year,
      untilYear: null,
      mail: '',
      phone: '0537-0000000',
      isNew: true,
    } as const
    timeline.add(on, '08:50', supervisor, async (desk) => expectDone(await saveOutsideUnit(desk, unit)))
  }
  timeline.add(after, '09:10', supervisor, async (desk) => {
    const file = { code: outside.file, year }
    const page = renderReportHtml(fileReport(outsideNames[outside.file], year), { demonstration: true })
    const fileName = `示例档案馆${year}年度报告.html`
    const taken = expectDone(await takeOutsideFile(desk, { ...file, fileName, bytes: Buffer.from(page) }))
    const seen = { ...file, fileHash: taken.fileHash, reason: '', correction: '' }
    return expectDone(await confirmOutsideFile(desk, seen))
  })
}

/** An invented report of a small unit: one application, answered. */
function fileReport(name: string, year: number): YearlyReport {
  const unit: Unit = {
    code: outside.file,
    path: '/',
    name,
    shortName: name,
    kind: 'department',
    parent: null,
    position: 0,
    contact: { office: '', address: '', officeHours: '', phone: '', fax: '', email: '', postcode: '' },
  }
  const { compiled: _compiled, unitNames: _names, ...report } = compile(unit, year, [])
  const one = requestColumns.map((column) => (column === 'naturalPerson' || column === 'total' ? 1 : 0))
  const prose: Readonly<Record<string, string>> = {
    一: `${year}年，主动公开政府信息12条。新收政府信息公开申请1件，予以公开1件。`,
    五: '公开的及时性还不够。下一步按月核对目录。',
    六: '本年度没有收取信息处理费。',
  }
  return {
    ...report,
    disclosed: { total: 12, byColumn: {} },
    requests: {
      ...report.requests,
      rows: { ...report.requests.rows, received: one, granted: one, concluded: one },
    },
    parts: report.parts.map((part) => ({ ...part, text: prose[part.number] ?? '' })),
  }
}

/** The government's own report, started from the compilation (条例第四十九条第二款); of the newest year it is being written. */
function ownReport(
  calendar: Instance['calendar'],
  timeline: Timeline,
  staff: Staff,
  year: number,
  out: boolean,
): void {
  const on = workingDayFrom(calendar, Temporal.PlainDate.from({ year: year + 1, month: 3, day: 16 }))
  const report = { unitCode: county.code, year }
  const who = {
    code: county.code,
    officer: personOf(staff, 'yishen'),
    head: personOf(staff, 'ershen'),
    leader: personOf(staff, 'qianfa'),
  }
  timeline.add(on, '09:00', who.officer, async (desk) =>
    expectDone(await setReportScope(desk, { ...report, compiled: true })),
  )
  const prose = demonstrationProse(county.code, year)
  for (const part of ['一', '五', '六'] as const) {
    timeline.add(on, '09:10', who.officer, async (desk) =>
      expectDone(await writeReportPart(desk, { ...report, part, text: prose[part] })),
    )
  }
  if (out) through(timeline, on, who, year, 'published')
}
