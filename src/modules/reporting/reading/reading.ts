import type { Figure, ReportPart, YearlyReport } from '../report.ts'
import type { Heading } from './headings.ts'

/** What a finished report states; null is what it does not state, never zero. */
export interface ReportAccount extends Pick<
  YearlyReport,
  'proactive' | 'disclosed' | 'requests' | 'remedies' | 'feesCollectedYuan' | 'suggestions'
> {
  unitName: string | null
  year: number | null
  /** the statistics period as printed, `YYYY-MM-DD` */
  period: { from: string; to: string } | null
  /** the sentences before part 一 (legal basis, period, contact), paragraphs separated by `\n`; null: none */
  opening: string | null
  /** always six, in order; text is empty where the report has no such part or no prose in it */
  parts: ReportPart[]
}

/** How one of the three tables was found. */
export interface TableReading {
  readonly state: 'missing' | 'unreadable' | 'read'
  /** the form whose column heads are printed; null where they are not recognised */
  readonly form: '2019' | '2021' | null
  /** labels of the form that the table lacks */
  readonly missingRows: readonly string[]
  readonly missingColumns: readonly string[]
  /** cells (`requests.received.naturalPerson`) that hold no number */
  readonly blankCells: readonly string[]
}

export interface RequestTableReading extends TableReading {
  /** （六）其他处理 printed as one row, as the 2019 form has it */
  readonly otherGroup: readonly Figure[] | null
  /** rows under 三、本年度办理结果 that the form does not have */
  readonly extraRows: readonly (readonly Figure[])[]
}

/** A passage that names the unit or the year of the report. */
export interface TitlePassage {
  readonly text: string
  readonly unit: string | null
  readonly year: number | null
}

/** A passage that states the statistics period. */
export interface PeriodPassage {
  readonly text: string
  readonly from: string
  readonly to: string
}

/** How the report is laid out: what the structure rules look at. */
export interface Layout {
  readonly headings: readonly Pick<Heading, 'part' | 'printed' | 'title'>[]
  readonly tables: {
    readonly proactive: TableReading
    readonly requests: RequestTableReading
    readonly remedies: TableReading
  }
  /** the first is the title itself */
  readonly titles: readonly TitlePassage[]
  readonly periods: readonly PeriodPassage[]
  /**
   * Our own form states what was disclosed by column beside the prose: `all` columns, or the `some` that a
   * published report named. Null where those figures were themselves read out of the prose.
   */
  readonly columns: 'all' | 'some' | null
}

/** A finished report that could be read. */
export interface ReportReading {
  readonly account: ReportAccount
  readonly layout: Layout
}

/** The outcome of reading a file: the report, or why it could not be read (text for the user). */
export type ReadReport =
  | ({ readonly readable: true } & ReportReading)
  | {
      readonly readable: false
      readonly reason: string
      /** too many files were being read: the same file may be read later */
      readonly busy?: boolean
    }
