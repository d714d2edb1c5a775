import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Answer, Issue } from '../../modules/desk/index.ts'
import {
  type ApplicationStatus,
  caseInSession,
  type OpenedCase,
  sendCorrection,
  statusOfCase,
  takeBack,
  writeMessage,
} from '../../modules/requests/index.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import type { CodeGuard } from './guard-code.ts'
import { readUpload, type SentFile } from './read-upload.ts'
import { keepOpen, ownDoor, tokenIn } from './status-cookie.ts'
import { blankErrors, notFound, sendTooMany, statusTries } from './status-routes.ts'
import { unitHead } from './unit-models.ts'
import { refusedPage } from './views/notice-pages.ts'
import {
  type ActFields,
  type ActKind,
  actKinds,
  statusActPage,
  type StatusActError,
} from './views/status-act-page.ts'
import type { Done } from './views/status-page.ts'

const text = z.string().max(20_000).default('')
const posted = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
  text,
  content: text,
  cause: text,
  reason: text,
  confirmed: z.enum(['', 'yes']).default(''),
})
type Posted = z.infer<typeof posted>

/** What an applicant does on the status page: 补正, 留言, 撤回. Each has a page of its own, so that no script is needed. */
export function statusActRoutes(server: FastifyInstance, portal: Portal, guard: CodeGuard): void {
  for (const kind of actKinds) {
    server.get(`/status/${kind}`, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const opened = await caseInSession(portal.desk, tokenIn(request, ownDoor), ownDoor.limits)
      const status = opened && (await statusOfCase(portal.desk, opened.id))
      if (!opened || !status) return reply.redirect(`${portal.basePath}${paths.status}`, 303)
      keepOpen(portal, request, reply, ownDoor, opened)
      return showForm(portal, request, reply, kind, { status, fields: noFields, errors: [] })
    })

    server.post(`/status/${kind}`, { config: { rateLimit: statusTries } }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { form, files, tooLarge } = await readUpload(request, posted)
      const opened = await openedBy(portal, guard, request, form)
      if ('waiting' in opened) return sendTooMany(portal, request, reply, opened.waiting)
      if ('errors' in opened) {
        // what was written is still there; only who he is must be said again
        return showForm(portal, request, reply, kind, { status: null, fields: form, errors: opened.errors })
      }
      keepOpen(portal, request, reply, ownDoor, opened)
      const status = await statusOfCase(portal.desk, opened.id)
      if (!status) return reply.redirect(`${portal.basePath}${paths.status}`, 303)
      if (tooLarge !== null) {
        const error = {
          field: 'file',
          text: `“${tooLarge}”超过 20 MB，请压缩其中的图片，或者拆成几个文件。`,
        } as const
        return showForm(portal, request, reply, kind, { status, fields: form, errors: [error] })
      }
      const answer = await act(portal, kind, opened, form, files)
      switch (answer.kind) {
        case 'issues':
          return showForm(portal, request, reply, kind, {
            status,
            fields: form,
            errors: answer.issues.map(errorOf),
          })
        case 'refused':
          return portal.send(reply, refusedPage(portal.page(request), { reason: answer.refusal.text }), 409)
        case 'done':
          return reply.redirect(`${portal.basePath}${paths.status}?done=${doneWord(kind, status)}`, 303)
      }
    })
  }
}

const noFields: Posted = { number: '', code: '', text: '', content: '', cause: '', reason: '', confirmed: '' }

/** By the cookie; where its time is over, by number and code in the form itself. */
async function openedBy(
  portal: Portal,
  guard: CodeGuard,
  request: FastifyRequest,
  { number, code }: Posted,
): Promise<OpenedCase | { readonly errors: readonly StatusActError[] } | { readonly waiting: number }> {
  const opened = await caseInSession(portal.desk, tokenIn(request, ownDoor), ownDoor.limits)
  if (opened) return opened
  const blank = blankErrors({ number, code })
  if (blank.length > 0) return { errors: blank }
  const tried = await guard(request, ownDoor, { number, code })
  if (tried.kind === 'opened') return tried.opened
  return tried.kind === 'wrong' ? { errors: [notFound] } : { waiting: tried.retryAfterMinutes }
}

async function act(
  { desk }: Portal,
  kind: ActKind,
  { token }: OpenedCase,
  { text: message, content, cause, reason, confirmed }: Posted,
  uploads: readonly SentFile[],
): Promise<Answer<void>> {
  switch (kind) {
    case 'message':
      return writeMessage(desk, { token, text: message, uploads })
    case 'correction':
      return sendCorrection(desk, { token, content, cause, uploads })
    case 'withdraw':
      return takeBack(desk, { token, reason, confirmed: confirmed === 'yes' })
  }
}

function doneWord(kind: ActKind, { may }: ApplicationStatus): Done {
  if (kind === 'withdraw') return 'withdrawn'
  return kind === 'correction' && may.correction === 'late' ? 'late' : kind
}

function errorOf({ field, text: words }: Issue): StatusActError {
  const known = ['text', 'content', 'cause', 'reason', 'confirmed', 'file'] as const
  return { field: known.find((one) => one === field) ?? 'text', text: words }
}

async function showForm(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ActKind,
  filled: {
    readonly status: ApplicationStatus | null
    readonly fields: ActFields
    readonly errors: readonly StatusActError[]
  },
): Promise<FastifyReply> {
  const { status, fields, errors } = filled
  const page = statusActPage(portal.page(request), kind, {
    fields,
    errors,
    ...(status ? { case: caseOf(status) } : {}),
  })
  return portal.send(reply, page, errors.length > 0 ? 422 : 200)
}

function caseOf(status: ApplicationStatus) {
  const { number, unit, description, task, may } = status
  return {
    number,
    unit: unitHead(unit),
    description,
    may,
    ...(task ? { asked: task.text, by: task.by.toString() } : {}),
  }
}
