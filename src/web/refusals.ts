import type { RefusalCode } from '../modules/desk/index.ts'

/** The one place where a refusal becomes a status of HTTP. */
export const statusOf: Readonly<Record<RefusalCode, number>> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  notNow: 409,
  tooLate: 409,
  samePerson: 409,
  changedMeanwhile: 409,
  alreadyExists: 409,
  tooManyAttempts: 429,
}
