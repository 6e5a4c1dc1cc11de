import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../../scripts/text/shell/statements.ts'

const words = (text: string): string[][] =>
  statementsOf(text).map((statement) => statement.words.map((word) => word.text))

const kinds = (text: string): string[] =>
  statementsOf(text).flatMap((statement) => statement.words.map((word) => word.kind))

describe('words of one command', () => {
  test.each([
    [
      'docker push  <REGISTRY_URL>:<PORT>/<IMAGE>',
      ['docker', 'push', '<REGISTRY_URL>:<PORT>/<IMAGE>'],
    ],
    [
      'docker service scale <SERVICE>=<REPLICAS>',
      ['docker', 'service', 'scale', '<SERVICE>=<REPLICAS>'],
    ],
    ['docker rm <SERVICE NAME>', ['docker', 'rm', '<SERVICE NAME>']],
    ['docker run IMAGE[:TAG] [COMMAND]', ['docker', 'run', 'IMAGE[:TAG]', '[COMMAND]']],
    ['docker run --mount [key=value]...', ['docker', 'run', '--mount', '[key=value]...']],
    ['docker run [--log-opt] [OPTION_1]', ['docker', 'run', '[--log-opt]', '[OPTION_1]']],
    ['docker inspect {OBJECT_ID|NAME}', ['docker', 'inspect', '{OBJECT_ID|NAME}']],
    [
      'docker swarm join-token (worker|manager)',
      ['docker', 'swarm', 'join-token', '(worker|manager)'],
    ],
    ['docker inspect NAME|ID', ['docker', 'inspect', 'NAME|ID']],
    ["docker inspect --format '{{.ID}}' x", ['docker', 'inspect', '--format', '{{.ID}}', 'x']],
    ['docker inspect --format {{json .}} x', ['docker', 'inspect', '--format', '{{json .}}', 'x']],
    [
      'docker create --env N="{{.Node.Hostname}}" x',
      ['docker', 'create', '--env', 'N={{.Node.Hostname}}', 'x'],
    ],
    ['docker run -v "$PWD":/app x', ['docker', 'run', '-v', '$PWD:/app', 'x']],
    ['docker run -v ${PWD}/a b:/c', ['docker', 'run', '-v', '${PWD}/a', 'b:/c']],
    ['docker run a\\ b "c \\"d\\""', ['docker', 'run', 'a b', 'c "d"']],
    ['docker export <NAME> > <NAME>.tar', ['docker', 'export', '<NAME>']],
    ['docker import - < in.tar 2>&1', ['docker', 'import', '-']],
    ['docker load <in.tar >out.txt', ['docker', 'load']],
    ['docker logs x >& out.txt y', ['docker', 'logs', 'x', 'y']],
    ['docker ps # all of them', ['docker', 'ps']],
    [
      'docker run -e URL=http://x/?a=1&b=2 x',
      ['docker', 'run', '-e', 'URL=http://x/?a=1&b=2', 'x'],
    ],
    ["docker tip: don't do it", ['docker', 'tip:', "don't", 'do', 'it']],
    // regression: what a note says of a command behind an arrow was taken for its operands
    ['docker system df\t--> Docker disk usage', ['docker', 'system', 'df']],
    ['docker logs -f <CONTAINER>  -> live logs', ['docker', 'logs', '-f', '<CONTAINER>']],
    ['docker volume ls :- list the volumes', ['docker', 'volume', 'ls']],
    ['docker run -it alpine --- a new one', ['docker', 'run', '-it', 'alpine']],
    ['docker exec web -- ls //', ['docker', 'exec', 'web', '--', 'ls', '//']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected])
  })
})

