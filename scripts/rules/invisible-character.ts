import { code } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * A character in a command that nobody sees and the shell takes for a letter: what is copied from a web page has them.
 *
 * Not within quotes, where it may be meant.
 */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  kind: 'typography',
  description: 'A command has no blanks but the shell’s, and no letter that nobody sees.',
  examples: [
    {
      good: '```bash\ndocker run --label "a\u00a0b" nginx\n```\n\nSome\u00a0prose, and `tree`:\n\n```text\n├──\u00a0src\n```',
    },
    {
      bad: '```bash\ndocker ps\u00a0-a\n```',
      reason: 'Unexpected no-break space (U+00A0) before `-a`, expected a blank',
      good: '```bash\ndocker ps -a\n```',
    },
    {
      bad: '`docker stop web\u200b`',
      reason: 'Unexpected invisible character (U+200B) in `web`, expected none',
      good: '`docker stop web`',
    },
    {
      bad: '`docker run \u202enginx`',
      reason: 'Unexpected invisible character (U+202E) in `nginx`, expected none',
    },
  ],

  *check({ commands, text }) {
    for (const command of commands) {
      yield* betweenWords(command, text)
      yield* withinWords(command, text)
    }
  },
}

/** The reader of commands takes them for blanks, as whoever wrote them did. */
function* betweenWords({ words }: FoundCommand, text: string): Iterable<Finding> {
  for (const [index, next] of words.slice(1).entries()) {
    const from = words[index]?.end ?? next.start
    for (const { 0: char, index: at } of text.slice(from, next.start).matchAll(OTHER_BLANK))
      yield {
        start: from + at,
        end: from + at + char.length,
        reason: `Unexpected ${char === '\u00A0' ? 'no-break space' : 'blank'} (${codePointOf(char)}) before ${code(next.text)}, expected a blank`,
        fix: ' ',
      }
  }
}

function* withinWords({ words }: FoundCommand, text: string): Iterable<Finding> {
  for (const { raw, start, end } of words) {
    const there = text.slice(start, end)
    if (/["']/.test(raw) || there !== raw) continue
    for (const { 0: char, index } of raw.matchAll(INVISIBLE))
      yield {
        start: start + index,
        end: start + index + char.length,
        reason: `Unexpected invisible character (${codePointOf(char)}) in ${code(raw.replace(INVISIBLE, ''))}, expected none`,
        ...(NOTHING.test(char) && { fix: '' }),
      }
  }
}

const codePointOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Blanks of the typographers. */
const OTHER_BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** What takes no room, turns the direction of a text, or belongs to no text. */
const INVISIBLE = /[\0-\x08\x0E-\x1F\x7F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Those that stand for nothing at all, and not for a direction or a command to a terminal. */
const NOTHING = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
