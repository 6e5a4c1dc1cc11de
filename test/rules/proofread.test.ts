import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../scripts/notes/markdown.ts'
import { proofread, type Context } from '../../scripts/rules/proofread.ts'
import type { Finding, Reading, Rule } from '../../scripts/rules/rule.ts'
import { noKnowledge } from './no-knowledge.ts'

/** These rules read the bare text; they need nothing of what is known of Docker. */
const context: Context = {
  read: (text): Reading => ({
    text,
    tree: parse(text),
    snippets: [],
    prose: [],
    commands: [],
    reference: { versions: {}, commands: new Map() },
    knowledge: noKnowledge,
  }),
}

describe('what is certain is mended', () => {
  test('and reported at its place in the text that was given', () => {
    const { text, fixed, left } = proofread(
      'a colour, a colour',
      [replace('colour', 'color')],
      context,
    )
    expect(text).toBe('a color, a color')
    expect(fixed.map(({ start, end, fix }) => [start, end, fix])).toEqual([
      [2, 8, 'color'],
      [12, 18, 'color'],
    ])
    expect(left).toEqual([])
  })

  test('pass by pass, when one fix makes the next visible', () => {
    const rules = [replace('netwrok', 'network'), replace('network ls', 'network list')]
    const { text, fixed } = proofread('docker netwrok ls now', rules, context)
    expect(text).toBe('docker network list now')
    expect(fixed.map(({ rule, start, end }) => [rule.id, start, end])).toEqual([
      ['netwrok', 7, 14],
      ['network ls', 7, 17],
    ])
  })

  test('by the first rule in order, where two want the same words', () => {
    const rules = [replace('bc', 'X'), replace('ab', 'Y')]
    expect(proofread('abcd', rules, context).text).toBe('aXd')
    expect(proofread('abcd', rules.toReversed(), context).text).toBe('Ycd')
  })

  test('while proposals wait for a person, at their places in the text that was given', () => {
    const rules = [replace('longer', 'l'), propose('wrong', ['right', 'left'])]
    const { text, left } = proofread('longer wrong', rules, context)
    expect(text).toBe('l wrong')
    expect(left.map(({ start, end, expected }) => [start, end, expected])).toEqual([
      [7, 12, ['right', 'left']],
    ])
  })

  test('but not by two rules that undo each other: they report', () => {
    const rules = [replace('on', 'off'), replace('off', 'on'), replace('teh', 'the')]
    const { text, left } = proofread('teh switch is on', rules, context)
    expect(text).toBe('the switch is on')
    expect(left.map(({ expected, fix }) => [expected, fix])).toEqual([[['off'], undefined]])
  })

  test('nor by a fix that changes nothing', () => {
    const { left } = proofread('same', [replace('same', 'same')], context)
    expect(left).toHaveLength(1)
  })

  test('a text without fixes is read once, one with fixes once more for each pass', () => {
    let reads = 0
    const counting: Context = { read: (text) => (reads++, context.read(text)) }
    proofread('nothing here', [replace('x', 'y')], counting)
    expect(reads).toBe(1)
    proofread('x', [replace('x', 'y')], counting)
    expect(reads).toBe(3)
  })

  test('regression: what stands behind a fault that hides it is told once that is mended', () => {
    const hiding = (rule: Rule): Rule => ({
      ...rule,
      check: (reading) => [...rule.check(reading)].map((found) => ({ ...found, hidesRest: true })),
    })
    const odd = propose('odd', ['even'])
    const told = (rule: Rule): unknown =>
      proofread('odd, x, odd', [odd, rule], context).left.map(({ rule: { id }, start }) => [
        id,
        start,
      ])
    expect(told(hiding(propose('x', ['y'])))).toEqual([
      ['odd', 0],
      ['x', 5],
    ])
    expect(told(hiding(replace('x', 'y')))).toEqual([
      ['odd', 0],
      ['odd', 8],
    ])
  })

  test('a rule that fails is named', () => {
    const failing: Rule = {
      ...replace('a', 'b'),
      check: () => {
        throw new Error('out of luck')
      },
    }
    expect(() => proofread('a', [failing], context)).toThrow('The rule `a` failed: out of luck')
  })
})

