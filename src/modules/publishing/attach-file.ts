import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../desk/index.ts'
import type { Attachment, AttachmentRole, Disclosure } from './disclosure.ts'
import { checkedFileType, cleanFileName, type FileType, largestFile } from '../../platform/file-type.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from './open-disclosure.ts'
import { deleteAttachment, insertAttachments, updateDisclosure } from './store.ts'
import { withWriter } from './write-draft.ts'

export interface AttachFile extends SeenDisclosure {
  /** as the uploader's machine has it */
  readonly name: string
  readonly bytes: Uint8Array
  /** 附件 if left out */
  readonly role?: AttachmentRole
}

/** The largest file that may be attached (bytes). */
export const largestAttachment = largestFile
const mostAttachments = 50

/** 添加附件 to a draft. What the file is, is told by its content. */
export async function attachFile(desk: Desk, request: AttachFile): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  const type = checkFile(request.name, request.bytes)
  if ('text' in type) return mend(type)
  const role = request.role ?? 'attachment'
  const unfit = roleFault(role, request.name, type)
  if (unfit) return mend(unfit)
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'write')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'draft', '添加附件')
    if (wrongState) return wrongState
    if (before.attachments.length >= mostAttachments) {
      return mend({ field: 'file', text: `附件最多 ${mostAttachments} 个，请合并后再添加。` })
    }
    if (role === 'sealedForm' && before.attachments.some((one) => one.role === 'sealedForm')) {
      return mend({ field: 'file', text: '已经有一份盖章（签名）文件。要换的，请先删除原来的。' })
    }
    const attachment = await keepFile(desk, request.name, request.bytes, type, role)
    if (before.attachments.some((one) => one.hash === attachment.hash && one.role === role)) {
      return mend({ field: 'file', text: `“${attachment.name}”与已有的附件内容相同，不必重复添加。` })
    }
    const disclosure: Disclosure = {
      ...before,
      attachments: [...before.attachments, attachment],
      version: before.version + 1,
      writers: withWriter(before.writers, writer),
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await insertAttachments(transaction, [
      attachmentRow(disclosure, attachment, disclosure.attachments.length),
    ])
    await record(transaction, desk, {
      act: 'disclosure.attach-file',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      after: { name: attachment.name, hash: attachment.hash, version: disclosure.version },
    })
    return done(disclosure)
  })
}

/** 删除附件 of a draft. */
export async function removeAttachment(
  desk: Desk,
  request: SeenDisclosure & { readonly attachment: string },
): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'write')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'draft', '删除附件')
    if (wrongState) return wrongState
    const removed = before.attachments.find((one) => one.id === request.attachment)
    if (!removed) return refuse('notFound', '没有这个附件。')
    const disclosure: Disclosure = {
      ...before,
      attachments: before.attachments.filter((one) => one !== removed),
      version: before.version + 1,
      writers: withWriter(before.writers, writer),
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await deleteAttachment(transaction, removed.id)
    await record(transaction, desk, {
      act: 'disclosure.remove-attachment',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { name: removed.name, hash: removed.hash },
      after: { version: disclosure.version },
    })
    return done(disclosure)
  })
}

/** The type of a file that may be attached, or what is wrong with it. */
export function checkFile(name: string, bytes: Uint8Array): FileType | Issue {
  const type = checkedFileType(name, bytes)
  return 'fault' in type ? { field: 'file', text: type.fault } : type
}

const pictureTypes: readonly string[] = ['PNG', 'JPG']
const sealedTypes: readonly string[] = ['PDF', 'OFD', 'JPG', 'PNG']

/** What is wrong with a file for the place that it is to have; null: nothing. */
function roleFault(role: AttachmentRole, name: string, { type }: FileType): Issue | null {
  if (role === 'picture' && !pictureTypes.includes(type)) {
    return { field: 'file', text: `“${name}”是 ${type} 文件，正文里只能放 PNG、JPG 图片。` }
  }
  if (role === 'sealedForm' && !sealedTypes.includes(type)) {
    return {
      field: 'file',
      text: `“${name}”是 ${type} 文件。盖章（签名）文件请用 PDF、OFD 或者扫描的 JPG、PNG。`,
    }
  }
  return null
}

/** Keeps the bytes under their hash and says how the attachment is called and served. */
export async function keepFile(
  desk: Desk,
  name: string,
  bytes: Uint8Array,
  type: FileType,
  role: AttachmentRole = 'attachment',
): Promise<Attachment> {
  const { hash, size } = await desk.files.save(bytes)
  return {
    id: desk.newId(),
    role,
    name: cleanFileName(name, type),
    type: type.type,
    mediaType: type.mediaType,
    hash,
    sizeBytes: size,
  }
}

/** An attachment as its row. */
export function attachmentRow(
  disclosure: Pick<Disclosure, 'id' | 'unitCode'>,
  attachment: Attachment,
  position: number,
) {
  return {
    id: attachment.id,
    disclosure_id: disclosure.id,
    unit_id: disclosure.unitCode,
    position,
    name: attachment.name,
    type: attachment.type,
    media_type: attachment.mediaType,
    hash: attachment.hash,
    size_bytes: attachment.sizeBytes,
    role: attachment.role,
  }
}
