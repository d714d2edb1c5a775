import type { Migration } from '../../../platform/database/index.ts'

/** The bands of a description's signature: `b0` … `b15`. */
export const bandNames = [
  'b0',
  'b1',
  'b2',
  'b3',
  'b4',
  'b5',
  'b6',
  'b7',
  'b8',
  'b9',
  'b10',
  'b11',
  'b12',
  'b13',
  'b14',
  'b15',
] as const
export type BandName = (typeof bandNames)[number]

export type IdentityTables = {
  /**
   * Keyed fingerprints of one case, nothing in the clear: they find who applied and what is alike without opening
   * anything, and go when the case's key goes. Recomputed from the case by `markCases`.
   */
  application_marks: {
    application_id: string
    unit_id: string
    /** the applicant as he wrote himself: name with identity number, or with his ways of contact */
    person_mark: string
    /** the name with 繁简 and 形近 signs made equal */
    near_name_mark: string
    phone_mark: string | null
    email_mark: string | null
    address_mark: string | null
  } & Record<BandName, number | null>
  /** written once, never changed; the audit chain vouches for every row */
  applicant_joins: {
    id: string
    unit_id: string
    /** the case before which it was done */
    application_id: string
    /** `joined`, or `parted`: takes the joining named by `join_id` back */
    type: 'joined' | 'parted'
    join_id: string
    person_mark: string
    other_mark: string
    /** a case of the other spelling, to be shown */
    other_application_id: string
    /** codes of what was alike, and how the clerk made sure */
    evidence: string
    at: string
    actor_name: string
    actor_id: string | null
    audit_seq: number
  }
  /** what a county settles about fees for all its units */
  fee_settings: {
    unit_id: string
    /** `received`: the natural month of the day of receipt; `arrived`: of the day on which it came in */
    month_by: 'received' | 'arrived'
  }
}

export const identityMigrations: readonly Migration[] = [
  {
    name: '0040-application-marks',
    async up(session) {
      let marks = session.schema
        .createTable('application_marks')
        .addColumn('application_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('person_mark', 'text', (column) => column.notNull())
        .addColumn('near_name_mark', 'text', (column) => column.notNull())
        .addColumn('phone_mark', 'text')
        .addColumn('email_mark', 'text')
        .addColumn('address_mark', 'text')
      for (const band of bandNames) marks = marks.addColumn(band, 'bigint')
      await marks.execute()
      await session.schema
        .createTable('applicant_joins')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('join_id', 'text', (column) => column.notNull())
        .addColumn('person_mark', 'text', (column) => column.notNull())
        .addColumn('other_mark', 'text', (column) => column.notNull())
        .addColumn('other_application_id', 'text', (column) => column.notNull())
        .addColumn('evidence', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('fee_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('month_by', 'text', (column) => column.notNull())
        .execute()
      const indexes: readonly [name: string, table: string, columns: readonly string[]][] = [
        ['application_marks_person', 'application_marks', ['unit_id', 'person_mark']],
        ['application_marks_near_name', 'application_marks', ['unit_id', 'near_name_mark']],
        ...bandNames.map((band): [string, string, string[]] => [
          `application_marks_${band}`,
          'application_marks',
          [band],
        ]),
        ['applicant_joins_unit', 'applicant_joins', ['unit_id']],
        ['applicant_joins_sealed', 'applicant_joins', ['audit_seq']],
      ]
      for (const [name, table, columns] of indexes) {
        await session.schema
          .createIndex(name)
          .on(table)
          .columns([...columns])
          .execute()
      }
    },
  },
]
