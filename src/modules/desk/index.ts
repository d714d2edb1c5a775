export {
  actorName,
  citizen,
  roleLabels,
  roles,
  type AccountActor,
  type Actor,
  type Role,
  type UnitPlace,
} from './actor.ts'
export {
  done,
  expectDone,
  mend,
  refuse,
  type Answer,
  type Issue,
  type Refusal,
  type RefusalCode,
} from './answer.ts'
export type { Desk } from './desk.ts'
export { deskWithin, openDesk, type CalendarSource, type DeskParts } from './open-desk.ts'
export { forbidden, may, type Permission, type Policy } from './policy.ts'
