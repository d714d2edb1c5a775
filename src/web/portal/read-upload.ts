import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { uploadLimit } from '../parts.ts'
import { checkReadable } from '../readable.ts'
import { readForm } from './read-form.ts'

/** A file as a citizen sent it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a form with files brought. `tooLarge` names a file that was cut off. */
export interface Sent<T> {
  readonly form: T
  readonly files: readonly SentFile[]
  readonly tooLarge: string | null
}

/** More files than any form takes are read over and not kept: one is kept too many, so that the act says so. */
const mostKept = 6

/** The most that one form may bring; a file that is too large is cut off, not thrown at the reader. */
const options = {
  limits: { fileSize: uploadLimit.fileSize, files: 60, fields: 20, fieldSize: 200_000, parts: 80 },
  throwFileSizeLimit: false,
}

/**
 * A form with files (`multipart/form-data`, field `file`) or without (`x-www-form-urlencoded`). Throws an error that is
 * answered with 400 where it is none of ours.
 */
export async function readUpload<T>(request: FastifyRequest, schema: z.ZodType<T>): Promise<Sent<T>> {
  if (!request.isMultipart()) {
    return { form: readForm(schema, request.body), files: [], tooLarge: null }
  }
  const fields: Record<string, unknown> = {}
  const files: SentFile[] = []
  let tooLarge: string | null = null
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      // a field that comes twice is no form of ours
      fields[part.fieldname] = Object.hasOwn(fields, part.fieldname) ? [] : part.value
      continue
    }
    if (files.length >= mostKept) {
      part.file.resume()
      continue
    }
    const bytes = await part.toBuffer()
    if (part.file.truncated) tooLarge ??= part.filename
    // a file field that was left empty comes without a name
    else if (part.filename !== '') files.push({ name: part.filename, bytes })
  }
  checkReadable(fields)
  return { form: readForm(schema, fields), files, tooLarge }
}
