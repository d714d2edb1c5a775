import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Answer, Issue } from '../../modules/desk/index.ts'
import {
  answerTransfer,
  type ApplicationStatus,
  caseInSession,
  type OpenedCase,
  partOfOpened,
  sendCorrection,
  statusOfCase,
  takeBack,
  writeMessage,
} from '../../modules/requests/index.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import type { CodeGuard } from './guard-code.ts'
import { readUpload, type SentFile } from './read-upload.ts'
import { openedHere, partIn, statusBase, statusBases } from './status-place.ts'
import { keepOpen, ownDoor, tokenIn } from './status-cookie.ts'
import { blankErrors, notFound, sendTooMany, sessionOver, statusTries } from './status-routes.ts'
import { unitHead } from './unit-models.ts'
import { longestTyped } from './views/parts/form-parts.ts'
import { refusedPage } from './views/notice-pages.ts'
import {
  type ActFields,
  type ActKind,
  actKinds,
  statusActPage,
  type StatusActError,
} from './views/status-act-page.ts'
import type { Done } from './views/status-page.ts'

const text = z.string().max(longestTyped).default('')
const posted = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
  text,
  content: text,
  cause: text,
  reason: text,
  confirmed: z.enum(['', 'yes']).default(''),
  consents: z.enum(['', 'yes', 'no']).default(''),
})
type Posted = z.infer<typeof posted>

/** What an applicant does on the status page: 补正, 留言, 撤回, 转交. Each has a page of its own, so that no script is needed. */
export function statusActRoutes(server: FastifyInstance, portal: Portal, guard: CodeGuard): void {
  for (const base of statusBases) {
    for (const kind of actKinds) actRoutes(server, portal, guard, `${base}/${kind}`, kind)
  }
}

function actRoutes(
  server: FastifyInstance,
  portal: Portal,
  guard: CodeGuard,
  address: string,
  kind: ActKind,
): void {
  server.get(address, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const opened = await openedHere(portal, request, ownDoor)
    const status = opened && (await statusOfCase(portal.desk, opened.id))
    if (!opened || !status) return sessionOver(portal, reply)
    keepOpen(portal, request, reply, ownDoor, opened)
    return showForm(portal, request, reply, kind, { status, fields: noFields, errors: [] })
  })

  server.post(address, { config: { rateLimit: statusTries } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { form, files, tooLarge } = await readUpload(request, posted)
    const opened = await openedBy(portal, guard, request, form)
    if ('waiting' in opened) return sendTooMany(portal, request, reply, opened.waiting)
    if ('errors' in opened) {
      // what was written is still there; only who he is must be said again
      return showForm(portal, request, reply, kind, { status: null, fields: form, errors: opened.errors })
    }
    keepOpen(portal, request, reply, ownDoor, opened)
    const part = partIn(request)
    const here = await partOfOpened(portal.desk, opened, part)
    const status = here && (await statusOfCase(portal.desk, here.id))
    if (!status) return reply.redirect(`${portal.basePath}${paths.status}`, 303)
    if (tooLarge !== null) {
      const error = { field: 'file', text: tooLargeText(tooLarge) } as const
      return showForm(portal, request, reply, kind, { status, fields: form, errors: [error] })
    }
    const answer = await act(portal, kind, { token: opened.token, part }, form, files)
    switch (answer.kind) {
      case 'issues':
        return showForm(portal, request, reply, kind, {
          status,
          fields: form,
          errors: [...answer.issues.map(errorOf), ...chooseAgain(files, answer.issues)],
        })
      case 'refused':
        return portal.send(reply, refusedPage(portal.page(request), { reason: answer.refusal.text }), 409)
      case 'done': {
        const done = `${portal.basePath}${statusBase(part)}?done=${doneWord(kind, status)}`
        return reply.redirect(done, 303)
      }
    }
  })
}

/** A browser does not send the same files again by itself. */
function chooseAgain(files: readonly SentFile[], issues: readonly Issue[]): StatusActError[] {
  if (files.length === 0 || issues.some(({ field }) => field === 'file')) return []
  return [{ field: 'file', text: `刚才选择的${files.length}个文件没有保留，请重新选择。` }]
}

function tooLargeText(name: string): string {
  return `“${name}”超过 20 MB，没有接收。扫描时请把分辨率调低（300 dpi 以下、黑白），或者把文件拆成几个，分别上传。`
}

const noFields: Posted = {
  number: '',
  code: '',
  text: '',
  content: '',
  cause: '',
  reason: '',
  confirmed: '',
  consents: '',
}

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
  by: { readonly token: string; readonly part: number | undefined },
  { text: message, content, cause, reason, confirmed, consents }: Posted,
  uploads: readonly SentFile[],
): Promise<Answer<void>> {
  switch (kind) {
    case 'message':
      return writeMessage(desk, { ...by, text: message, uploads })
    case 'correction':
      return sendCorrection(desk, { ...by, content, cause, uploads })
    case 'withdraw':
      return takeBack(desk, { ...by, reason, confirmed: confirmed === 'yes' })
    case 'consent':
      return answerTransfer(desk, { ...by, consents: consents === '' ? null : consents === 'yes' })
  }
}

function doneWord(kind: ActKind, { may }: ApplicationStatus): Done {
  if (kind === 'withdraw') return 'withdrawn'
  return kind === 'correction' && may.correction === 'late' ? 'late' : kind
}

function errorOf({ field, text: words }: Issue): StatusActError {
  const known = ['text', 'content', 'cause', 'reason', 'confirmed', 'consents', 'file'] as const
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
    base: statusBase(partIn(request)),
    fields,
    errors,
    ...(status ? { case: caseOf(status) } : {}),
  })
  return portal.send(reply, page, errors.length > 0 ? 422 : 200)
}

function caseOf(status: ApplicationStatus) {
  const { number, unit, description, task, may, consent } = status
  return {
    number,
    unit: unitHead(unit),
    description,
    may,
    ...(consent ? { consent } : {}),
    ...(task ? { asked: task.text, by: task.by.toString() } : {}),
  }
}
