import type { FastifyRequest } from 'fastify'
import { type Answer, done, mend } from '../../modules/desk/index.ts'

/** A file as it came in: its name as the sender's machine has it, and its bytes. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The one file of a form (`multipart/form-data`, field `file`), or what is wrong with it; `wayOut`: what to do with
 * one that is too large.
 */
export async function oneUpload(
  request: FastifyRequest,
  wayOut = '请压缩其中的图片，或者拆成几个文件。',
): Promise<Answer<Upload>> {
  if (!request.isMultipart()) return mend({ field: 'file', text: '请选择要上传的文件。' })
  const file = await request.file({ limits: { files: 1, fields: 5 }, throwFileSizeLimit: false })
  if (file?.fieldname !== 'file') return mend({ field: 'file', text: '请选择要上传的文件。' })
  const bytes = await file.toBuffer()
  if (file.file.truncated) {
    return mend({ field: 'file', text: `“${file.filename}”超过 20 MB，${wayOut}` })
  }
  return done({ name: file.filename, bytes })
}
