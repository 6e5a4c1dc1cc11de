import type { Finding, Rule, Snippet } from './rule.ts'

/** What breaks a shell line: a blank behind the backslash that should carry it on, a quote that nothing closes. */
export const shellDamage: Rule = {
  id: 'shell-damage',
  kind: 'syntax',
  description: 'A line that goes on ends with its backslash, and every quote is closed.',
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
  ],

  *check({ snippets }) {
    for (const snippet of snippets) {
      if (!SHELL.test(snippet.language)) continue
      yield* backslashes(snippet)
      yield* quotes(snippet)
    }
  },
}

/** In a session (`console`) stands what programs print, too. */
const SHELL = /^(?:bash|sh|shell|zsh)$/

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

const isApostrophe = (text: string, index: number): boolean =>
  /\w/.test(text[index - 1] ?? '') && /\w/.test(text[index + 1] ?? '')
