import type { Reference } from '../../docker/reference.ts'
import type { Rule } from '../rule.ts'

/** A flag in the middle of a sentence that is not marked as code: it reads like a dash and a word. */
export const flagInProse: Rule = {
  id: 'flag-in-prose',
  kind: 'structure',
  description: 'A flag stands in code marks.',
  examples: [
    { good: 'Give `--mount` its keys -- and --nothing-of-docker.' },
    {
      bad: 'Use the --mount flag.',
      reason: 'Unexpected flag `--mount` without code marks',
      good: 'Use the `--mount` flag.',
    },
    {
      bad: '### With --mount\n',
      reason: 'Unexpected flag `--mount` without code marks',
      good: '### With `--mount`\n',
    },
  ],

  *check({ prose, reference }) {
    for (const { text, start } of prose) {
      for (const match of text.matchAll(FLAG)) {
        const [found] = match
        if (!isFlag(found, reference)) continue
        const at = start + match.index
        yield {
          start: at,
          end: at + found.length,
          reason: `Unexpected flag \`${found}\` without code marks`,
          fix: `\`${found}\``,
        }
      }
    }
  },
}

/** Whole words: what has a value behind it (`--net=host`) is more than a name, and a person marks it. */
const FLAG = /(?<![^\s("“])--[a-z][a-z-]*[a-z](?![^\s)"”,;:.!?]|[.:]\S)/g

function isFlag(name: string, { commands }: Reference): boolean {
  for (const { flags } of commands.values()) if (flags.has(name)) return true
  return false
}
