/**
 * A second witness: where a docker client is installed, every command of the site is held against it.
 *
 * The client rejects wrong flags and operands before it looks for an engine, and finds none here.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeBook } from '../scripts/book/make-book.ts'
import type { DockerCommand, GivenFlag } from '../scripts/docker/command-line.ts'
import { loadLibrary } from '../scripts/library/library.ts'
import { parse } from '../scripts/notes/markdown.ts'
import { readingOf } from '../scripts/rules/reading.ts'

const hasClient = spawnSync('docker', ['--version']).status === 0
const home = mkdtempSync(join(tmpdir(), 'drydock-client-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const { library } = loadLibrary('.')
const { reference, knowledge } = library.expertise

/** Parts of the client that are plugins, which a bare client lacks. */
const PLUGINS = /^docker (?:compose|buildx|bake)\b/

test.skipIf(!hasClient)(
  'the docker client accepts every command of the site',
  () => {
    const pages = makeBook(library).book.chapters.flatMap((chapter) => chapter.pages)
    const rejected = pages.flatMap(({ path, parts }) => {
      const text = [...parts].join('\n\n')
      const { commands } = readingOf(text, parse(text), reference, knowledge)
      return commands
        .filter(
          ({ isMention, isComposeV1, spec }) =>
            !isMention && !isComposeV1 && !PLUGINS.test(spec.path),
        )
        .flatMap((command) => {
          const complaint = complaintAbout(filledIn(command))
          return complaint === undefined
            ? []
            : [`${path}: ${filledIn(command).join(' ')}\n${complaint}`]
        })
    })
    expect(rejected).toEqual([])
  },
  120_000,
)

test.skipIf(!hasClient)(
  'the docker client would reject a wrong flag, and a missing operand',
  () => {
    expect(complaintAbout(['docker', 'swarm', 'unlock-key', '--roate'])).toMatch(/unknown flag/)
    expect(complaintAbout(['docker', 'network', 'connect', 'net'])).toMatch(/requires 2 arguments/)
  },
)

/** What the client says against a command line; nothing when it only misses its engine. */
function complaintAbout([program = '', ...args]: readonly string[]): string | undefined {
  const { stderr, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      DOCKER_CONFIG: home,
      DOCKER_HOST: 'unix:///nonexistent.sock',
    },
  })
  const said = `${stdout}${stderr}`
  const isUsage =
    /unknown (?:shorthand )?flag|unknown command|requires (?:exactly |at least |at most )?\d+ argument|accepts no argument|is not a docker command|flag needs an argument|invalid argument/i
  return isUsage.test(said) ? said.trim() : undefined
}

/** The words of a command with a value in the place of everything that a reader fills in. */
function filledIn({ words, flags, isSynopsis }: DockerCommand): string[] {
  return words.flatMap((word) => {
    if (word.kind === 'ellipsis' || word.kind === 'optional') return []
    if (word.kind === 'choice') return [word.text.replace(/^\{|\}$/g, '').split('|', 1)[0] ?? '']
    if (!isSynopsis && !/[<[{]/.test(word.text)) return [word.text]
    const flag = flags.find(
      ({ value }) => value && word.start <= value.start && value.end <= word.end,
    )
    return [fill(word.text, flag)]
  })
}

function fill(text: string, flag: GivenFlag | undefined): string {
  const type = flag?.spec?.type ?? ''
  return text
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\{([^|}]*)[^}]*\}/g, '$1')
    .replace(/<([^>]*)>|\b[A-Z][A-Z_]{2,}\b/g, (placeholder: string) => valueFor(placeholder, type))
    .replace(/:$/, '')
}

function valueFor(placeholder: string, type: string): string {
  if (/int|bytes/.test(type) || /REPLICAS|NUMBER|INT|PORT/i.test(placeholder))
    return type === 'bytes' ? '8m' : '1'
  if (/^ip/.test(type) || /DNS|ADDRESS|\bIP\b/i.test(placeholder)) return '192.0.2.1'
  return 'x'
}
