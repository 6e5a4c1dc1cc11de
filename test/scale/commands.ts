import type { Subject } from './names.ts'
import type { Chance } from './random.ts'

/**
 * A docker command with some of the flags that it has: of one shape in many, so that the cheat sheet grows with the notes.
 */
export function commandOn(subject: Subject, chance: Chance): string {
  const { path, flags, operands } = chance.one(SHAPES)
  // Every other one as long as people write them to the end of a note, so that most of these are new.
  const [least, most] = chance.onceIn(2) ? [3, 6] : [0, 1]
  const count = Math.min(chance.between(least, most), flags.length)
  const chosen = chance.some(count, flags)
  const words = [path, ...chosen, operands].filter((word) => word !== '').join(' ')
  return filledIn(words, subject, chance)
}

/** Commands that stand in every note, again and again. */
export function plainCommand(chance: Chance): string {
  return chance.one(PLAIN)
}

function filledIn(words: string, { name, image, tag, port, trade }: Subject, chance: Chance) {
  const values: Readonly<Record<string, string>> = {
    NAME: name,
    IMAGE: `${image}:${tag}`,
    PORT: String(port),
    TRADE: trade,
    COUNT: String(chance.between(2, 40)),
    MEGABYTES: `${2 ** chance.between(6, 11)}m`,
    SECONDS: `${chance.between(2, 90)}s`,
  }
  return words.replace(/[A-Z]{4,}/g, (word) => values[word] ?? word)
}

interface Shape {
  readonly path: string
  readonly flags: readonly string[]
  readonly operands: string
}

const RUN = `-d -it --rm --init --read-only --name NAME --hostname NAME -p PORT:80 --network TRADE
  -v TRADE-data:/data -e TZ=UTC --env-file NAME.env --memory MEGABYTES --cpus 2 --restart unless-stopped --user 1000:1000
  --cap-drop ALL --pids-limit COUNT --log-driver json-file --workdir /srv --label team=TRADE --stop-timeout COUNT
  --health-interval SECONDS --health-retries 3 --tmpfs /run --entrypoint sh --add-host db:10.0.0.7 --dns 10.0.0.2`
const SERVICE = `--name NAME --replicas COUNT --publish PORT:80 --network TRADE --constraint node.role==worker
  --limit-memory MEGABYTES --reserve-memory MEGABYTES --limit-cpu 2 --env TZ=UTC --secret TRADE-key --config TRADE-conf
  --update-delay SECONDS --update-parallelism 2 --restart-condition on-failure --restart-delay SECONDS --label team=TRADE
  --stop-grace-period SECONDS --with-registry-auth --detach --endpoint-mode vip --user 1000 --workdir /srv --init`

const SHAPES: readonly [Shape, ...Shape[]] = [
  shape('docker run', RUN, 'IMAGE'),
  shape('docker run', RUN, 'IMAGE'),
  shape('docker create', RUN, 'IMAGE'),
  shape('docker service create', SERVICE, 'IMAGE'),
  shape('docker service create', SERVICE, 'IMAGE'),
  shape(
    'docker build',
    `-t IMAGE -f docker/Dockerfile --no-cache --pull --target TRADE --build-arg VERSION=COUNT --platform linux/amd64
    --progress plain --label team=TRADE --network host --quiet --push --load --ssh default --shm-size MEGABYTES`,
    '.',
  ),
  shape('docker logs', '-f --tail COUNT --since SECONDS --timestamps --details', 'NAME'),
  shape('docker exec', '-it -d --user root --workdir /srv --env TZ=UTC --privileged', 'NAME sh'),
  shape('docker ps', '-a -q --no-trunc --size --last COUNT --filter label=team=TRADE', ''),
  shape('docker update', '--memory MEGABYTES --cpus 2 --pids-limit COUNT --restart always', 'NAME'),
  shape(
    'docker compose up',
    `-d --build --force-recreate --no-deps --remove-orphans --wait --quiet-pull --always-recreate-deps --no-start
    --scale NAME=COUNT --timeout COUNT --pull always --abort-on-container-exit --no-log-prefix`,
    '',
  ),
  shape('docker compose logs', '-f --tail COUNT --timestamps --no-color --no-log-prefix', 'NAME'),
  shape(
    'docker compose run',
    '--rm -d --no-deps --build --name NAME --user root -e TZ=UTC',
    'NAME',
  ),
  shape('docker stop', '--timeout COUNT --signal SIGINT', 'NAME'),
  shape('docker network create', '--driver overlay --attachable --internal --ipv6', 'TRADE'),
  shape('docker volume create', '--driver local --label team=TRADE', 'TRADE-data'),
  shape('docker image prune', '--all --force --filter until=24h', ''),
]

const PLAIN = [
  'docker ps',
  'docker images',
  'docker compose up -d',
  'docker compose down',
  'docker system df',
  'docker stats',
  'docker node ls',
  'docker info',
  'docker version',
  'docker volume ls',
] as const

/** A flag and its value are one thing, of which a blank stands between two. */
function shape(path: string, flags: string, operands: string): Shape {
  return { path, flags: flags.trim().split(/\s+(?=-)/), operands }
}
