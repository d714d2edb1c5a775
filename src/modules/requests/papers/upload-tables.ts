import type { Migration } from '../../../platform/database/index.ts'

export type UploadTables = {
  /**
   * Files laid down and in no case yet: written before the bytes, gone with the entry that takes them in. Most come
   * with a form of the portal that is not filed. Nothing personal in it: what opens a file is not here.
   */
  portal_uploads: {
    /** name of the encrypted bytes in the file store */
    stored: string
    /** the last day on which somebody is known to need it */
    needed_until: string
    /** 1: its bytes are being taken away; no case takes it in any more */
    leaving: number
  }
}

export const uploadMigrations: readonly Migration[] = [
  {
    name: '0083-portal-uploads',
    async up(session) {
      await session.schema
        .createTable('portal_uploads')
        .addColumn('stored', 'text', (column) => column.primaryKey())
        .addColumn('needed_until', 'text', (column) => column.notNull())
        .addColumn('leaving', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('portal_uploads_over')
        .on('portal_uploads')
        .column('needed_until')
        .execute()
    },
  },
]