describe('statements', () => {
  test.each([
    // regression: the pipe and the line end were taken for the file of `2>&1`
    [
      'docker logs x 2>&1 | grep y',
      [
        ['docker', 'logs', 'x'],
        ['grep', 'y'],
      ],
    ],
    [
      'docker logs x 2>&1\ndocker ps',
      [
        ['docker', 'logs', 'x'],
        ['docker', 'ps'],
      ],
    ],
    [
      'docker info | grep Logging',
      [
        ['docker', 'info'],
        ['grep', 'Logging'],
      ],
    ],
    ['a && b || c; d & e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    [
      'docker stop $(docker ps -q)',
      [
        ['docker', 'stop', '$(docker ps -q)'],
        ['docker', 'ps', '-q'],
      ],
    ],
    ['docker run -v `pwd`/a:/b x', [['docker', 'run', '-v', '`pwd`/a:/b', 'x'], ['pwd']]],
    [
      'echo "id: $(docker ps -lq)"',
      [
        ['echo', 'id: $(docker ps -lq)'],
        ['docker', 'ps', '-lq'],
      ],
    ],
    [
      '(cd x && docker build .)',
      [
        ['cd', 'x'],
        ['docker', 'build', '.'],
      ],
    ],
    [
      'docker run \\\n  -d \\ \n  nginx\ndocker ps',
      [
        ['docker', 'run', '-d', 'nginx'],
        ['docker', 'ps'],
      ],
    ],
    [
      'docker run --mount type=volume,\\\nsource=x nginx',
      [['docker', 'run', '--mount', 'type=volume,source=x', 'nginx']],
    ],
    ['docker run --mount a=<B>\\\n<IMAGE>', [['docker', 'run', '--mount', 'a=<B>', '<IMAGE>']]],
    ['docker run x sh -c "a\nb"\nls', [['docker', 'run', 'x', 'sh', '-c', 'a\nb'], ['ls']]],
    [
      "docker run 'x\ndocker ps -f 'y",
      [
        ['docker', 'run', "'x"],
        ['docker', 'ps', '-f', "'y"],
      ],
    ],
    [
      'docker build - <<EOF\nFROM x\ndocker\nEOF\ndocker ps',
      [
        ['docker', 'build', '-'],
        ['docker', 'ps'],
      ],
    ],
    ["cat <<-'END' | docker load\nx\n  END\nls", [['cat'], ['docker', 'load'], ['ls']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('prompts', () => {
  test.each([
    ['$ docker ps', [['docker', 'ps']]],
    [
      '$ docker ps\nCONTAINER ID\n\n$ docker info',
      [
        ['docker', 'ps'],
        ['docker', 'info'],
      ],
    ],
    ['$ docker run \\\n> -d nginx', [['docker', 'run', '-d', 'nginx']]],
    // regression: `$docker` was read as a variable
    ['$docker search nginx\nNAME  STARS\ndocker 1', [['docker', 'search', 'nginx']]],
    ['docker="sudo docker"\n$docker ps', [['docker=sudo docker'], ['$docker', 'ps']]],
    ['$docker_host ps', [['$docker_host', 'ps']]],
    ['#docker ps\ndocker info', [['docker', 'info']]],
    ['# docker ps', [['docker', 'ps']]],
    ['# docker ps lists containers\ndocker ps', [['docker', 'ps']]],
    ['root@host:~# docker ps', [['docker', 'ps']]],
    ['[root@host ~]# docker ps', [['docker', 'ps']]],
    ['PS C:\\> docker ps', [['docker', 'ps']]],
    // regression: prompts of a Mac, of a shell with its version, and one with nothing behind it
    ['me@Mac-Pro ~ % docker ps', [['docker', 'ps']]],
    ['bash-3.2$ docker ps', [['docker', 'ps']]],
    ['$docker ps', [['docker', 'ps']]],
    ['$dockerfile ps', [['$dockerfile', 'ps']]],
    ['# a comment', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

test.each([
  ['docker run [OPTIONS] IMAGE[:TAG] [ARG...]', 'word word optional placeholder optional'],
  ['docker pull [HOST/]<IMAGE>[:TAG]', 'word word placeholder'],
  ['docker inspect {NAME|ID} {NAME} ...', 'word word choice placeholder ellipsis'],
  ['docker run --net={NAME|host} -v <A>:<B>', 'word word word word placeholder'],
  ["docker ps --format '{{.ID}}' {{.ID}}", 'word word word word word'],
  ['docker swarm join-token (worker|manager)', 'word word word choice'],
])('kinds of %s', (text, expected) => {
  expect(kinds(text).join(' ')).toBe(expected)
})

test('offsets are those of the text around', () => {
  const text = '- `docker ps -a`'
  const [statement] = statementsOf(text.slice(3, 15), 3)
  expect(statement).toMatchObject({ start: 3, end: 15 })
  expect(statement?.words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'docker',
    'ps',
    '-a',
  ])
})

const shellish = fc.string({
  unit: fc.constantFrom(
    ...'ab \n\t\\\'"`$()[]{}<>|&;#=-.A',
    'docker ',
    'EOF',
    '<<',
    '$(',
    '...',
    '\r\n',
  ),
  maxLength: 80,
})

test('any text is read, and every word stands where it says', () => {
  fc.assert(
    fc.property(fc.oneof(shellish, fc.string({ unit: 'binary' })), fc.nat(9), (text, offset) => {
      for (const { words, start, end } of statementsOf(text, offset)) {
        let last = start
        for (const word of words) {
          expect(text.slice(word.start - offset, word.end - offset)).toBe(word.raw)
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          last = word.end
        }
        expect(last).toBe(end)
      }
    }),
    { numRuns: 3000 },
  )
})

// No clock: it would measure the machine. Work that grows with the square of a megabyte takes minutes on any, and vitest
// fails what takes longer than one; what is read once takes less than a second, which leaves room for a busy machine.
test.each([
  ['-', 1, 1],
  ['<', 1, 1],
  ['`', 1, 1],
  ['[', 1, 1],
  ['{', 1, 1],
  ['(', 1, 1],
  ['$(', 500_001, 1],
  ["'", 1, 1],
  ['"', 1, 1],
  ['\\', 1, 1],
  ['{|', 500_001, 500_000],
  ['{|}', 1, 1],
  ["'\n", 250_001, 250_001],
  ['<<A\n', 1, 2],
  ['"$(', 166_668, 1],
  ['A_', 1, 1],
  ['# ', 0, 1],
  ['$ x\n', 250_000, 249_999],
])('a megabyte of %j is %i statements, in braces %i', (unit, bare, braced) => {
  const text = unit.repeat(1_000_000 / unit.length)
  expect(statementsOf(`${text}x`)).toHaveLength(bare)
  expect(statementsOf(`{${text}}y`)).toHaveLength(braced)
})
