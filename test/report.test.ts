import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { problem } from '../scripts/notes/problem.ts'
import { annotations, report, workList } from '../scripts/report.ts'

const BELL = '\u0007'

const hostile = problem({
  file: `content/chapters/a,b:c\u001B[31m.md`,
  place: { line: 3, column: 5 },
  id: 'unknown-domain',
  reason: `Unexpected domain \`a${BELL}b\r\nc\``,
  advice: `Take \u009Bit out, 100 %.`,
})

test('regression: no control character of a file or of its name reaches the terminal', () => {
  for (const text of [report([hostile], '.'), workList([hostile])]) {
    const said = stripVTControlCharacters(text).replaceAll('\n', '')
    expect(said).not.toMatch(/\p{Cc}/u)
    expect(text).not.toContain('\u001B[31m.md')
    expect(said).toContain('Unexpected domain `a b  c`')
  }
})

test('regression: nothing in a problem ends its annotation on GitHub, or begins another part of it', () => {
  expect(annotations([hostile])).toBe(
    `::error file=content/chapters/a%2Cb%3Ac\u001B[31m.md,line=3,col=5,title=unknown-domain::Unexpected domain \`a${BELL}b%0D%0Ac\`. Take \u009Bit out, 100 %25.`,
  )
})
