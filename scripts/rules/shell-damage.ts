import type { DockerCommand } from '../docker/command-line.ts'
import { isApostrophe, unclosedIn } from '../text/shell/unclosed.ts'
import { unmarkedSubstitution } from './commands/bare-substitution.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import { leftOverMarks } from './commands/left-over-marks.ts'
import { redirectedTo } from './commands/redirected.ts'
import { strayMark } from './commands/stray-mark.ts'
import {
  unclosedSubstitution,
  type UnclosedSubstitution,
} from './commands/unclosed-substitution.ts'
import { isScript } from './reading/shell-languages.ts'
import type { Finding, Reading, Rule, Snippet } from './rule.ts'

/**
 * What breaks a shell line: a backslash that carries on what it should not, or a blank behind it, a quote or a bracket without
 * its other one, and a file in the place of a program or of an operand.
 */
export const shellDamage: Rule = {
  id: 'shell-damage',
  kind: 'syntax',
  description:
    'A line that goes on ends with its backslash, every quote and `$(` is closed, and a program reads from a pipe.',
  examples: [
    { good: "```bash\ndocker run -d \\\n  nginx # it’s the web server, isn't it\n```" },
    {
      bad: '```bash\ndocker run -d \\ \n  nginx\n```',
      reason: 'Unexpected blank behind a backslash that ends the line',
      good: '```bash\ndocker run -d \\\n  nginx\n```',
    },
    {
      bad: '```bash\ndocker run -d nginx \\\n```',
      reason: 'Unexpected end behind a backslash, expected a line that goes on',
    },
    {
      bad: '```bash\ncurl -fsSL "${DOCKER_EE_URL}/ubuntu/gpg | sudo apt-key add -\n```',
      reason: 'Unexpected end behind `"`, expected another `"`',
    },
    {
      bad: '```bash\ndocker network create --gateway <IP>\\\n-o parent=eth0 web\n```',
      reason: 'Unexpected backslash at the end of a word, expected a blank before it',
      good: '```bash\ndocker network create --gateway <IP> \\\n-o parent=eth0 web\n```',
    },
    {
      good: 'Run `docker rm $(docker ps -aq)`, or `docker rm $(...`.\n\n```bash\ndocker rm $(docker ps -aq -f "name=$(hostname)") # all $(\ndocker rm `docker ps -aq`\n```',
    },
    {
      bad: '- Remove all: `docker rm $(docker ps -aq`',
      reason: 'Unexpected end behind `$(`, expected `)`',
      good: '- Remove all: `docker rm $(docker ps -aq)`',
    },
    {
      bad: '```bash\ndocker rmi $(docker images -q\ndocker ps\n```',
      reason: 'Unexpected end behind `$(`, expected `)`',
      good: '```bash\ndocker rmi $(docker images -q)\ndocker ps\n```',
    },
    {
      bad: '```bash\ndocker exec $(docker ps -q sh\n```',
      reason: 'Unexpected end behind `$(`, expected `)`',
    },
    {
      bad: '```bash\ndocker run -p 3025:3025 \\\n  greenmail/standalone:<VERSION>`\n```',
      reason: 'Unexpected end behind `` ` ``, expected another',
      good: '```bash\ndocker run -p 3025:3025 \\\n  greenmail/standalone:<VERSION>\n```',
    },
    {
      bad: '```bash\ndocker rm `docker ps -aq\n```',
      reason: 'Unexpected end behind `` ` ``, expected another',
    },
    {
      bad: '```bash\ndocker rm docker ps -aq`\n```',
      reason: 'Unexpected end behind `` ` ``, expected another',
    },
    {
      good: '```\nPS C:> docker ps\ncat a > docker\ncat a > docker notes\n```\n\nList -> docker ps',
    },
    {
      bad: '```bash\n$ cat image.tar > sudo docker import - web\n```',
      reason: 'Unexpected `>` before a command, expected `|`: it names a file',
      good: '```bash\n$ cat image.tar | sudo docker import - web\n```',
    },
    {
      good: '```bash\ndocker exec -it builder \\\ndocker ps\ndocker rm web \\\n  docker ps\ndocker save <IMAGE> ><FILE>\n(docker ps\ndocker images)\n```',
    },
    {
      bad: '```bash\n$ docker node promote ><NODE_ID>\n```',
      reason: 'Unexpected `>` before `<NODE_ID>`, expected the operand alone: it names a file',
      good: '```bash\n$ docker node promote <NODE_ID>\n```',
    },
    {
      bad: '```bash\ndocker rename $(docker ps -ql) shell\\\ndocker attach shell\n```',
      reason: 'Unexpected backslash at the end of a command, expected the end of the line',
      good: '```bash\ndocker rename $(docker ps -ql) shell\ndocker attach shell\n```',
    },
    {
      bad: '```bash\ndocker volume create -o password=secret \\ data\n```',
      reason: 'Unexpected backslash before a blank, expected it at the end of a line',
      good: '```bash\ndocker volume create -o password=secret data\n```',
    },
    {
      bad: "```bash\ndocker ps --format='{{json .}}')\n```",
      reason: 'Unexpected `)`, expected `(` before it',
      good: "```bash\ndocker ps --format='{{json .}}'\n```",
    },
    {
      bad: '```bash\ndocker rm (docker ps -aq)\n```',
      reason: 'Unexpected `(` before a command, expected `$(`',
      good: '```bash\ndocker rm $(docker ps -aq)\n```',
    },
    { good: '```powershell\ndocker rm (docker ps -aq)\n```' },
    {
      bad: '```bash\ndocker rm docker ps -aq)\n```',
      reason: 'Unexpected `)`, expected `(` before it',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      // In a session (`console`) stands what programs print, too.
      if (!isScript(snippet.language)) continue
      yield* backslashes(snippet)
      yield* quotes(snippet)
      yield* backticks(snippet, reading)
      yield* substitutions(snippet, reading)
    }
    yield* substitutionsInline(reading)
    yield* leftOverMarks(reading)
    for (const command of reading.commands) {
      const finding = strayMark(command, reading) ?? unmarkedSubstitution(command, reading)
      if (finding !== undefined) yield finding
    }
    yield* redirectedTo(reading)
  },
}

