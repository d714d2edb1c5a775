import { type Catalogue, catalogueOf } from '../src/modules/catalogue/index.ts'
import { expectDone } from '../src/modules/desk/index.ts'
import {
  attachFile,
  type Disclosure,
  genres,
  nothingWrong,
  reviewDisclosure,
  type ReviewStep,
  type SpokenReview,
  submitDisclosure,
  writeDraft,
  type WriteDraft,
} from '../src/modules/publishing/index.ts'
import { bodyHtml, type DemoItem } from './item.ts'
import { personOf, type Staff } from './people.ts'
import type { Timeline } from './timeline.ts'

type Day = Temporal.PlainDate

const stepPeople: readonly (readonly [ReviewStep, string, string])[] = [
  ['firstReview', 'yishen', '09:20'],
  ['secondReview', 'ershen', '10:10'],
  ['secrecyReview', 'baomi', '11:00'],
  ['signing', 'qianfa', '15:10'],
]

const documentCodes: Readonly<Record<string, string>> = {
  yangdian: '杨政发',
  'shili-jia': '甲政发',
  'shili-yi': '乙政发',
}

/** Writes, reviews and publishes items on the timeline, by the product's own acts and its own people. */
export class Publisher {
  readonly #timeline: Timeline
  readonly #unitCode: string
  readonly #unitName: string
  readonly #staff: Staff

  constructor(timeline: Timeline, unit: { readonly code: string; readonly name: string }, staff: Staff) {
    this.#timeline = timeline
    this.#unitCode = unit.code
    this.#unitName = unit.name
    this.#staff = staff
  }

  /** Made on one day, reviewed and signed on another. */
  publish(item: DemoItem, year: number): void {
    const madeOn = dayIn(year, item.madeOn)
    const publishedOn = dayIn(year, item.publishedOn)
    const made = this.submit(item, madeOn, madeOn)
    for (const [step] of stepPeople) this.pass(made, step, publishedOn)
  }

  /** Written and submitted on one day. */
  submit(item: DemoItem, madeOn: Day, on: Day): DemoDraft {
    const made = this.draft(item, madeOn, on)
    this.#do('caibian', on, '10:30', made, (desk, now) => submitDisclosure(desk, now))
    return made
  }

  /** Written, with its attachment. */
  draft(item: DemoItem, madeOn: Day, on: Day): DemoDraft {
    const made: DemoDraft = { now: null }
    this.#timeline.add(on, '09:00', personOf(this.#staff, 'caibian'), async (desk) => {
      const catalogue = await catalogueOf(desk.read, this.#unitCode)
      made.now = expectDone(
        await writeDraft(desk, {
          unit: this.#unitCode,
          column: columnCode(catalogue, item.column),
          title: item.title,
          body: bodyHtml(item.serial === undefined ? item.body : [...item.body, ...this.#signature(madeOn)]),
          madeOn: madeOn.toString(),
          ...(item.normative ? normativeFields(madeOn) : {}),
          genre: genres.find((genre) => genre === item.genre) ?? '其他',
          summary: item.body[0]?.slice(0, 90) ?? '',
          ...(item.serial === undefined
            ? {}
            : {
                documentNumber: `${documentCodes[this.#unitCode] ?? '示政发'}〔${madeOn.year}〕${item.serial}号`,
              }),
        }),
      )
      if (!item.attachment) return
      const bytes = new TextEncoder().encode(item.attachment.text)
      made.now = expectDone(await attachFile(desk, { ...seen(made), name: item.attachment.name, bytes }))
    })
    return made
  }

  /** 署名 over 成文日期, as a document with a number has them. */
  #signature(madeOn: Day): string[] {
    return [this.#unitName, `${madeOn.year}年${madeOn.month}月${madeOn.day}日`]
  }

  /** One step passes it on. */
  pass(made: DemoDraft, step: ReviewStep, on: Day): void {
    this.#review(made, step, on, { verdict: 'pass', ...nothingWrong(step) })
  }

  /** One step sends it back. */
  sendBack(made: DemoDraft, step: ReviewStep, on: Day, remarks: string): void {
    this.#review(made, step, on, { verdict: 'sendBack', remarks })
  }

  #review(
    made: DemoDraft,
    step: ReviewStep,
    on: Day,
    verdict: { verdict: 'pass' | 'sendBack' } & SpokenReview,
  ): void {
    const [, who = '', time = '09:00'] = stepPeople.find(([known]) => known === step) ?? []
    this.#do(who, on, time, made, (desk, now) => reviewDisclosure(desk, { ...now, step, ...verdict }))
  }

  #do(
    who: string,
    on: Day,
    time: string,
    made: DemoDraft,
    act: (
      desk: Parameters<typeof submitDisclosure>[0],
      now: { id: string; version: number },
    ) => ReturnType<typeof submitDisclosure>,
  ): void {
    this.#timeline.add(on, time, personOf(this.#staff, who), async (desk) => {
      made.now = expectDone(await act(desk, seen(made)))
    })
  }
}

/** What a 行政规范性文件 needs besides: its day of effect and the plan of its explanation. */
function normativeFields(madeOn: Day): Partial<WriteDraft> {
  return {
    kind: 'normativeDocument',
    effectiveOn: madeOn.add({ days: 30 }).toString(),
    interpretation: {
      exempt: '',
      outline: '制定的背景和依据、主要内容、和原来规定的不同、群众怎样办。',
      forms: ['文字', '问答'],
      channels: '县政府网站政策解读栏目、村务公开栏',
      by: '镇党政办公室',
    },
  }
}

/** An item in the making, as the last act left it. */
export interface DemoDraft {
  now: Disclosure | null
}

function seen(made: DemoDraft): { id: string; version: number } {
  if (!made.now) throw new Error('the item was not written yet')
  return { id: made.now.id, version: made.now.version }
}

function dayIn(year: number, monthDay: string): Day {
  return Temporal.PlainDate.from(`${year}-${monthDay}`)
}

function columnCode(catalogue: Catalogue, name: string): string {
  const column = catalogue.columns.find((known) => known.name === name)
  if (!column) throw new Error(`no column ${name}`)
  return column.code
}
