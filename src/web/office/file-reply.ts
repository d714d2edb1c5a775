import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { type Answer, done } from '../../modules/desk/index.ts'
import { renderDocx } from '../../platform/documents/docx.ts'
import type { OfficialDocument } from '../../platform/documents/model.ts'
import type { Office } from './office.ts'
import { filePolicy } from '../security.ts'

/** A file that leaves by the office's door. */
export interface FileToSend {
  readonly name: string
  /** our own word for what it is, never the uploader's */
  readonly mediaType: string
  readonly bytes: Uint8Array | Readable
  /**
   * Shown by the browser instead of saved: `true`, a page that we made ourselves · `foreign`, a page or text of somebody
   * else · `document`, a PDF
   */
  readonly inline?: true | 'foreign' | 'document'
}

/** Our own pages carry their style in themselves; nothing else may run or be fetched. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** A sandbox of its own: no script, no form, no window, nothing fetched; its look and pictures in itself. */
const foreignPolicy = `${pagePolicy}; sandbox`

/** The browser's own viewer, which a sandbox would not let in, shows the file and nothing else. */
const documentPolicy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Sends a document as Word or PDF; in a demonstration its name says so. */
export async function sendDocument(
  office: Pick<Office, 'pdf' | 'demonstration'>,
  reply: FastifyReply,
  of: { readonly document: OfficialDocument; readonly name: string; readonly format: 'docx' | 'pdf' },
): Promise<Answer<null>> {
  const { document, name, format } = of
  const file =
    format === 'docx'
      ? { mediaType: docxType, bytes: await renderDocx(document) }
      : { mediaType: 'application/pdf', bytes: (await office.pdf(document)).bytes }
  const mark = office.demonstration ? '（演示数据）' : ''
  return sendFile(reply, { name: `${name}${mark}.${format}`, ...file })
}

/** Sends a file in place of a JSON answer. */
export async function sendFile(reply: FastifyReply, file: FileToSend): Promise<Answer<null>> {
  const name = encodeURIComponent(file.name)
  await reply
    .header('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('content-security-policy', policyOf(file.inline))
    .type(file.mediaType)
    .send(file.bytes instanceof Readable ? file.bytes : Buffer.from(file.bytes))
  return done(null)
}

function policyOf(inline: FileToSend['inline']): string {
  if (inline === undefined) return filePolicy
  if (inline === true) return pagePolicy
  return inline === 'foreign' ? foreignPolicy : documentPolicy
}
