import { expect, test } from 'vitest'
import { WaitingLine } from './waiting-line.ts'

test('two at a time, one waits, the next is sent away, and a failure gives its place over', async () => {
  const turns = new WaitingLine({ mostAtOnce: 2, mostWaiting: 1 })
  const ends: (() => void)[] = []
  const work = (name: string) => async (): Promise<string> => {
    await new Promise<void>((resolve) => ends.push(resolve))
    return name
  }
  const [one, other, third, fourth] = ['one', 'other', 'third', 'fourth'].map((name) =>
    turns.take(work(name)),
  )
  expect(await fourth).toBeNull()
  expect(ends).toHaveLength(2)
  ends[0]?.()
  expect(await one).toBe('one')
  expect(ends).toHaveLength(3)
  for (const end of ends) end()
  expect(await Promise.all([other, third])).toEqual(['other', 'third'])
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.take(() => Promise.resolve('again'))).toBe('again')
})
