import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, RefusalCode } from '../../modules/desk/index.ts'
import { faultStatus } from '../fault-status.ts'
import { framesOf } from '../log.ts'
import { statusOf } from '../refusals.ts'
import { WrongInput } from './wrong-input.ts'

/** The one place where an answer becomes HTTP. */
export function sendAnswer(reply: FastifyReply, answer: Answer<unknown>, doneStatus = 200): FastifyReply {
  switch (answer.kind) {
    case 'done':
      return reply.code(doneStatus).send(answer.value)
    case 'issues':
      return reply.code(422).send({ issues: answer.issues })
    case 'refused':
      return reply.code(statusOf[answer.refusal.code]).send({ refusal: answer.refusal })
  }
}

/** A refusal of the door itself. */
export function sendRefusal(reply: FastifyReply, code: RefusalCode, text: string): FastifyReply {
  return reply.code(statusOf[code]).send({ refusal: { code, text } })
}

const plainTexts: Readonly<Record<number, string>> = {
  400: '请求的内容读不出来，请刷新页面后再试。',
  404: '没有这个地址。',
  413: '内容过大，请分次提交，或者改为上传附件。',
  415: '不接受这种形式的内容。',
  429: '操作过于频繁，请过一会儿再试。',
}

/** Whatever went wrong, in words; of our own faults nothing but the number under which they are logged. */
export function sendError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof WrongInput) return reply.code(422).send({ issues: error.issues })
  const status = faultStatus(error)
  if (status >= 400 && status < 500) {
    const code = status === 429 ? 'tooManyAttempts' : status === 404 ? 'notFound' : 'notNow'
    return reply.code(status).send({ refusal: { code, text: plainTexts[status] ?? '请求不能办理。' } })
  }
  request.log.error({ request: request.id, error: error.name, at: framesOf(error) }, 'office')
  const text = `系统出了问题，没有办成，已经记录。请稍后再试；仍不行的，请把编号 ${request.id} 告诉系统管理员。`
  return reply.code(500).send({ refusal: { code: 'error', text } })
}
