import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type ApplicationForm,
  type ChosenFiles,
  type CoApplicant,
  largestPortalFile,
  mostCoApplicants,
  mostFiles,
} from '../../modules/requests/index.ts'
import { checkReadable } from '../readable.ts'
import { readForm } from './read-form.ts'
import { longestTyped } from './views/parts/form-parts.ts'
import { carriers, coIdKinds, deliveries, idKinds, organisationKinds } from './views/apply-fields.ts'

/** One press of a button on the form, with everything that the form held. */
export interface Posted {
  readonly step: string
  readonly form: ApplicationForm
  readonly coApplicants: readonly CoApplicant[]
  readonly submission: string
  /** kept files, sealed, as the form carries them */
  readonly kept: string
  /** 草稿码 of a form that was saved before; '' for none */
  readonly draft: string
  /** published items were offered on this form before */
  readonly offered: boolean
  readonly chosen: ChosenFiles
  /** a file that could not be taken in, in words; null where there is none */
  readonly fileFault: { readonly field: 'files' | 'identityPaper'; readonly text: string } | null
}

const text = z.string().max(longestTyped).default('')
const choice = <T extends string>(values: Readonly<Record<T, unknown>>): z.ZodDefault<z.ZodType<T | ''>> =>
  z
    .custom<T | ''>((value) => typeof value === 'string' && (value === '' || Object.hasOwn(values, value)))
    .default('')
const lines = <T>(one: z.ZodType<T>) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(mostCoApplicants + 1),
  )
const coIdKind = z.custom<CoApplicant['idKind']>(
  (value) => typeof value === 'string' && (value === '' || Object.hasOwn(coIdKinds, value)),
)

/** The form as it is posted. An unknown field is refused; what is wrong inside is told field by field. */
const posted = z.strictObject({
  step: z.string().regex(/^(review|edit|submit|save|found|addApplicant|(dropApplicant|dropFile)\.\d{1,2})$/),
  submission: z.string().regex(/^[0-9a-f-]{36}$/),
  kept: z.string().max(100_000).default(''),
  draft: z.string().max(40).default(''),
  offered: z.enum(['', '1']).default(''),
  applicantIs: choice({ naturalPerson: 1, organisation: 1 }),
  name: text,
  idKind: choice(idKinds),
  idNumber: text,
  workplace: text,
  organisationName: text,
  organisationKind: choice(organisationKinds),
  creditCode: text,
  legalRepresentative: text,
  contactName: text,
  phone: text,
  email: text,
  fax: text,
  address: text,
  postcode: text,
  coName: lines(z.string().max(longestTyped)),
  coIdKind: lines(coIdKind),
  coIdNumber: lines(z.string().max(longestTyped)),
  description: text,
  documentName: text,
  yearFrom: text,
  yearTo: text,
  carrier: choice(carriers),
  delivery: choice(deliveries),
})

/** Reads a form with or without files. Files that are too many or too large are not read to the end, and said. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  const { fields, chosen, fileFault } = request.isMultipart()
    ? await readParts(request.parts({ limits: partLimits }))
    : { fields: request.body, chosen: noFiles, fileFault: null }
  checkReadable(fields)
  const {
    step,
    submission,
    kept,
    draft,
    offered,
    coName,
    coIdKind: coKinds,
    coIdNumber,
    ...form
  } = readForm(posted, fields)
  return {
    step,
    submission,
    kept,
    draft,
    offered: offered === '1',
    form,
    coApplicants: coName.map((name, index) => ({
      name,
      idKind: coKinds[index] ?? '',
      idNumber: coIdNumber[index] ?? '',
    })),
    chosen,
    fileFault,
  }
}

const noFiles: ChosenFiles = { identity: [], application: [] }
/** More files than may be kept are counted, so that the person is told; beyond these the request is refused. */
const partLimits = { fields: 100, files: 60, fileSize: largestPortalFile, fieldSize: 200_000 }

async function readParts(
  parts: AsyncIterable<Multipart>,
): Promise<{ fields: Record<string, unknown>; chosen: ChosenFiles; fileFault: Posted['fileFault'] }> {
  const fields = new Map<string, string[]>()
  const files = {
    files: [] as ChosenFiles['application'][number][],
    identityPaper: [] as ChosenFiles['identity'][number][],
  }
  let fault: Posted['fileFault'] = null
  let count = 0
  for await (const part of parts) {
    if (part.type === 'field') {
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), String(part.value)])
      continue
    }
    const field = part.fieldname === 'identityPaper' ? 'identityPaper' : 'files'
    // a file field left blank is sent as a file without a name
    if (!part.filename) {
      part.file.resume()
      continue
    }
    count += 1
    if (count > mostFiles) {
      part.file.resume()
      fault = {
        field,
        text: `最多上传${mostFiles}个文件，您选了更多。请合并以后重新选择；其他内容都已保留。`,
      }
      continue
    }
    const bytes = await part.toBuffer().catch((error: unknown) => {
      if (part.file.truncated) return null
      throw error
    })
    if (bytes === null || part.file.truncated) {
      fault = {
        field,
        text: `“${part.filename}”超过 10 MB，没有接收。扫描时请把分辨率调低（300 dpi 以下、黑白），或者拆成几个文件后重新选择；其他内容都已保留。`,
      }
    } else if (bytes.byteLength > 0) files[field].push({ name: part.filename, bytes })
  }
  const chosen = fault === null ? { identity: files.identityPaper, application: files.files } : noFiles
  const plain = [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const)
  return { fields: Object.fromEntries(plain), chosen, fileFault: fault }
}