describe('an ignore comment', () => {
  const rules = [replace('bad', 'good'), propose('odd', ['even'])]
  const mended = (text: string): string => proofread(text, rules, context).text

  test.each([
    [
      'the block behind it',
      '<!-- drydock-ignore bad -->\n\nbad\n\nbad',
      '<!-- drydock-ignore bad -->\n\nbad\n\ngood',
    ],
    [
      'the paragraph that it begins',
      '<!-- drydock-ignore -->\nbad\nbad\n\nbad',
      '<!-- drydock-ignore -->\nbad\nbad\n\ngood',
    ],
    [
      'a whole list',
      '<!-- drydock-ignore -->\n- bad\n- bad\n\n# bad',
      '<!-- drydock-ignore -->\n- bad\n- bad\n\n# good',
    ],
    [
      'a fence',
      '<!-- drydock-ignore bad: so it was -->\n```\nbad\n```\nbad',
      '<!-- drydock-ignore bad: so it was -->\n```\nbad\n```\ngood',
    ],
    [
      'a block in a list item',
      '- a\n\n  <!-- drydock-ignore -->\n\n  bad\n\n- bad',
      '- a\n\n  <!-- drydock-ignore -->\n\n  bad\n\n- good',
    ],
    [
      'one rule and not another',
      '<!-- drydock-ignore odd -->\nbad',
      '<!-- drydock-ignore odd -->\ngood',
    ],
    [
      'what several comments say',
      '<!-- drydock-ignore odd -->\n\n<!-- drydock-ignore bad -->\n\nbad',
      '<!-- drydock-ignore odd -->\n\n<!-- drydock-ignore bad -->\n\nbad',
    ],
    [
      'all between start and end',
      'bad\n\n<!-- drydock-ignore-start -->\n\nbad\n\nbad\n\n<!-- drydock-ignore-end -->\n\nbad',
      'good\n\n<!-- drydock-ignore-start -->\n\nbad\n\nbad\n\n<!-- drydock-ignore-end -->\n\ngood',
    ],
    [
      'all behind a start without end',
      '<!-- drydock-ignore-start bad, odd -->\n\nbad',
      '<!-- drydock-ignore-start bad, odd -->\n\nbad',
    ],
    [
      'nothing when it stands in code',
      '`<!-- drydock-ignore -->`\n\nbad',
      '`<!-- drydock-ignore -->`\n\ngood',
    ],
    ['nothing when it is not closed', '<!-- drydock-ignore\n\nbad', '<!-- drydock-ignore\n\ngood'],
  ])('leaves alone %s', (_, text, expected) => {
    expect(mended(text)).toBe(expected)
  })

  test.each([
    ['<!-- drydock-ignore bda -->', 'Unexpected rule `bda`, expected `bad`'],
    ['<!-- drydock-ignore other -->', 'Unexpected rule `other`, expected the name of a rule'],
    [
      '<!-- drydock-ignroe bad -->',
      'Unexpected comment `drydock-ignroe`, expected `drydock-ignore`',
    ],
    [
      '<!-- drydock-ignore-end -->',
      'Unexpected `drydock-ignore-end`, expected a `drydock-ignore-start` for the same rules before it',
    ],
  ])('%s is reported', (text, reason) => {
    const { left } = proofread(text, rules, context)
    expect(left.map((found) => [found.rule.id, found.reason])).toEqual([['ignore-comment', reason]])
  })

  test('may name rules that are not asked for', () => {
    const some = { ...context, ruleIds: ['bad', 'odd'] }
    expect(proofread('<!-- drydock-ignore odd -->', rules.slice(0, 1), some).left).toEqual([])
  })
})

describe('for any text and any rules', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', ' ', '\n', 'c'), { maxLength: 40 })
  const texts = words.map((parts) => parts.join(''))
  const pieces = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'c', ' b')
  const cures = fc.constantFrom('', 'a', 'b', 'ba', 'abc', 'c', '\n')
  const someRules = fc
    .array(fc.tuple(pieces, cures), { maxLength: 4 })
    .map((pairs) =>
      pairs.map(([wrong, right], index) => ({ ...replace(wrong, right), id: `rule-${index}` })),
    )

  test('what came out is a fixed point', () => {
    fc.assert(
      fc.property(texts, someRules, (text, rules) => {
        const { text: once } = proofread(text, rules, context)
        expect(proofread(once, rules, context).text).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('the way leads back: what no fix touched stands where it says', () => {
    fc.assert(
      fc.property(texts, someRules, (text, rules) => {
        const { text: mended, way, fixed } = proofread(text, rules, context)
        for (let offset = 0; offset < text.length; offset++) {
          const isTouched = fixed.some(({ start, end }) => start <= offset && offset < end)
          const target = way.target(offset)
          if (isTouched || target === undefined) expect(isTouched).toBe(true)
          else {
            expect(mended[target]).toBe(text[offset])
            expect(way.origin(target)).toBe(offset)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('places lie inside the text that was given, in order', () => {
    fc.assert(
      fc.property(texts, someRules, (text, rules) => {
        const { fixed, left } = proofread(text, [...rules, propose('b', [])], context)
        for (const list of [fixed, left]) {
          expect(list.map(({ start }) => start)).toEqual(
            list.map(({ start }) => start).toSorted((a, b) => a - b),
          )
          for (const { start, end } of list)
            expect([0, start, end, text.length]).toEqual(
              [0, start, end, text.length].toSorted((a, b) => a - b),
            )
        }
      }),
    )
  })
})

function replace(wrong: string, right: string): Rule {
  return rule(wrong, (start) => ({
    start,
    end: start + wrong.length,
    reason: `Unexpected ${wrong}`,
    fix: right,
  }))
}

function propose(wrong: string, expected: readonly string[]): Rule {
  return rule(wrong, (start) => ({
    start,
    end: start + wrong.length,
    reason: `Unexpected ${wrong}`,
    expected,
  }))
}

/** A rule that is named after what it dislikes. */
function rule(wrong: string, finding: (start: number) => Finding): Rule {
  return {
    id: wrong,
    kind: 'spelling',
    description: '',
    examples: [],
    *check({ text }) {
      for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + wrong.length))
        yield finding(at)
    },
  }
}
