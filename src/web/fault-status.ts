/** How the parser of forms with files says that one was cut off; it gives its errors neither code nor status. */
const cutOff = /\bunexpected end of multipart data\b/i

/** The status of whatever was thrown while a request was answered: a request that broke off is no fault of ours. */
export function faultStatus(error: Error): number {
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode
  const brokeOff = 'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'
  return brokeOff || cutOff.test(error.message) ? 400 : 500
}
