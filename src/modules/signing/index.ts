/** 审签: what every chain of reviewing and signing steps has in common, whatever it is that is signed. */
export { type Capacity, capacityFor, capacityLabels, type StandIn } from './capacity.ts'
export { nextStep, resumable } from './order.ts'
export { notOfUnit, periodFaults } from './stand-in-faults.ts'
export {
  cleanedSettings,
  settingsFaults,
  type SigningSettings,
  signingSettingsShape,
  stepCapacityOf,
  stepRoles,
  usualSigningSettings,
} from './signing-settings.ts'
