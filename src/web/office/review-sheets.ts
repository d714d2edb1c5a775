import type { FastifyReply } from 'fastify'
import { type Answer, type Desk, refuse } from '../../modules/desk/index.ts'

export async function sendSheet(
  _desk: Desk,
  _reply: FastifyReply,
  _sheet: 'approval' | 'referral',
  _id: string,
  _format: 'docx' | 'pdf',
): Promise<Answer<null>> {
  return refuse('notNow', '')
}
