import { expect, test } from 'vitest'
import { commandParts } from '../../src/code/command-parts.ts'

const written = (text: string) => ({ text, long: text, short: text })

test.each([
  ['docker run --rm <IMAGE>', 'docker run |flag:--rm| |placeholder:<IMAGE>'],
  ['docker swarm update --autolock=false', 'docker swarm update |flag:--autolock|=false'],
  ['docker swarm unlock-key -q', 'docker swarm |name:unlock-key| |flag:-q'],
  [
    'docker service scale <SERVICE>=<REPLICAS>',
    'docker service scale |placeholder:<SERVICE>|=|placeholder:<REPLICAS>',
  ],
  [
    "docker node ls --format '{{.Node.Hostname}}'",
    "docker node ls |flag:--format| |string:'{{.Node.Hostname}}'",
  ],
  [
    'docker export <NAME> > <NAME>.tar',
    'docker export |placeholder:<NAME>| |operator:>| |placeholder:<NAME>|.tar',
  ],
  [
    'docker ps -aq | xargs docker rm # all',
    'docker ps |flag:-aq| |operator:|| xargs docker rm |comment:# all',
  ],
  ['docker build -t a .\ndocker push a', 'docker build |flag:-t| a .\ndocker push a'],
  ['openssl rand -base64 20', 'openssl rand |flag:-base64| 20'],
])('%s', async (text, expected) => {
  const parts = await commandParts(written(text))
  expect(
    parts.map(({ kind, text: own }) => (kind === 'plain' ? own : `${kind}:${own}`)).join('|'),
  ).toBe(expected)
  expect(parts.map((part) => part.text).join('')).toBe(text)
})

test('a flag knows its other forms, and its value is no part of it', async () => {
  const parts = await commandParts({
    text: 'docker run -d --restart=<POLICY> <IMAGE>',
    long: 'docker run --detach --restart <POLICY> <IMAGE>',
    short: 'docker run -d --restart <POLICY> <IMAGE>',
  })
  expect(parts.filter(({ kind }) => kind !== 'plain')).toEqual([
    { kind: 'flag', text: '-d', forms: { long: '--detach', short: '-d' } },
    { kind: 'flag', text: '--restart=', forms: { long: '--restart ', short: '--restart ' } },
    { kind: 'placeholder', text: '<POLICY>', quotes: 'none' },
    { kind: 'placeholder', text: '<IMAGE>', quotes: 'none' },
  ])
})

test('a placeholder knows what quotes it stands in', async () => {
  const parts = await commandParts(
    written(`docker ps --filter "name=<NAME>" --format '<TEMPLATE>'`),
  )
  expect(parts.flatMap(({ quotes }) => quotes ?? [])).toEqual(['double', 'single'])
})
