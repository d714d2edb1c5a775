import type { FastifyInstance } from 'fastify'
import type { NoticeDraft } from '../../../law/calendar/check-notice.ts'
import { countedLimitLabels } from '../../../law/clock/moved-limits.ts'
import {
  calendarPolicy,
  enterNotice,
  examineNotice,
  listNotices,
  type ListedNotice,
  readNoticeFile,
} from '../../../modules/calendar/index.ts'
import { type Desk, done, forbidden, may, refuse } from '../../../modules/desk/index.ts'
import {
  expectedMoves,
  movedDeadlines,
  type MoveRow,
  seeMovedDeadlines,
  unseenMoves,
} from '../../../modules/requests/index.ts'
import { findCounty, listUnits, type SignedInAccount } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { readableUnits } from '../readable-units.ts'
import {
  type DraftView,
  holidayNoticesApi,
  type ListedView,
  type MoveView,
} from './holiday-notices.schema.ts'

/** 放假安排. */
export function holidayNoticeRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '放假安排', holidayNoticesApi, {
    'GET /holiday-notices': async (_input, { desk, account }) => {
      const county = await findCounty(desk.read)
      const { year } = desk.today()
      return done({
        today: desk.today().toString(),
        notices: (await listNotices(desk)).map(listedView),
        unannounced: [year, year + 1].filter((one) => !desk.calendar.isAnnounced(one)),
        mayEnter: county !== null && may(account, calendarPolicy.enterNotice, county),
      })
    },

    'POST /holiday-notices/file': async (_input, { desk, request }) => {
      // the right first: nobody makes the server read a file that he may not bring
      const county = await findCounty(desk.read)
      if (!county) return refuse('notFound', '还没有设立县。')
      const barred = forbidden(desk.actor, calendarPolicy.enterNotice, county)
      if (barred) return barred
      const upload = await oneUpload(request, '放假安排文件只有几 KB，请核对选择的文件。')
      if (upload.kind !== 'done') return upload
      const read = await readNoticeFile(upload.value, desk.calendar)
      return read.kind === 'done' ? done(draftView(read.value)) : read
    },

    'POST /holiday-notices/preview': async ({ body }, { desk, account }) => {
      const examined = await examineNotice(desk, draftOf(body))
      if (examined.kind !== 'done') return examined
      const { announcement, warnings, isChange, replaces, before, after } = examined.value
      const codes = (await readableUnits(desk, account)).map(({ code }) => code)
      const moves = await expectedMoves(desk, codes, before, after)
      if (moves.kind !== 'done') return moves
      const { examined: looked, moved, rows } = moves.value
      return done({
        warnings: [...warnings],
        isChange,
        replaces,
        daysOff: announcement.days.filter(({ off }) => off).length,
        examined: looked,
        moved,
        rows: await moveViews(desk, rows),
      })
    },

    'POST /holiday-notices': async ({ body }, { desk }) => {
      const entered = await enterNotice(desk, draftOf(body))
      if (entered.kind !== 'done') return entered
      const { year, number } = entered.value
      return done({ year, number })
    },

    'GET /holiday-notices/moves/:seq': async ({ params }, { desk, account }) => {
      const codes = (await readableUnits(desk, account)).map(({ code }) => code)
      const answer = await movedDeadlines(desk, Number(params.seq), codes)
      if (answer.kind !== 'done') return answer
      const { summaries, rows } = answer.value
      const [first] = summaries
      return done({
        year: first?.year ?? 0,
        number: first?.number ?? '',
        rows: await moveViews(desk, rows),
        cases: summaries.reduce((sum, { cases }) => sum + cases, 0),
        maySee: await hasToSee(desk, account, Number(params.seq)),
      })
    },

    'POST /holiday-notices/moves/:seq/seen': ({ params }, { desk, account }) =>
      seeMovedDeadlines(desk, { noticeSeq: Number(params.seq), unitCode: account.unit.code }),
  })
}

async function hasToSee(desk: Desk, account: SignedInAccount, seq: number): Promise<boolean> {
  return (await unseenMoves(desk, account.unit.code)).some(({ noticeSeq }) => noticeSeq === seq)
}

function draftOf({ year, notice, off, worked }: DraftView): NoticeDraft {
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
  return {
    year,
    notice,
    off: off.map(({ name, from, to }) => ({ name, from: day(from), to: day(to) })),
    worked: worked.map(({ name, on }) => ({ name, on: day(on) })),
  }
}

function rangesView({ off, worked }: Pick<NoticeDraft, 'off' | 'worked'>): Pick<DraftView, 'off' | 'worked'> {
  return {
    off: off.map(({ name, from, to }) => ({ name, from: from.toString(), to: to.toString() })),
    worked: worked.map(({ name, on }) => ({ name, on: on.toString() })),
  }
}

function draftView(draft: NoticeDraft): DraftView {
  return { year: draft.year, notice: { ...draft.notice }, ...rangesView(draft) }
}

function listedView(one: ListedNotice): ListedView {
  const { number, title, date, url } = one.notice
  const { year, isChange, entered } = one
  return { year, number, title, date, url, ...rangesView(one), isChange, entered }
}

async function moveViews(desk: Desk, rows: readonly MoveRow[]): Promise<MoveView[]> {
  const names = new Map((await listUnits(desk.read)).map(({ code, shortName }) => [code, shortName]))
  return rows.map(({ id, unitCode, number, caseNumber, limit, from, to }) => ({
    id,
    unit: names.get(unitCode) ?? unitCode,
    number,
    caseNumber,
    limitLabel: countedLimitLabels[limit],
    from: from.toString(),
    to: to.toString(),
  }))
}
