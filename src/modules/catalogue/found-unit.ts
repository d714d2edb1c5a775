import { type Answer, type Desk, deskWithin } from '../desk/index.ts'
import { type AddUnit, addUnit, openCounty, type Unit } from '../units/index.ts'
import { applyTemplate } from './apply-template.ts'

/**
 * 设立机关: a unit together with the catalogue of its kind, so that it can publish from its first day. Both or
 * neither.
 */
export async function foundUnit(desk: Desk, request: AddUnit): Promise<Answer<Unit>> {
  return withCatalogue(desk, (within) => addUnit(within, request))
}

/** 设立县: the county at the top, together with its catalogue. Once in an instance. */
export async function foundCounty(
  desk: Desk,
  request: Parameters<typeof openCounty>[1],
): Promise<Answer<Unit>> {
  return withCatalogue(desk, (within) => openCounty(within, request))
}

async function withCatalogue(
  desk: Desk,
  found: (within: Desk) => Promise<Answer<Unit>>,
): Promise<Answer<Unit>> {
  return desk.transaction(async (transaction) => {
    const within = deskWithin(desk, transaction)
    const unit = await found(within)
    if (unit.kind !== 'done') return unit
    // a new unit's first catalogue is part of founding it, whoever founds it
    const catalogue = await applyTemplate(within.as({ kind: 'system', name: '设立机关' }), {
      unit: unit.value.code,
    })
    return catalogue.kind === 'done' ? unit : catalogue
  })
}
