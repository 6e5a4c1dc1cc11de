import { expect, test } from 'vitest'
import { operandsOf } from '../../scripts/docker/usage.ts'

const many = Infinity

test.each([
  ['docker ps', '[OPTIONS]', 0, 0, []],
  ['docker info', '', 0, 0, []],
  ['docker network connect', '[OPTIONS] NETWORK CONTAINER', 2, 2, ['NETWORK', 'CONTAINER']],
  ['docker start', '[OPTIONS] CONTAINER [CONTAINER...]', 1, many, ['CONTAINER']],
  ['docker run', '[OPTIONS] IMAGE [COMMAND] [ARG...]', 1, many, ['IMAGE', 'COMMAND', 'ARG']],
  ['docker exec', '[OPTIONS] CONTAINER COMMAND [ARG...]', 2, many, ['CONTAINER', 'COMMAND', 'ARG']],
  ['docker build', '[OPTIONS] PATH | URL | -', 1, 1, ['PATH|URL|-']],
  ['docker inspect', '[OPTIONS] NAME|ID [NAME|ID...]', 1, many, ['NAME|ID']],
  ['docker pull', '[OPTIONS] NAME[:TAG|@DIGEST]', 1, 1, ['NAME']],
  ['docker trust inspect', 'IMAGE[:TAG] [IMAGE[:TAG]...]', 1, many, ['IMAGE']],
  ['docker import', '[OPTIONS] file|URL|- [REPOSITORY[:TAG]]', 1, 2, ['file|URL|-', 'REPOSITORY']],
  ['docker port', 'CONTAINER [PRIVATE_PORT[/PROTO]]', 1, 2, ['CONTAINER', 'PRIVATE_PORT']],
  [
    'docker manifest inspect',
    '[OPTIONS] [MANIFEST_LIST] MANIFEST',
    1,
    2,
    ['MANIFEST_LIST', 'MANIFEST'],
  ],
  ['docker swarm join-token', '[OPTIONS] (worker|manager)', 1, 1, ['worker|manager']],
  ['docker service scale', 'SERVICE=REPLICAS [SERVICE=REPLICAS...]', 1, many, ['SERVICE=REPLICAS']],
  ['docker plugin set', 'PLUGIN KEY=VALUE [KEY=VALUE...]', 2, many, ['PLUGIN', 'KEY=VALUE']],
  // What the data says in a way of its own:
  [
    'docker trust signer add',
    'OPTIONS NAME REPOSITORY [REPOSITORY...] ',
    2,
    many,
    ['NAME', 'REPOSITORY'],
  ],
  ['docker buildx history import', '[OPTIONS] -', 0, 1, ['-']],
  ['docker buildx history inspect attachment', '[OPTIONS] [REF [DIGEST]]', 0, 2, ['REF', 'DIGEST']],
  ['docker top', 'CONTAINER [ps OPTIONS]', 1, many, ['CONTAINER', 'ps OPTIONS']],
  ['docker compose down', '[OPTIONS] [SERVICES]', 0, many, ['SERVICES']],
  ['docker compose wait', 'SERVICE [SERVICE...] [OPTIONS]', 1, many, ['SERVICE']],
  ['docker compose alpha dry-run', '-- [COMMAND...]', 0, many, ['COMMAND']],
  ['docker compose bridge transformations create', '[OPTION] PATH', 1, 1, ['PATH']],
])('%s %s', (path, rest, min, max, names) => {
  expect(operandsOf(`${path} ${rest}`, path)).toEqual({ min, max, names })
})

test('a command with two forms takes what either of them takes', () => {
  const usage =
    'docker container cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\ndocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH'
  expect(operandsOf(usage, 'docker container cp')).toEqual({
    min: 2,
    max: 2,
    names: ['CONTAINER:SRC_PATH', 'DEST_PATH|-'],
  })
})
