import { type Desk, may } from '../../modules/desk/index.ts'
import { applicationPolicy } from '../../modules/requests/index.ts'
import { listUnits, type SignedInAccount, type Unit } from '../../modules/units/index.ts'

/** The units whose applications this person may read: his own, and for the supervising department all below. */
export async function readableUnits(desk: Desk, account: SignedInAccount): Promise<Unit[]> {
  const units = await listUnits(desk.read)
  return units.filter((unit) => may(account, applicationPolicy.read, unit))
}
