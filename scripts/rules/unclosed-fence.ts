import { gluedEndsIn } from '../notes/glued-ends.ts'
import { isUnclosed } from '../notes/unclosed-fence.ts'
import type { Finding, Rule } from './rule.ts'

/** A fence that nothing closes, or whose end stands behind code, where it closes nothing. */
export const unclosedFence: Rule = {
  id: 'unclosed-fence',
  kind: 'structure',
  description: 'A fence is closed by its marks on a line of their own.',
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
    for (const { node, start, end } of snippets)
      if (isUnclosed(node, text)) yield unclosed(text, start, end)
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
