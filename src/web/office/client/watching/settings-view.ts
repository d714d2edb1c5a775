import type { CallAnswer } from '../http/call.ts'

export type SettingsView = CallAnswer<'GET /review-settings'>
export type StepKey = SettingsView['steps'][number]['key']
export type Person = SettingsView['people'][number]

/** A person as a choice: 王某（一审、二审）. */
export function personOption({ id, name, roles, unit }: Person, withUnit = false) {
  return { value: id, label: withUnit ? `${unit} ${name}（${roles}）` : `${name}（${roles}）` }
}

export function nameOf(people: readonly Person[], id: string): string {
  return people.find((one) => one.id === id)?.name ?? '（已不在本单位）'
}
