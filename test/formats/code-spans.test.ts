import { describe, expect, test } from 'vitest'
import { codeSpans } from '../../scripts/formats/markup/code-spans.ts'
import { vocabulary } from './restored.ts'

const marked = (text: string): string =>
  codeSpans(text, vocabulary).reduceRight(
    (line, { start, end }) =>
      `${line.slice(0, start)}\`${line.slice(start, end)}\`${line.slice(end)}`,
    text,
  )

// Each line stands in a note; it is written as it must come out.
describe('marks', () => {
  test.each([
    [
      'commands',
      'Once the swarm is initialized, you can see some info about the swarm with `docker info`.',
    ],
    [
      'a command and a placeholder',
      'Initialize the swarm with `docker swarm init --advertise-addr <IP>`.',
    ],
    [
      'an operand that the vocabulary knows',
      'Run `docker swarm join-token worker` on the manager node to get a join command.',
    ],
    [
      'a command before “command”',
      'Create a custom bridge network using the `docker network create` command, specifying the desired network name.',
    ],
    [
      'a group of commands',
      'You can create and manage your own networks with the `docker network` commands.',
    ],
    ['a command in brackets', 'Requires initialization (`docker swarm init`).'],
    ['two commands', 'Verify service status with `docker service ls` and `docker service ps`.'],
    [
      'a command and what it shows',
      '`docker service update` updates a service’s configuration (e.g., image).',
    ],
    ['a command with a short flag', 'supplying enviroment variables with `docker run -e`.'],
    [
      'a flag with a value before more',
      'User-defined bridges: `docker network create --driver bridge ...`',
    ],
    [
      'quoted values and names with underscores',
      '`docker container commit -a "author" -m "message" container_name new_image_name`',
    ],
    [
      'a name with underscores before brackets',
      '`docker container diff container_name` (A=added, C=changed, D=deleted).',
    ],
    [
      'a file among the arguments',
      '`docker stack deploy --compose-file docker-compose.yml <stack_name>`: Deploy a stack.',
    ],
    ['a command of systemd', 'On all servers: `sudo systemctl restart docker`.'],
    [
      'a command of Compose',
      'Stop and remove all resources that were created using `docker-compose up`.',
    ],
    ['flags', 'Add the `-a` flag to include intermediate images:'],
    [
      'a flag with its value',
      'specifying the `--driver overlay` option and the desired network name.',
    ],
    [
      'a flag with a value of its own',
      'Use the `--opt encrypted` flag when creating an overlay network to encrypt it.',
    ],
    [
      'a flag and the sentence after it',
      'specify the custom bridge network using the `--net` flag along with the name of the network',
    ],
    [
      'flags between which one can choose',
      'Both bind mounts and volumes can be used with either `--mount` or `-v`.',
    ],
    [
      'a flag with placeholders',
      'share files between the host and containers. `-v <host_path>:<container_path>`',
    ],
    [
      'a flag with a variable',
      'Inject configuration data into containers. `-e <VARIABLE>=<value>`',
    ],
    ['a flag that is updated', 'Use `docker service update --constraint-add`.'],
    [
      'a placeholder in a file name',
      'exported into a TAR archive file named `<CONTAINER_NAME>.tar`. This file will',
    ],
    [
      'an image with its tag',
      'which creates a new Docker image tagged as `flat:latest`. This new image',
    ],
    ['paths', 'Delete any existing files or directories under `/var/lib/docker/swarm`.'],
    ['a path to a file', 'section in the `/etc/docker/daemon.json` file.'],
    [
      'file names',
      'Docker Stacks uses the same `docker-compose.yml` file format, but with added features',
    ],
    [
      'a variable with its value',
      'Note that when `DOCKER_CONTENT_TRUST=1`, `docker push` will automatically sign the image',
    ],
    ['a variable', 'enabled by setting the `DOCKER_CONTENT_TRUST` enviroment to 1.'],
    [
      'the beginning of variables',
      'Name the variable `REGISTRY_` followed by each configuration key',
    ],
    [
      'a name with underscores',
      'Docker uses the `net_bind_service` capability to allow container processes',
    ],
    ['two names and a colon', 'Volume mounts (`host_path:container_path`).'],
    ['a key of Compose', 'Use `depends_on` to define service startup order.'],
    [
      'keys with dots',
      'Use `deploy.resources.limits` and `deploy.resources.reservations` in `docker-compose.yml`.',
    ],
    ['constraints', '(e.g., `node.role == worker`, `node.labels.zone == public`)'],
    ['the suffix of a mount', 'you can include the `:ro` suffix to enforce read-only access.'],
    [
      'instructions of a Dockerfile',
      'have more than one `FROM` diirective in the Dockerfile, with each `FROM` directive starting',
    ],
    [
      'drivers',
      'Loopback Mechanism is the default mode for `devicemapper`, but if you need to use Direct-lvm',
    ],
    ['drivers in brackets', 'Underlay Networks (`macvlan`, `ipvlan`)'],
    ['the address of a socket', 'listen on `tcp://0.0.0.0:2376` instead'],
    ['what follows “Ex:”, but for the full stop', 'Ex: `CMD ["nginx","-g","daemon off;"]`.'],
  ])('%s', (_, line) => expect(marked(line.replaceAll('`', ''))).toBe(line))
})

describe('leaves alone', () => {
  test.each([
    'Docker inspect is a command that allows you to get information about Docker objects',
    'which allows you to build a distributed cluster of docker machines to run your containers.',
    'In a docker swarm, all docker images come from one registry; a docker container is one process.',
    'Using cat, the content of the TAR archive is piped into a new image.',
    'Docker swarm provides many useful features, and can help facilitate orchestration, high-availability, and scaling.',
    'Manages and limits disk I/O, for the CPU and/or PIDs (24/7).',
    "you can specify the network mode as 'host' when running the container.",
    "if you have a label called 'availability_zone' with three values (east, west, and south)",
    'Use Major.Minor.Patch for releases to communicate the level of change.',
    'A specific channel on an interface for a process (e.g., port 80 for HTTP).',
    'Containers discover each other by name (hostname = container name).',
    'Tracks desired state vs. current state.',
    'Requires building your own infrastructure (e.g., SFTP, HTTP downloads).',
    'This model is used by drivers such as Overlay2 and Aufs.',
    'the multi-stage build -- or so it seems -- is a well-known split-brain scenario - often.',
    'https://docs.docker.com/engine/reference/commandline/docker_run.json',
    'See www.docker.com/docker-compose.yml and http://localhost:5000/v2/_catalog.',
    'You can view `docker run -d` and ``docker ps`` as they are marked.',
    'The add and copy of a user, a volume and a label: RUNS, ADDED, USERS.',
    '',
  ])('%s', (line) => expect(codeSpans(line, vocabulary)).toEqual([]))
})

test('a mark of the note is never swallowed', () => {
  expect(marked('docker run "`x`" and `docker ps -f "a` docker ps')).not.toContain('``')
})

test('spans come in order and do not touch', () => {
  const spans = codeSpans('-d --name <NAME> docker run -it, /etc/hosts docker ps FROM', vocabulary)
  spans
    .slice(1)
    .forEach(({ start }, index) => expect(start).toBeGreaterThan(spans[index]?.end ?? Infinity))
})
