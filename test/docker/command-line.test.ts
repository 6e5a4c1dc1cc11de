import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCommand, type DockerCommand } from '../../scripts/docker/command-line.ts'
import { statementsOf } from '../../scripts/text/shell/statements.ts'
import { reference } from './docker-reference.ts'

function commandOf(text: string): DockerCommand | undefined {
  return statementsOf(text).flatMap(({ words }) => readCommand(words, reference) ?? [])[0]
}

const flagsOf = (text: string): string[] =>
  (commandOf(text)?.flags ?? []).map(
    ({ name, spec, value }) => `${spec ? '' : '?'}${name}${value ? `=${value.text}` : ''}`,
  )

test.each([
  ['docker network connect <NETWORK> <CONTAINER>', 'docker network connect', 2],
  ['docker network connect --alias <ALIAS> <CONTAINER>', 'docker network connect', 1], // gabriel-readme 923 lacks the network
  ['docker images', 'docker images', 0],
  ['docker image remove <IMAGE>', 'docker image rm', 1],
  ['docker run -d nginx sh -c "sleep 1"', 'docker run', 4],
  ['docker run -it ubuntu ls -l', 'docker run', 3],
  ['docker exec -it web ls --all', 'docker exec', 3],
  ['docker rm web -f', 'docker rm', 1],
  ['docker run --rm -- nginx', 'docker run', 1],
  ['docker -H tcp://10.0.0.1 ps', 'docker ps', 0],
  ['docker --context prod service ls', 'docker service ls', 0],
  ['docker compose -f a.yml up -d web', 'docker compose up', 1],
  ['docker-compose -f a.yml up -d', 'docker compose up', 0],
  ['sudo docker ps', 'docker ps', 0],
  ['sudo -u me docker ps', 'docker ps', 0],
  ['DOCKER_BUILDKIT=1 docker build .', 'docker build', 1],
  ['docker buildx history inspect ^1', 'docker buildx history inspect', 1],
  ['docker buildx history inspect attachment ^1', 'docker buildx history inspect attachment', 1],
  ['docker container {stop|start} web', 'docker container stop', 1],
  ['docker run [OPTIONS] IMAGE[:TAG] [COMMAND]', 'docker run', 1],
  ['docker pull [REGISTRY_FQDN/]<IMAGE>[:TAG]', 'docker pull', 1],
  ['docker help run', 'docker help', 1],
  ['cat <CONTAINER_NAME>.tar | docker import - flat:latest', 'docker import', 2],
])('%s is %s with %i operands', (text, path, count) => {
  const command = commandOf(text)
  expect(command?.spec.path).toBe(path)
  expect(command?.unknown).toBeUndefined()
  expect(command?.operands).toHaveLength(count)
})

test.each([
  ['docker run --net host <IMAGE>', ['--net=host']],
  ['docker run --network=host <IMAGE>', ['--network=host']],
  ['docker run -itd nginx', ['-i', '-t', '-d']],
  ['docker run -p8080:80 nginx', ['-p=8080:80']],
  ['docker run -dp 8080:80 nginx', ['-d', '-p=8080:80']],
  ['docker run -e=A=b nginx', ['-e=A=b']],
  ['docker run -d=false nginx', ['-d=false']],
  ['docker swarm update --autolock=true', ['--autolock=true']],
  ['docker swarm unlock-key --roate', ['?--roate']],
  ['docker run -name web nginx', ['?-name']],
  ['docker service create --name a --net b <IMAGE>', ['--name=a', '?--net']],
  ["docker inspect --format='{{.ID}}' web", ['--format={{.ID}}']],
  ['docker run -e', ['-e']],
  ['docker --tlsverify -H x ps -a', ['--tlsverify', '-H=x', '-a']],
])('flags of %s', (text, expected) => {
  expect(flagsOf(text)).toEqual(expected)
})

test.each([
  ['docker networks ls', 'networks', 'docker'],
  ['docker network Is', 'Is', 'docker network'],
  ['docker servcice update <SERVICE>', 'servcice', 'docker'],
  ['docker image --force alpine', 'alpine', 'docker image'],
])('%s: %s is none of %s', (text, unknown, path) => {
  const command = commandOf(text)
  expect(command?.unknown?.text).toBe(unknown)
  expect(command?.spec.path).toBe(path)
})

test.each([
  'systemctl restart docker',
  'docker-machine ls',
  'dockerd',
  'apt install docker',
  'Docker run',
  // regression: what the program prints was a command with three operands
  'docker-compose version 1.29.2, build 5becea4c',
])('%s is no docker command', (text) => {
  expect(commandOf(text)).toBeUndefined()
})

test('bundled shorthands and values have places of their own', () => {
  const text = 'docker run -itp80:80 --name=web nginx'
  const places = commandOf(text)?.flags.map(({ start, end, value }) => [
    text.slice(start, end),
    value && text.slice(value.start, value.end),
  ])
  expect(places).toEqual([
    ['-i', undefined],
    ['t', undefined],
    ['p', '80:80'],
    ['--name', 'web'],
  ])
})

test('what is written to be filled in is a synopsis', () => {
  expect(commandOf('docker run --net=<NETWORK> nginx')?.isSynopsis).toBe(true)
  expect(commandOf("docker ps --format '{{.ID}}'")?.isSynopsis).toBe(false)
})

test('docker-compose is the retired first version', () => {
  expect(commandOf('docker-compose up -d')).toMatchObject({ isComposeV1: true })
  expect(commandOf('docker compose up -d')).toMatchObject({ isComposeV1: false })
})

test('any words after docker are read, and everything stands inside the command', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'run',
      'network',
      'compose',
      'ps',
      '--',
      '-',
      '-itd',
      '--name',
      '--net=',
      '[OPTIONS]',
      '<A>',
      '...',
      '{a|b}',
      "-'e'",
    ),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = `docker ${words.join(' ')}`
      for (const statement of statementsOf(text)) {
        const command = readCommand(statement.words, reference)
        if (!command) continue
        for (const { start, end, value } of command.flags) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(command.start)
          expect(Math.max(end, value?.end ?? 0)).toBeLessThanOrEqual(command.end)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
