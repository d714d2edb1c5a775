import path from 'node:path'
import { expect, test } from 'vitest'
import { breaches } from './rules.ts'
import { readTree } from './source-file.ts'

const tree = readTree(path.resolve(import.meta.dirname, '..', '..'))

test('the house stands as the floor plan says', () => {
  const told = breaches(tree).map(({ rule, file, line, what }) => `${file}:${line}: ${rule} (${what})`)
  expect(told).toEqual([])
})

test('the check has seen the whole house, not an empty yard', () => {
  for (const part of [
    'src/law/',
    'src/modules/',
    'src/platform/',
    'src/web/portal/',
    'src/web/office/',
    'src/cli/',
  ]) {
    expect(tree.filter((file) => file.path.startsWith(part)).length, part).toBeGreaterThan(2)
  }
  expect(tree.flatMap((file) => file.imports).length).toBeGreaterThan(200)
})
