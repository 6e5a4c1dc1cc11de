import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reference } from './docker-reference.ts'

const FILE = 'content/reference/docker-cli.json'

const flag = (command: string, name: string) => reference.commands.get(command)?.flags.get(name)

test.each([
  ['docker images', 'docker images'],
  ['docker rmi', 'docker rmi'],
  ['docker image remove', 'docker image rm'],
  ['docker stack up', 'docker stack deploy'],
  ['docker container ps', 'docker container ls'],
  ['docker buildx b', 'docker buildx build'],
  ['docker compose bridge transformations ls', 'docker compose bridge transformations list'],
])('%s is %s', (name, path) => {
  expect(reference.commands.get(name)?.path).toBe(path)
})

test('every subcommand is a command', () => {
  for (const [name, { path, subcommands }] of reference.commands) {
    for (const subcommand of subcommands)
      expect(reference.commands.has(`${path} ${subcommand}`), `${name} ${subcommand}`).toBe(true)
  }
})

test.each([
  ['docker run', '-p', '--publish'],
  ['docker run', '-h', '--hostname'],
  ['docker ps', '-h', '--help'],
  ['docker', '-H', '--host'],
  ['docker', '-v', '--version'],
  ['docker stack deploy', '--orchestrator', '--orchestrator'],
  ['docker compose up', '--dry-run', '--dry-run'],
  ['docker volume create', '--name', '--name'],
  ['docker stop', '--time', '--time'],
])('%s %s is %s', (command, name, full) => {
  expect(flag(command, name)?.name).toBe(full)
})

test.each(['docker build', 'docker image build', 'docker builder build'])(
  '%s takes the flags of docker buildx build',
  (command) => {
    for (const name of ['--push', '--load', '--secret', '-o', '--compress', '--builder'])
      expect(flag(command, name), name).toBeDefined()
  },
)

test('hidden flags are known as such', () => {
  expect(flag('docker run', '--net')).toMatchObject({ hidden: true, takesValue: true })
  expect(flag('docker service create', '--net')).toBeUndefined()
})

test('switches take no value, lists may come again', () => {
  expect(flag('docker run', '--detach')).toMatchObject({ takesValue: false, repeatable: false })
  expect(flag('docker run', '--env')).toMatchObject({ takesValue: true, repeatable: true })
  expect(flag('docker run', '--name')).toMatchObject({ takesValue: true, repeatable: false })
})

test('what only a manager may run', () => {
  const managers = ['docker service ls', 'docker swarm unlock-key', 'docker stack rm']
  const anyone = ['docker run', 'docker swarm join', 'docker swarm init', 'docker swarm leave']
  for (const name of managers) expect(reference.commands.get(name)?.managerOnly, name).toBe(true)
  for (const name of anyone) expect(reference.commands.get(name)?.managerOnly, name).toBe(false)
})

test('groups take no operands', () => {
  for (const name of [
    'docker',
    'docker volume',
    'docker manifest',
    'docker stack',
    'docker compose',
  ])
    expect(reference.commands.get(name)?.operands.max, name).toBe(0)
})

test('the file is compact, one command a line, in order', () => {
  const text = readFileSync(FILE, 'utf8')
  expect(text.length).toBeLessThan(400_000)
  const paths = text.split('\n').flatMap((line) => /^\{"path":"([^"]+)"/.exec(line)?.[1] ?? [])
  expect(paths).toHaveLength(new Set([...reference.commands.values()]).size)
  expect(paths).toEqual(paths.toSorted((a, b) => (a < b ? -1 : 1)))
})
