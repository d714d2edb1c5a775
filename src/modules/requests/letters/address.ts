import type { Address } from '../../../law/letters/letter-sentences.ts'
import type { Unit } from '../../units/index.ts'
import type { CaseFile } from '../case-file.ts'

/** How a letter addresses its reader. */
export function addressOf(file: Pick<CaseFile, 'application'>): Address {
  return file.application.kind === 'naturalPerson' ? '您' : '你单位'
}

/** 联系方式 of the unit, as its letters say it. */
export function contactText({ contact }: Pick<Unit, 'contact'>): string {
  const { office, address, phone, officeHours } = contact
  return [
    office,
    address && `地址：${address}`,
    phone && `电话：${phone}`,
    officeHours && `办公时间：${officeHours}`,
  ]
    .filter((part) => part !== '')
    .join('，')
}
