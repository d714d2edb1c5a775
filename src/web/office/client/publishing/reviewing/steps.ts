/** The steps as the server names them. */
const steps = ['firstReview', 'secondReview', 'secrecyReview', 'signing'] as const
export type Step = (typeof steps)[number]

/** A step by its name out of an answer. */
export function stepNamed(name: string): Step {
  const step = steps.find((one) => one === name)
  if (step === undefined) throw new Error(`the server names a step that is none: ${name}`)
  return step
}

/** The button that passes an item on: it names where to. */
export function passWords(next: string): string {
  return next.startsWith('签发') ? '通过，送签发' : `通过，送${next}`
}

/** A step that looks at an urgent release afterwards: any but the signing, which released it. */
export function stepAfterUrgent(name: string): Exclude<Step, 'signing'> {
  const step = stepNamed(name)
  if (step === 'signing') throw new Error('the signing is not taken after the fact')
  return step
}
