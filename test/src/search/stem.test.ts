import { expect, test } from 'vitest'
import { stemOf } from '../../../src/search/stem.ts'

test.each([
  'rotate rotates rotated rotating rotation',
  'stop stops stopped stopping',
  'run runs running',
  'image images',
  'registry registries',
  'push pushes pushing pushed',
  'encrypt encrypted encryption encrypting',
  'deploy deployment deploys',
  'configure configuration configured',
  'initialize initialization initializing',
  'access',
  'log logs logging logged',
])('the forms of a word have one stem: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1)
})

test.each([
  ['rm', 'rmi'],
  ['image', 'imagine'],
  ['network', 'net'],
  ['volume', 'value'],
  ['status', 'state'],
])('%s and %s are different words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})

test.each(['--rotate', 'docker0', ':ro', 'ls', 'dm.thinp_percent'])('%s stays as it is', (name) => {
  expect(stemOf(name)).toBe(name)
})
