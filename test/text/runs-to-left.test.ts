import { expect, test } from 'vitest'
import { runsToLeft } from '../../scripts/text/runs-to-left.ts'

test.each([
  ['ar', true],
  ['fa-IR', true],
  ['he', true],
  ['yi', true],
  ['pa-Arab', true],
  ['pa', false],
  ['de', false],
  ['zh-Hant', false],
  ['no language', false],
])('%s: %s', (language, isToLeft) => {
  expect(runsToLeft(language)).toBe(isToLeft)
})
