import { inlineCodeOf } from './commands/inline-code.ts'
import { code } from './commands/wording.ts'
import { isDockerfile } from './dockerfile/instructions.ts'
import {
  curlyInDockerfile,
  curlyInYaml,
  hasCurlyQuotes,
  straight,
  type CurlyQuotes,
} from './files/curly-quotes.ts'
import { LONGEST_FILE } from './files/synopsis.ts'
import { YAML } from './files/yaml-snippet.ts'
import type { Finding, FoundCommand, Rule, Snippet } from './rule.ts'

/**
 * Quotes of the typographers around a word of a command or a file, which no program takes for quotes: they would be part of it.
 *
 * Only in pairs that a word begins and ends with, and not inside straight quotes: there they are what is said.
 */
export const typographicQuote: Rule = {
  id: 'typographic-quote',
  kind: 'typography',
  description: 'A word of a command, a Dockerfile or a YAML file stands in straight quotes.',
  examples: [
    {
      good: 'He says “docker run”: `docker commit -m "it’s “done”" web`, and `docker ps` – “all”.',
    },
    {
      bad: '```bash\ndocker run -e “MODE=dark blue” nginx\n```',
      reason: 'Unexpected quotes in `“MODE=dark blue”`, expected `"MODE=dark blue"`',
      good: '```bash\ndocker run -e "MODE=dark blue" nginx\n```',
    },
    {
      bad: 'Give `docker ps --filter=‘name=web’` a try.',
      reason: "Unexpected quotes in `‘name=web’`, expected `'name=web'`",
      good: "Give `docker ps --filter='name=web'` a try.",
    },
    {
      bad: '```dockerfile\nCMD [“node”, “server.js”]\n```',
      reason: 'Unexpected quotes in `[“node”, “server.js”]`, expected `["node", "server.js"]`',
      good: '```dockerfile\nCMD ["node", "server.js"]\n```',
    },
    {
      bad: '```yaml\nimage: “nginx”\n```',
      reason: 'Unexpected quotes in `“nginx”`, expected `"nginx"`',
      good: '```yaml\nimage: "nginx"\n```',
    },
  ],

  *check(reading) {
    const { text, commands, snippets } = reading
    for (const command of commands) if (command.where !== 'prose') yield* quotesIn(text, command)
    if (!hasCurlyQuotes(text)) return
    for (const snippet of snippets)
      for (const { start, end, right } of inFile(snippet))
        yield finding(text, snippet.at(start), snippet.at(end), right)
    for (const { text: inline, start: at } of inlineCodeOf(reading))
      for (const { start, end, right } of inInline(inline))
        yield finding(text, at + start, at + end, right)
  },
}

function inFile(snippet: Snippet): Iterable<CurlyQuotes> {
  const { value, language } = snippet
  if (value.length > LONGEST_FILE || !hasCurlyQuotes(value)) return []
  if (YAML.has(language)) return curlyInYaml(snippet)
  return isDockerfile(snippet) || language === '' ? curlyInDockerfile(value) : []
}

function inInline(inline: string): Iterable<CurlyQuotes> {
  return inline.length > LONGEST_FILE || !hasCurlyQuotes(inline) ? [] : curlyInDockerfile(inline)
}

function* quotesIn(text: string, { start, end }: FoundCommand): Iterable<Finding> {
  const line = text.slice(start, end)
  if (!hasCurlyQuotes(line)) return
  for (const { 0: found, 1: quoted, index } of line.matchAll(WORDS)) {
    if (quoted === undefined) continue
    const from = start + index + found.length - quoted.length
    yield finding(text, from, from + quoted.length, straight(quoted))
  }
}

function finding(text: string, start: number, end: number, right: string): Finding {
  const reason = `Unexpected quotes in ${code(text.slice(start, end))}, expected ${code(right)}`
  return { start, end, reason, fix: right }
}

/** What stands in straight quotes; else a pair at the ends of a word, or of a value behind its `=`. */
const WORDS =
  /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=[\s=])([“„”][^“”„"\n]+[“”]|[‘’][^‘’'\n]+[’‘])(?![^\s;|&)])/gs
