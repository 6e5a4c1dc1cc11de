import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { readCommand, type DockerCommand } from '../../scripts/docker/command-line.ts'
import { statementsOf } from '../../scripts/text/shell/statements.ts'
import { reference } from './docker-reference.ts'

const exceptions = z
  .array(z.strictObject({ file: z.string(), command: z.string(), because: z.string().min(1) }))
  .parse(parse(readFileSync('test/fixtures/docker-examples-exceptions.yml', 'utf8')))

const examples = readFileSync('test/fixtures/docker-examples.txt', 'utf8')
  .split(/^(?=# \S+\.yaml$)/m)
  .flatMap((part) => {
    const file = /^# (\S+)/.exec(part)?.[1] ?? ''
    return statementsOf(part).flatMap(({ words }) => {
      const command = readCommand(words, reference)
      if (!command) return []
      const line = part.slice(command.start, command.end).replace(/\s*\\\n\s*/g, ' ')
      return [{ file, line, command }]
    })
  })

const isException = (example: (typeof examples)[number]): boolean =>
  exceptions.some(({ file, command }) => file === example.file && command === example.line)

test('there are more than a thousand', () => {
  expect(examples.length).toBeGreaterThan(1000)
})

test('every command of Docker’s own examples is right, but for the exceptions', () => {
  const faults = examples
    .filter((example) => !isException(example))
    .flatMap(({ file, line, command }) =>
      faultsOf(command).map((fault) => `${file}: ${line}: ${fault}`),
    )
  expect(faults).toEqual([])
})

test('every exception is needed', () => {
  const needed = examples.filter(({ command }) => faultsOf(command).length > 0)
  expect(
    exceptions.filter(
      ({ file, command }) =>
        !needed.some((example) => example.file === file && example.line === command),
    ),
  ).toEqual([])
})

function faultsOf({ spec, unknown, flags, operands, words, isMention }: DockerCommand): string[] {
  const { min, max } = spec.operands
  const isOpen = isMention || words.some(({ kind }) => kind === 'ellipsis')
  return [
    ...(unknown ? [`unknown ${unknown.text}`] : []),
    ...(spec.path === 'docker' && flags.length === 0 ? ['no command'] : []),
    ...flags.filter((flag) => !flag.spec).map(({ name }) => `unknown flag ${name}`),
    ...flags
      .filter((flag) => flag.spec?.takesValue && !flag.value)
      .map(({ name }) => `no value for ${name}`),
    ...(operands.length > max || (operands.length < min && !isOpen)
      ? [`${operands.length} operands, expected ${min} to ${max}`]
      : []),
  ]
}
