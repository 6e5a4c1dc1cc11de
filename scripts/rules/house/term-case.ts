import { oncePer } from '../once-per.ts'
import { perRun } from '../per-run.ts'
import type { Finding, Knowledge, Prose, Rule } from '../rule.ts'

/** A term that is no name, with the capitals of a name: “in Swarm Mode”. */
export const termCase: Rule = {
  id: 'term-case',
  kind: 'casing',
  description: 'Terms are in lower case, but for the first letter of a sentence.',
  examples: [
    {
      good: 'Bind mounts, a swarm in swarm mode. Swarm mode is built in. The Overlay Network Driver.',
    },
    {
      bad: 'It needs Docker Swarm Mode to run.',
      reason: 'Unexpected term `Swarm Mode`, expected `swarm mode`',
      good: 'It needs Docker swarm mode to run.',
    },
    {
      bad: '- **Bind Mounts**: folders of the host.',
      reason: 'Unexpected term `Bind Mounts`, expected `Bind mounts`',
      good: '- **Bind mounts**: folders of the host.',
    },
  ],

  check: perRun(wrongTerms),
}

function* wrongTerms(run: Prose, knowledge: Knowledge): Iterable<Finding> {
  if (knowledge.terms.length === 0) return
  const { whole, anywhere } = patternsFor(knowledge)
  if (!anywhere.test(run.text)) return
  for (const match of run.text.matchAll(whole)) {
    const finding = findingOf(match[0], match.index, run)
    if (finding) yield finding
  }
}

/** To see that a run has none of them takes a tenth of the time. */
const patternsFor = oncePer(({ terms }: Knowledge) => {
  const any = `(?:${terms.join('|')})`
  return {
    whole: new RegExp(`(?<![\\p{L}\\p{N}-])${any}s?(?![\\p{L}\\p{N}-])`, 'giu'),
    anywhere: new RegExp(any, 'i'),
  }
})

function findingOf(found: string, index: number, { text, start }: Prose): Finding | undefined {
  const before = text.slice(Math.max(0, index - 40), index)
  const behind = text.slice(index + found.length, index + found.length + 40)
  const lower = found.toLowerCase()
  const capital = found.charAt(0) + lower.slice(1)
  // Part of a longer name or of a title in capitals.
  if (/^ \p{Lu}/u.test(behind) || (NAME.test(before) && !/Docker $/.test(before))) return undefined
  const right = /[\p{L}\p{N},] $/u.test(before) ? lower : capital
  if (found === right || found === found.toUpperCase()) return undefined
  const reason = `Unexpected term \`${found}\`, expected \`${right}\``
  return { start: start + index, end: start + index + found.length, reason, fix: right }
}

/** A word with a capital right before. */
const NAME = /\p{Lu}[\p{L}\p{N}]* $/u
