import type { Migration } from '../../platform/database/index.ts'

export type RemedyPlaceTables = {
  /** 复议机关、管辖法院 of a unit, for its letters; a unit without a row has entered none */
  unit_remedy_places: {
    unit_id: string
    body: string
    address: string
    online_channel: string
    court: string
  }
}

export const remedyPlaceMigrations: readonly Migration[] = [
  {
    name: '0041-unit-remedy-places',
    async up(session) {
      await session.schema
        .createTable('unit_remedy_places')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('online_channel', 'text', (column) => column.notNull())
        .addColumn('court', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
