import { type ApplicationForm, emptyForm } from '../src/modules/requests/index.ts'

/** People and organisations of the demonstration: nobody's names, numbers that reach nobody. */
const people = ['王某某', '李某某', '张某某', '刘某某', '陈某某', '赵某某', '孙某某', '周某某'] as const

/**
 * An application of a natural person. The identity number is that of nobody: its region code does not
 * exist; only its check digit is right.
 */
export function personForm(index: number, description: string): ApplicationForm {
  return {
    ...emptyForm,
    applicantIs: 'naturalPerson',
    name: people[index % people.length] ?? '王某某',
    idKind: 'otherId',
    idNumber: `演示${String(index).padStart(6, '0')}`,
    phone: `1380000${String(index % 10_000).padStart(4, '0')}`,
    address: '汶上县杨店镇（演示地址）',
    postcode: '272501',
    description,
    carrier: 'electronic',
    delivery: 'online',
  }
}

/** An application of an organisation; the class decides the column of table 三. */
export function organisationForm(
  kind: Exclude<ApplicationForm['organisationKind'], ''>,
  name: string,
  description: string,
): ApplicationForm {
  return {
    ...emptyForm,
    applicantIs: 'organisation',
    organisationName: name,
    organisationKind: kind,
    creditCode: '',
    legalRepresentative: '某某',
    contactName: '某某',
    phone: '05370000000',
    address: '汶上县（演示地址）',
    postcode: '272500',
    description,
    carrier: 'paper',
    delivery: 'mail',
  }
}