function* backslashes({ value, at }: Snippet): Iterable<Finding> {
  let offset = 0
  const lines = value.split('\n')
  for (const [index, line] of lines.entries()) {
    const bare = line.trimEnd()
    const end = offset + bare.length
    offset += line.length + 1
    if (!bare.endsWith('\\') || bare.endsWith('\\\\') || bare.trimStart().startsWith('#')) continue
    const next = lines[index + 1]
    if (next === undefined || next.trim() === '') {
      const reason = 'Unexpected end behind a backslash, expected a line that goes on'
      yield { start: at(end - 1), end: at(end - 1) + 1, reason }
    } else if (bare.length < line.length) {
      const reason = 'Unexpected blank behind a backslash that ends the line'
      yield {
        start: at(end - 1) + 1,
        end: at(end - 1) + 1 + line.length - bare.length,
        reason,
        fix: '',
      }
    } else if (/\S\\$/.test(bare) && /^--?[a-z]/.test(next)) {
      const reason = 'Unexpected backslash at the end of a word, expected a blank before it'
      yield { start: at(end - 1), end: at(end - 1) + 1, reason, fix: ' \\' }
    }
  }
}

/**
 * A quote that is open at the end; an apostrophe inside a word or in a comment is none.
 *
 * One that is left out turns inside and outside round: then the first that goes on over a line end is the one.
 */
function* quotes({ value, at }: Snippet): Iterable<Finding> {
  if (value.includes('<<')) return // A here-document holds what it likes.
  let open = -1
  let first = -1
  for (let index = 0; index < value.length; index++) {
    const char = value[index]
    if (open === -1 && char === '#' && /\s|^$/.test(value[index - 1] ?? '')) {
      const end = value.indexOf('\n', index)
      index = end === -1 ? value.length : end
    } else if (char === '\\' && value[open] !== "'") index++
    else if (open !== -1 && char === value[open]) open = -1
    else if (open !== -1 && char === '\n' && first === -1) first = open
    else if (open === -1 && isQuote(value, index)) open = index
  }
  if (open === -1) return
  const place = first === -1 ? open : first
  const quote = value[place] ?? ''
  yield {
    start: at(place),
    end: at(place) + 1,
    reason: `Unexpected end behind \`${quote}\`, expected another \`${quote}\``,
  }
}

const isQuote = (text: string, index: number): boolean =>
  text[index] === '"' || (text[index] === "'" && !isApostrophe(text, index))

/** The one backtick of a snippet that has no other; in PowerShell one behind a blank carries a line on. */
function* backticks({ value, at }: Snippet, { commands }: Reading): Iterable<Finding> {
  const index = value.indexOf('`')
  if (index === -1 || index !== value.lastIndexOf('`') || value.includes('<<')) return
  if (!unclosedIn(value).some((open) => open.at === index) || /\s`\s*$/m.test(value)) return
  const place = at(index)
  const command = commands.find(({ start, end }) => start < place && place <= end)
  // In `docker rm docker ps -aq` with a backtick at the end it is the other one that is missing.
  const isLeftOver =
    /^[ \t]*(?:\n|$)/.test(value.slice(index + 1)) &&
    command?.words.filter(({ text }) => /^docker\b/.test(text)).length === 1
  yield {
    start: place,
    end: place + 1,
    reason: 'Unexpected end behind `` ` ``, expected another',
    ...(isLeftOver && { fix: '' }),
  }
}

function* substitutions({ value, at }: Snippet, reading: Reading): Iterable<Finding> {
  const found = unclosedSubstitution(value, (offset) => commandAt(at(offset), reading), reading)
  if (found === undefined) return
  const range = { start: at(found.start), end: at(found.end - 1) + 1 }
  yield unclosed(range, found.endsLine, reading)
}

/** In code that has a command of docker's; a bracket behind the code may be its own. */
function* substitutionsInline(reading: Reading): Iterable<Finding> {
  for (const { text, start, end } of inlineCodeOf(reading)) {
    if (!text.includes('$(') || commandAt(end - 1, reading, start) === undefined) continue
    const found = unclosedSubstitution(
      text,
      (offset) => commandAt(start + offset, reading),
      reading,
    )
    if (found === undefined || reading.text.slice(start, end) !== text) continue
    const range = { start: start + found.start, end: start + found.end }
    const isBracketBehind = /^\s?`+\)/.test(reading.text.slice(end, end + 9))
    yield unclosed(range, found.endsLine && !isBracketBehind, reading)
  }
}

/** The last command that begins at an offset or before it. */
function commandAt(offset: number, { commands }: Reading, from = 0): DockerCommand | undefined {
  return commands.findLast(({ start }) => from <= start && start <= offset)
}

function unclosed(
  { start, end }: Pick<UnclosedSubstitution, 'start' | 'end'>,
  isSure: boolean,
  { text }: Reading,
): Finding {
  const reason = 'Unexpected end behind `$(`, expected `)`'
  return { start, end, reason, ...(isSure && { fix: `${text.slice(start, end)})` }) }
}
