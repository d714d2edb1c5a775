import type { Migration } from '../../../platform/database/index.ts'

/** How far a promise of last year's report was kept. */
export const promiseStates = ['kept', 'partly', 'open'] as const
export type PromiseState = (typeof promiseStates)[number]

export const promiseStateLabels: Readonly<Record<PromiseState, string>> = {
  kept: '已经做到',
  partly: '做到一部分',
  open: '还没有做到',
}

export type WritingTables = {
  /** what this year's report answers to each promise of last year's */
  report_promise_answers: {
    unit_id: string
    year: number
    promise: string
    state: PromiseState
    text: string
  }
}

export const writingMigrations: readonly Migration[] = [
  {
    name: '0070-report-promise-answers',
    async up(session) {
      await session.schema
        .createTable('report_promise_answers')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('promise', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_promise_answers_key', ['unit_id', 'year', 'promise'])
        .execute()
    },
  },
]
