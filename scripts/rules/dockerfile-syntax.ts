import { createRequire } from 'node:module'
import type { Code } from 'mdast'
import { nearest } from '../text/nearest.ts'
import { isSynopsis, LONGEST_FILE } from './files/synopsis.ts'
import { oncePer } from './once-per.ts'
import type { Finding, Rule, Snippet } from './rule.ts'

/**
 * What the builder would refuse, found by the library behind Docker's own editor extension; and a form of `ENV` that it
 * takes although it is retired.
 */
export const dockerfileSyntax: Rule = {
  id: 'dockerfile-syntax',
  kind: 'syntax',
  description: 'A Dockerfile is one that the builder takes.',
  examples: [
    {
      good: '```dockerfile\nFROM {scratch|IMAGE[:TAG]} [AS STAGE]\nENV NAME=VALUE\nCMD ["a", ...]\n```\n\n```dockerfile\nRUN apt-get update\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nCOPPY . /app\n```',
      reason: 'Unexpected instruction `COPPY`, expected `COPY`',
      good: '```dockerfile\nFROM alpine\nCOPY . /app\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nCOPY app\n```',
      reason: 'Unexpected `COPY` with 1 argument, expected at least 2',
    },
    {
      bad: "```dockerfile\nFROM alpine\nCMD ['nginx']\n```",
      reason: "Unexpected quotes in `['nginx']`, expected double ones: else it is no list",
    },
    {
      bad: '```dockerfile\nFROM ubuntu:24.04\nENV NGINX_VERSION 1.14.0-0ubuntu1.3\n```',
      reason: 'Unexpected `ENV` with a blank behind `NGINX_VERSION`, expected `=`',
    },
  ],

  *check({ snippets }) {
    for (const snippet of snippets) {
      if (!isDockerfile(snippet) || snippet.value.length > LONGEST_FILE) continue
      yield* faultsOf(snippet)
      yield* retiredForm(snippet)
    }
  },
}

const isDockerfile = ({ language }: Snippet): boolean =>
  language === 'dockerfile' || language === 'docker' || language === 'containerfile'

const require = createRequire(import.meta.url)

type Diagnostic = ReturnType<typeof import('dockerfile-utils').validate>[number]

const diagnosticsOf = oncePer(({ value }: Code): readonly Diagnostic[] => {
  // Loaded when the first Dockerfile comes: it takes as long as a small note.
  const { validate }: typeof import('dockerfile-utils') = require('dockerfile-utils')
  return validate(value, SETTINGS)
})

function* faultsOf({ node, value, at }: Snippet): Iterable<Finding> {
  const lines = value.split('\n')
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.length + 1
  }
  const offset = ({ line, character }: Diagnostic['range']['start']): number =>
    (starts[line] ?? 0) + character
  const isPart = !lines.some((line) => /^\s*FROM\s/i.test(line) && !isSynopsis(line))

  for (const diagnostic of diagnosticsOf(node)) {
    const { range, code } = diagnostic
    if (typeof code !== 'number' || (isPart && ABOUT_BASE.has(code))) continue
    if (isSynopsis(lines.slice(range.start.line, range.end.line + 1).join('\n'))) continue
    const [start, end] = [offset(range.start), offset(range.end)]
    const told = tell(value.slice(start, end), lines[range.start.line] ?? '', diagnostic, code)
    yield { start: at(start), end: at(end), ...told }
  }
}

/** `ValidationSeverity.IGNORE`: matters of taste, and what a note that shows several forms does on purpose. */
const SETTINGS = {
  deprecatedMaintainer: 0,
  directiveCasing: 0,
  emptyContinuationLine: 0,
  instructionCasing: 0,
  instructionCmdMultiple: 0,
  instructionEntrypointMultiple: 0,
  instructionHealthcheckMultiple: 0,
  instructionJSONInSingleQuotes: 2,
  instructionWorkdirRelative: 0,
}

/** No source image, and a base name from an unknown variable: true of every part of a Dockerfile. */
const ABOUT_BASE: ReadonlySet<number> = new Set([20, 51])

const INSTRUCTIONS = [
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'RUN',
  'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
] // prettier-ignore

/** What the numbers of `ValidationCode` mean, in our words. */
function tell(
  actual: string,
  line: string,
  { message }: Diagnostic,
  code: number,
): Pick<Finding, 'reason' | 'fix'> {
  if (code === 38) {
    const guess = nearest(actual.toUpperCase(), INSTRUCTIONS)
    return {
      reason: `Unexpected instruction \`${actual}\`${guess ? `, expected \`${guess}\`` : ''}`,
      ...(guess && { fix: guess }),
    }
  }
  const instruction = /^\s*([A-Za-z]+)/.exec(line)?.[1]?.toUpperCase() ?? ''
  const given = line.trim().split(/\s+/).length - 1
  const wanted = WANTED.get(code)
  if (wanted !== undefined) {
    const count = given === 1 ? '1 argument' : `${given} arguments`
    return { reason: `Unexpected \`${instruction}\` with ${count}, expected ${wanted}` }
  }
  if (code === 49)
    return {
      reason: `Unexpected quotes in \`${line.trim().slice(instruction.length).trim()}\`, expected double ones: else it is no list`,
    }
  if (code === 20) return { reason: `Unexpected \`${instruction}\`, expected \`FROM\` before it` }
  const said = typeof message === 'string' ? message : message.value
  return {
    reason: `Unexpected \`${actual}\` in \`${instruction}\`: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  }
}

const WANTED: ReadonlyMap<number, string> = new Map([
  [2, 'one at least'],
  [4, '1'],
  [5, 'at least 1'],
  [6, '2'],
  [7, 'at least 2'],
  [8, '1 or 3'],
])

/** `ENV NAME value`, which the builder still takes; `MAINTAINER` is a matter of the rule for what is retired. */
function* retiredForm({ value, at }: Snippet): Iterable<Finding> {
  for (const match of value.matchAll(ENV_WITH_BLANK)) {
    const [whole, before = '', name = ''] = match
    if (isSynopsis(whole)) continue
    const end = match.index + before.length + name.length
    yield {
      start: at(match.index),
      end: at(end),
      reason: `Unexpected \`ENV\` with a blank behind \`${name}\`, expected \`=\``,
      severity: 'warning',
      url: 'https://docs.docker.com/engine/deprecated/#dockerfile-legacy-env-name-value-syntax',
    }
  }
}

const ENV_WITH_BLANK = /^(ENV )(\w+) [^\n=]*$/gm
