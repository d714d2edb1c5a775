import { applyTemplate } from '../../src/modules/catalogue/index.ts'
import { type AccountActor, expectDone } from '../../src/modules/desk/index.ts'
import {
  type Disclosure,
  nothingWrong,
  reviewDisclosure,
  reviewSteps,
  submitDisclosure,
  writeDraft,
  type WriteDraft,
} from '../../src/modules/publishing/index.ts'
import { addUnit, openCounty, type Unit } from '../../src/modules/units/index.ts'
import { person } from './people.ts'
import type { World } from './world.ts'

/** A county with a township whose people can publish. */
export interface Town {
  readonly county: Unit
  readonly unit: Unit
  readonly editor: AccountActor
  readonly firstReview: AccountActor
  readonly secondReview: AccountActor
  readonly secrecyReview: AccountActor
  readonly signing: AccountActor
}

export async function openTown(world: World): Promise<Town> {
  const county = expectDone(await openCounty(world.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const unit = expectDone(
    await addUnit(world.desk, {
      code: 'yangdian',
      name: '杨店镇人民政府',
      kind: 'township',
      parent: 'wenshang',
    }),
  )
  expectDone(await applyTemplate(world.desk, { unit: 'yangdian' }))
  return {
    county,
    unit,
    editor: person('采编', unit, 'editor'),
    firstReview: person('一审', unit, 'firstReviewer'),
    secondReview: person('二审', unit, 'secondReviewer'),
    secrecyReview: person('保密', unit, 'secrecyReviewer'),
    signing: person('签发', unit, 'signer'),
  }
}

export const draft: WriteDraft = {
  unit: 'yangdian',
  column: 'gonggao-gongshi',
  title: '杨店镇特困人员救助供养情况公示',
  body: '<p>现将有关情况予以公示。</p>',
  madeOn: '2024-02-20',
  genre: '公示',
}

/** What a draft needs besides to be a 行政规范性文件. */
export const normative = {
  kind: 'normativeDocument',
  documentNumber: '杨政发〔2024〕1号',
  effectiveOn: '2024-03-01',
  interpretation: {
    exempt: '',
    outline: '背景、主要内容',
    forms: ['文字'],
    channels: '县政府网站',
    by: '民政办',
  },
} as const satisfies Partial<WriteDraft>

/** A draft, submitted. */
export async function submitted(
  world: World,
  town: Town,
  change: Partial<WriteDraft> = {},
): Promise<Disclosure> {
  const desk = world.desk.as(town.editor)
  const written = expectDone(await writeDraft(desk, { ...draft, ...change }))
  return expectDone(await submitDisclosure(desk, { id: written.id, version: written.version }))
}

/** An item through all steps, each by its own person. */
export async function published(
  world: World,
  town: Town,
  change: Partial<WriteDraft> = {},
): Promise<Disclosure> {
  let item = await submitted(world, town, change)
  for (const { step } of reviewSteps) {
    item = expectDone(
      await reviewDisclosure(world.desk.as(town[step]), {
        id: item.id,
        version: item.version,
        step,
        verdict: 'pass',
        ...nothingWrong(step),
      }),
    )
  }
  return item
}
