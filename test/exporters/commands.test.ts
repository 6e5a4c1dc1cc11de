import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { commands } from '../../scripts/exporters/commands.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { command, filesOf } from './tiny-book.ts'

const { book } = makeBook(loadLibrary('.').library)
const files = filesOf(commands, book.commands)
const validate = new Ajv2020({ formats: { uri: true } }).compile(
  parsed('public/commands.schema.json'),
)

function parsed(path: string): object {
  return JSON.parse(files.get(path) ?? '')
}

test('the published commands keep to the published schema', () => {
  expect(validate(parsed('public/commands.json')), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  ['a command without a task', { ...command(), task: undefined }],
  ['a key that nobody knows', { ...command(), colour: 'red' }],
  ['a group that is none', { ...command(), group: 'planet' }],
  ['no way to write it', { ...command(), variants: [] }],
])('the schema refuses %s', (_, entry) => {
  expect(validate(JSON.parse(JSON.stringify([command()])))).toBe(true)
  expect(validate(JSON.parse(JSON.stringify([entry])))).toBe(false)
})

test('every field of the schema is described', () => {
  const text = files.get('public/commands.schema.json') ?? ''
  const fields = [
    ...text.matchAll(
      /^ +"(\w+)": \{\n +"type": "(?:string|boolean|array)",\n(?! +"(?:description|format|minItems|items|enum)")/gm,
    ),
  ]
  expect(fields.map(([, name]) => name)).toEqual([])
  expect(text).toContain('"Only a swarm manager can run it"')
})

test('the site gets the same as the reader', () => {
  expect(files.get('src/content/generated/commands.json')).toBe(files.get('public/commands.json'))
})
