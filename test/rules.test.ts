import type { Root, RootContent } from 'mdast'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Position } from 'unist'
import { describe, expect, test } from 'vitest'
import { readerOfTexts } from '../scripts/check/desk.ts'
import { within } from '../scripts/check/within.ts'
import { ignoresIn } from '../scripts/rules/ignore-comment.ts'
import { houseRules } from '../scripts/rules/house/index.ts'
import { rules as rulesForAll } from '../scripts/rules/index.ts'
import { proofread } from '../scripts/rules/proofread.ts'
import { readingOf } from '../scripts/rules/reading.ts'

const FOLDER = 'scripts/rules'
const rules = [...rulesForAll, ...houseRules]
const read = readerOfTexts()
const context = { read, ruleIds: rules.map((rule) => rule.id) }

describe('a rule', () => {
  const declared = [FOLDER, join(FOLDER, 'house')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8')
        const constant = /^export const (\w+): Rule = /m.exec(text)?.[1]
        return constant === undefined ? [] : [{ id: name.replace(/\.ts$/, ''), constant }]
      }),
  )

  test('is in the registry, under the name of its file', () => {
    const ids = rules.map((rule) => rule.id)
    expect(declared.map((file) => file.id).toSorted()).toEqual(ids.toSorted())
  })

  test('is a constant by the name of its file', () => {
    const camelCase = (id: string): string =>
      id.replace(/-(.)/g, (_, letter) => String(letter).toUpperCase())
    expect(declared.map((file) => file.constant)).toEqual(declared.map(({ id }) => camelCase(id)))
  })

  test.each(rules)('$id says what holds, and shows what is right and what is wrong', (rule) => {
    expect(rule.description).toMatch(/^[A-Z].*\.$/)
    expect(rule.examples.some((example) => 'bad' in example)).toBe(true)
  })
})

const examples = rules.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, id: rule.id, ...example })),
)

describe('examples', () => {
  test.each(examples.filter((example) => !('bad' in example)))(
    '$id: %$ $good',
    ({ rule, good }) => {
      const { left, fixed } = proofread(good ?? '', [rule], context)
      expect([...left, ...fixed].map((found) => found.reason)).toEqual([])
    },
  )

  const wrong = examples.flatMap((example) => ('bad' in example ? [example] : []))
  test.each(wrong)('$id: %$ $bad', ({ rule, bad, reason, good }) => {
    expect([...rule.check(read(bad))].map((finding) => finding.reason)).toEqual([reason])
    const { text } = proofread(bad, [rule], context)
    expect(text).toBe(good ?? bad)
  })

  test.each(wrong)('all rules together settle on $id: %$ $bad', ({ bad }) => {
    const { text } = proofread(bad, rules, context)
    expect(proofread(text, rules, context).text).toBe(text)
  })
})

// The trees are made by hand: the parser takes minutes for some of these texts.
describe('a megabyte of one thing comes to an end', () => {
  const SIZE = 1_000_000
  const SECONDS = 20
  const of = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length))
  const { reference, knowledge } = read('')

  test.each([
    ['hyphens', of('-')],
    ['angle brackets', of('<')],
    ['backticks', of('`')],
    ['blanks', of(' ')],
    ['nested brackets', '['.repeat(SIZE / 2) + ']'.repeat(SIZE / 2)],
    ['nested braces', '{'.repeat(SIZE / 2) + '}'.repeat(SIZE / 2)],
    ['docker', of('docker ')],
    ['docker run', of('docker run ')],
    ['docker run lines', of('docker run --x\n')],
    ['flags', `docker run ${of('-')}`],
    ['words', of('a ')],
    ['capitals', of('Docker ')],
    ['quotes', of('"')],
    ['backslashes', of('\\')],
    ['continued lines', of('docker \\\n')],
    ['keys', of('a: b\n')],
    ['variables', of('A=')],
    ['commas', of('type=bind,')],
    ['ignore comments', of('<!-- drydock-ignore ')],
    ['non-ASCII', of('Ã¢â‚¬')],
  ])('%s', { timeout: 600_000 }, (_, text) => {
    const slow: string[] = []
    for (const [shape, { text: whole, tree }] of shapesOf(text)) {
      const reading = readingOf(whole, tree, reference, knowledge)
      for (const rule of rules)
        if (!within(SECONDS, () => [...rule.check(reading)])) slow.push(`${rule.id}: ${shape}`)
      if (!within(SECONDS, () => ignoresIn(reading, []))) slow.push(`ignore-comment: ${shape}`)
    }
    expect(slow).toEqual([])
  })

  /** The text as all that a note can hold. */
  function* shapesOf(text: string): Iterable<[string, { text: string; tree: Root }]> {
    const position = positionOf(text)
    const words = { type: 'text', value: text, position } as const
    yield ['prose', { text, tree: rootOf({ type: 'paragraph', children: [words], position }) }]
    yield [
      'heading',
      { text, tree: rootOf({ type: 'heading', depth: 2, children: [words], position }) },
    ]
    const ticked = `\`${text}\``
    const code = { type: 'inlineCode', value: text, position: positionOf(ticked) } as const
    const paragraph: RootContent = {
      type: 'paragraph',
      children: [code],
      position: positionOf(ticked),
    }
    yield ['inline code', { text: ticked, tree: rootOf(paragraph) }]
    for (const lang of ['bash', 'dockerfile', 'yaml', 'json']) {
      const fenced = `\`\`\`${lang}\n${text}\n\`\`\``
      const fence = { type: 'code', lang, value: text, position: positionOf(fenced) } as const
      yield [`${lang} fence`, { text: fenced, tree: rootOf(fence) }]
    }
  }

  function rootOf(block: RootContent): Root {
    return { type: 'root', children: [block], ...(block.position && { position: block.position }) }
  }

  function positionOf(text: string): Position {
    return {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: text.split('\n').length, column: 1, offset: text.length },
    }
  }
})
