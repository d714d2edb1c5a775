import { chinaMoment } from '../../kit/days.ts'

/** A moment in UTC as the form holds it: `YYYY-MM-DD HH:mm` by the clock in China; '' for none. */
export function typedMomentOf(moment: string): string {
  return moment === '' ? '' : chinaMoment(moment)
}

/** A typed moment in UTC. One that is not whole goes as it is: the server says at its field what is wrong. */
export function momentOf(typed: string): string {
  const [day = '', time = ''] = typed.trim().split(' ')
  const moment = Date.parse(`${day}T${time}:00+08:00`)
  return Number.isNaN(moment) ? typed.trim() : new Date(moment).toISOString()
}
