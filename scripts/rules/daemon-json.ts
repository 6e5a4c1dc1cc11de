import { isMap, isScalar } from 'yaml'
import { distanceOf, nearest } from '../text/nearest.ts'
import { isCalledDaemonJson, isUnnamedJson } from './files/daemon-file.ts'
import { isSynopsis } from './files/synopsis.ts'
import { yamlOf } from './files/yaml-snippet.ts'
import type { Finding, Reading, Rule, Snippet } from './rule.ts'

/** A key that daemon.json does not know: the daemon does not start with it. */
export const daemonJson: Rule = {
  id: 'daemon-json',
  kind: 'syntax',
  description: 'The keys of daemon.json are those that dockerd reads.',
  examples: [
    {
      good: '```json\n{ "insecure-registries": ["registry.example:5000"] }\n```\n\n```json\n{ "name": "web" }\n```',
    },
    {
      bad: '```json\n{\n  "insecure-registry": ["registry.example:5000"]\n}\n```',
      reason: 'Unexpected key `insecure-registry` in daemon.json, expected `insecure-registries`',
      good: '```json\n{\n  "insecure-registries": ["registry.example:5000"]\n}\n```',
    },
    {
      bad: 'In `/etc/docker/daemon.json`:\n\n```json\n{ "swap": false }\n```',
      reason: 'Unexpected key `swap` in daemon.json',
    },
    {
      good: '```\n{ "log-opt": {} }\n```\n\n```\n"name": "web",\n"log-opt": {}\n```',
    },
    {
      bad: '```\n"log-driver": "awslogs",\n"log-opt": {\n  "awslogs-region": "eu-west-1"\n}\n```',
      reason: 'Unexpected key `log-opt` in daemon.json, expected `log-opts`',
      good: '```\n"log-driver": "awslogs",\n"log-opts": {\n  "awslogs-region": "eu-west-1"\n}\n```',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      const isNamed = snippet.language === 'json' || snippet.language === 'jsonc'
      if (!isNamed && !isUnnamedJson(snippet)) continue
      if (isSynopsis(snippet.value)) continue
      const keys = isNamed || /^\s*\{/.test(snippet.value) ? topKeysOf(snippet) : keysIn(snippet)
      if (isDaemonJson(keys, snippet, reading))
        for (const key of keys) yield* unknownKey(key, reading.knowledge.daemonKeys)
    }
  },
}

interface Key {
  readonly name: string
  readonly start: number
  readonly end: number
}

function topKeysOf(snippet: Snippet): readonly Key[] {
  const { documents = [], errors = [] } = yamlOf(snippet) ?? {}
  const [root] = documents
  if (!isMap(root?.contents) || errors.length > 0) return []
  return root.contents.items.flatMap(({ key }): Key[] => {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return []
    const [start, end] = key.range
    return [{ name: key.value, start: snippet.at(start), end: snippet.at(end) }]
  })
}

/** The keys of some lines of a file, without the braces around them. */
function keysIn({ value, at }: Snippet): readonly Key[] {
  const keys: Key[] = []
  let depth = 0
  for (const match of value.matchAll(/"([^"\\\n]*)"(\s*:)?|[{}[\]]/g)) {
    const [token, name = '', colon] = match
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 0 && colon !== undefined) {
      const end = match.index + name.length + 2
      keys.push({ name, start: at(match.index), end: at(end - 1) + 1 })
    }
  }
  return keys
}

/** By the words before it, or because its keys are mostly the daemon's or nearly so, and one of them is no common word. */
function isDaemonJson(keys: readonly Key[], snippet: Snippet, reading: Reading): boolean {
  const { daemonKeys } = reading.knowledge
  if (keys.length === 0) return false
  // Without a language it may be what a command prints.
  const isLikely = snippet.language !== '' || keys.some(({ name }) => daemonKeys.has(name))
  if (isLikely && isCalledDaemonJson(snippet, reading)) return true
  const own = keys.filter(
    ({ name }) => name.includes('-') && (daemonKeys.has(name) || nearest(name, daemonKeys)),
  )
  return snippet.language === ''
    ? isLikely && own.length > 1 && own.length === keys.length
    : own.length * 2 > keys.length
}

function* unknownKey({ name, start, end }: Key, known: ReadonlySet<string>): Iterable<Finding> {
  if (known.has(name)) return
  const guess = nearest(name, known)
  const isSure = guess !== undefined && (distanceOf(name, guess) <= 2 || guess === plural(name))
  yield {
    start,
    end,
    reason: `Unexpected key \`${name}\` in daemon.json${guess ? `, expected \`${guess}\`` : ''}`,
    ...(guess && (isSure ? { fix: `"${guess}"` } : { expected: [`"${guess}"`] })),
    url: 'https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file',
  }
}

/** The flag `--insecure-registry` is the key `insecure-registries`. */
const plural = (name: string): string => name.replace(/y$/, 'ie') + 's'
