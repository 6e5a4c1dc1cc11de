import { gluedEndsIn } from '../notes/glued-ends.ts'
import { isUnclosed } from '../notes/unclosed-fence.ts'
import type { Finding, Rule, Snippet } from './rule.ts'

/** A fence that nothing closes, or whose end stands behind code, where it closes nothing. */
export const unclosedFence: Rule = {
  id: 'unclosed-fence',
  kind: 'structure',
  description:
    'A fence is closed by its marks on a line of their own, and before another one with a language begins.',
  examples: [
    { good: '```json\n{\n}\n```\n\n~~~~md\n~~~\n~~~~\n\n> ```text\n> plain\n> ```' },
    { good: '```md\nUse ```docker ps``` or\n\ndocker ps```\n```\n\n```bash\ndocker ps\n```' },
    {
      bad: '```bash\ndocker ps',
      reason: 'Unexpected end of the text inside a code fence, expected a closing fence',
    },
    {
      bad: '- This:\n\n  ```bash\n  docker ps\n\nAnd more.',
      reason: 'Unexpected end of the block around a code fence, expected a closing fence in it',
    },
    {
      bad: '```json\n{\n}```\n\nThen:\n\n```bash\ndocker run\n```',
      reason: 'Unexpected end of a fence behind code, expected it on a line of its own',
      good: '```json\n{\n}\n```\n\nThen:\n\n```bash\ndocker run\n```',
    },
    // regression: the heading and the second opening were shown as code, and nothing was said
    {
      bad: '```sh\ndocker ps\n## Logs\n\n```sh\ndocker logs web\n```',
      reason:
        'Unexpected marks that open a fence inside a code fence, expected its end before them',
    },
    { good: '```md\nA fence:\n\n```sh\n```\n\n````text\n```sh\n````\n\n```\n```sh\n```' },
    { good: '```sh\necho a # ```sh\necho ```b c\n```\n\n~~~sh\n```sh\n~~~' },
  ],

  *check({ text, snippets }) {
    const glued = gluedEndsIn(text)
    for (const { start, end, mended } of glued)
      yield {
        start,
        end,
        reason: 'Unexpected end of a fence behind code, expected it on a line of its own',
        ...(mended !== undefined && { fix: mended }),
        hidesRest: true,
      }
    if (glued.length > 0) return
    for (const snippet of snippets) {
      const inner = openingWithin(snippet, text)
      if (inner) yield inner
      else if (isUnclosed(snippet.node, text)) yield unclosed(text, snippet.start, snippet.end)
    }
  },
}

function unclosed(text: string, start: number, end: number): Finding {
  const isLast = text.slice(end).trim() === ''
  const [marks = ''] = /^(?:`+|~+)/.exec(text.slice(start, end)) ?? []
  return {
    start,
    end: start + marks.length,
    reason: isLast
      ? 'Unexpected end of the text inside a code fence, expected a closing fence'
      : 'Unexpected end of the block around a code fence, expected a closing fence in it',
  }
}

/**
 * The first line of code that has the marks of its own fence, and a language: the author opened the next fence there.
 *
 * A piece without a language, or one of text, may show how fences are written.
 */
function openingWithin({ language, value, at, start }: Snippet, text: string): Finding | undefined {
  if (SHOWS_FENCES.test(language)) return undefined
  const [marks = ''] = /^(?:`+|~+)/.exec(text.slice(start, start + LONGEST_MARKS)) ?? []
  for (const { index, 1: lead = '', 2: found = '' } of value.matchAll(OPENING)) {
    if (found !== marks) continue
    const from = at(index + lead.length)
    return {
      start: from,
      end: from + found.length,
      reason:
        'Unexpected marks that open a fence inside a code fence, expected its end before them',
    }
  }
  return undefined
}

const SHOWS_FENCES = /^(?:|md|mdx|markdown|rmd|qmd|text|txt|plain|plaintext|none|diff|patch)$/

const LONGEST_MARKS = 20

const OPENING = /^( {0,3})(`{3,20}|~{3,20})[A-Za-z][\w+-]*[ \t]*$/gm
