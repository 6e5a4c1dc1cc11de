import { describe, expect, test } from 'vitest'
import { makeSheet, type Sheet } from '../../scripts/book/commands.ts'
import {
  EMPTY_SHEET,
  type CheatSheet,
  type Judgement,
} from '../../scripts/book/commands/cheat-sheet.ts'
import { formReader } from '../../scripts/book/commands/form.ts'
import { idOf } from '../../scripts/book/commands/ids.ts'
import { taskFrom } from '../../scripts/book/commands/tasks.ts'
import { usesIn, type CommandUse } from '../../scripts/book/commands/uses.ts'
import { loadVocabulary } from '../../scripts/library/library.ts'
import { parse } from '../../scripts/notes/markdown.ts'
import { trustedKnowledge } from '../../scripts/library/trusted-knowledge.ts'
import { readFileSync } from 'node:fs'
import { reference } from '../docker/docker-reference.ts'

const knowledge = trustedKnowledge((path) => readFileSync(path))
const place = { line: 1, column: 1 }
const { verbs } = loadVocabulary('.')
const formOf = formReader(reference, new Map([['IP_ADDRESS', 'IP']]))

const usesOf = (markdown: string): CommandUse[] =>
  usesIn(parse(markdown).children, markdown, reference)

/** The sheet of a book with one page out of one note. */
function sheetOf(markdown: string, decided: Partial<CheatSheet> = {}): Sheet {
  const uses = usesOf(markdown)
  const section = { note: 'n', url: 'chapters/c/page/#a', page: 'Page', body: markdown, uses }
  return makeSheet(
    { ...EMPTY_SHEET, ...decided },
    [section],
    { reference, knowledge },
    { notes: ['n'], isWhole: true, verbs },
  )
}

const decide = (
  command: string,
  more: Partial<Extract<Judgement, { task?: string }>> = {},
): Judgement => ({
  command,
  also: [],
  isEssential: false,
  place,
  ...more,
})

const fence = (code: string): string => `\`\`\`bash\n${code}\n\`\`\``

describe('the commands of a text, with what is said of them', () => {
  test.each<[string, string, string[]]>([
    [
      'the sentence before a code block',
      `A key is old. Rotate the unlock key:\n\n${fence('docker swarm unlock-key --rotate')}`,
      ['docker swarm unlock-key --rotate | Rotate the unlock key'],
    ],
    [
      'a definition',
      '- `docker logs <container_name>`: Displays the logs of a container.',
      ['docker logs <container_name> | Displays the logs of a container'],
    ],
    [
      'a definition that goes on in a paragraph of its own',
      '- `docker image pull <IMAGE>`\n\n  Download an image. It comes from a registry.',
      ['docker image pull <IMAGE> | Download an image'],
    ],
    [
      'flags of a list below their command',
      '- `docker run IMAGE[:TAG] [COMMAND]`: Run a container.\n  - `-d`: Detached mode. (In the background.)\n  - `--memory NUMBER`: A hard limit.',
      [
        'docker run IMAGE[:TAG] [COMMAND] | Run a container',
        'docker run -d IMAGE[:TAG] [COMMAND] | Detached mode',
        'docker run --memory NUMBER IMAGE[:TAG] [COMMAND] | A hard limit',
      ],
    ],
    [
      'a flag with its long name beside it',
      '- `docker logs <C>`: Shows logs.\n  - `-f` or `--follow`: Follow the output.',
      ['docker logs <C> | Shows logs', 'docker logs -f <C> | Follow the output'],
    ],
    [
      'a flag behind a paragraph that names the same command otherwise',
      '- `docker image rm <IMAGE>`: delete an image.\n\n  Alternative: `docker rmi <IMAGE>`\n\n  - `-f`: force.',
      [
        'docker image rm <IMAGE> | delete an image',
        'docker rmi <IMAGE> | Alternative: `docker rmi <IMAGE>`',
        'docker image rm -f <IMAGE> | force',
      ],
    ],
    [
      'flags of a list below a code block, with a value to fill in',
      `${fence('docker service create <IMAGE>')}\n\n- \`--replicas\`: How many tasks.`,
      [
        'docker service create <IMAGE> | ',
        'docker service create --replicas <REPLICAS> <IMAGE> | How many tasks',
      ],
    ],
    [
      'subcommands of a list below their group',
      '- `docker container`\n  - `stop {NAME|ID}`: Stop a container.\n  - `nonsense`: Nothing.',
      ['docker container stop {NAME|ID} | Stop a container'],
    ],
    [
      'a flag that Docker does not have is none',
      '- `docker logs <C>`: Shows logs.\n  - `--folow`: Follow.',
      ['docker logs <C> | Shows logs'],
    ],
    [
      'a command in a sentence, with its arguments',
      'It works. Initialize the swarm with `docker swarm init --advertise-addr <IP>` now. Good.',
      [
        'docker swarm init --advertise-addr <IP> | Initialize the swarm with `docker swarm init --advertise-addr <IP>` now',
      ],
    ],
    [
      'a command that a sentence only names',
      'Variables come with `docker run -e`, in the `docker network` family.',
      [
        'named: docker run -e | Variables come with `docker run -e`, in the `docker network` family',
        'named: docker network | Variables come with `docker run -e`, in the `docker network` family',
      ],
    ],
    [
      'pipes and where the output goes',
      fence(
        'docker info | grep Logging\ncat x.tar | docker import - flat\ndocker export c > c.tar ## a file',
      ),
      [
        'docker info | grep Logging | ',
        'cat x.tar | docker import - flat | ',
        'docker export c > c.tar | ',
      ],
    ],
    [
      'several lines that are one command',
      fence('docker service create -p mode=host,published=<P>,\\\ntarget=<T> \\\n  <IMAGE>'),
      ['docker service create -p mode=host,published=<P>,target=<T> <IMAGE> | '],
    ],
    [
      'commands with a prompt, without their output',
      fence('$ docker ps\nCONTAINER ID'),
      ['docker ps | '],
    ],
    ...[
      'bash',
      'fish',
      'powershell',
      'ps1',
      'cmd',
      'bat',
      'txt',
      'plain',
      'session',
      'ksh',
      'Shell-Session',
      '',
    ].map((lang): [string, string, string[]] => [
      `regression: a block of ${lang || 'no language'}`,
      `\`\`\`${lang}\ndocker run -d nginx\n\`\`\``,
      ['docker run -d nginx | '],
    ]),
    [
      'regression: lines that PowerShell’s backtick carries on, behind its prompt',
      '```powershell\nPS C:\\> docker run -d `\n  -p 80:80 `\n  nginx\nPS C:\\> docker ps\n```',
      ['docker run -d -p 80:80 nginx | ', 'docker ps | '],
    ],
    [
      'a line that the caret of cmd carries on is none',
      '```cmd\ndocker run ^\n  -d nginx\n```',
      [],
    ],
    [
      'regression: the recipe of a makefile, where make fills in nothing',
      '```makefile\nbuild:\n\tdocker build -t web .\n\tdocker build -t $(IMAGE) .\n\t@docker ps\n\tdocker rm $$(docker ps -q)\n```',
      ['docker build -t web . | '],
    ],
    [
      'regression: a step of a workflow, where nothing is filled in',
      '```yaml\n- run: |\n    docker build -t web:$(date +%F) \\\n      .\n    docker push web:${{ github.sha }}\n```',
      ['docker build -t web:$(date +%F) . | '],
    ],
    [
      'regression: a row of a table, with what another cell says of its command',
      '| Command | What it does |\n| --- | --- |\n| `docker stop web` | Halt the web server politely. It may take a while. |\n| `docker ps` | List containers |\n| `docker ps -a` | `Exited` |\n| `docker volume ls` | |',
      [
        'docker stop web | Halt the web server politely',
        'docker ps | List containers',
        'docker ps -a | `docker ps -a`',
        'named: docker volume ls | `docker volume ls`',
      ],
    ],
    [
      'regression: a row of a table whose second cell has the command',
      '| To do | Command |\n| --- | --- |\n| Stop the server | `docker stop web` |\n| Leave it alone | Not with `docker ps` |',
      ['docker stop web | Stop the server', 'named: docker ps | Leave it alone'],
    ],
    [
      'a row of a table with two commands says nothing for sure of either',
      '| Do | Undo | Why |\n| --- | --- | --- |\n| `docker stop web` | `docker start web` | Halt the server |',
      ['docker stop web | `docker stop web`', 'docker start web | `docker start web`'],
    ],
    [
      'of three columns one must be words',
      '| No. | Command | Task | Note |\n| --- | --- | --- | --- |\n| 1 | `docker stop web` | Stop the server | often |\n| 2 | `docker rm web` | Remove the server | not often |',
      ['docker stop web | Stop the server', 'docker rm web | `docker rm web`'],
    ],
    ['files of another kind', '```dockerfile\nRUN docker ps\n```', []],
  ])('%s', (_, markdown, expected) => {
    const uses = usesOf(markdown)
    expect(
      uses.map(
        ({ written, says, isShown }) => `${isShown ? '' : 'named: '}${written} | ${says[0] ?? ''}`,
      ),
    ).toEqual(expected)
  })
})

describe('how the sheet writes a command', () => {
  test.each([
    ['docker run -itd IMAGE[:TAG] [COMMAND]', 'docker run -itd <IMAGE>', 'docker run --interactive --tty --detach <IMAGE>', 'docker run -itd <IMAGE>'],
    ['docker run --interactive --tty <image>', 'docker run --interactive --tty <IMAGE>', 'docker run --interactive --tty <IMAGE>', 'docker run -it <IMAGE>'],
    ['docker run -dp8080:80 nginx', 'docker run -dp8080:80 nginx', 'docker run --detach --publish 8080:80 nginx', 'docker run -dp 8080:80 nginx'],
    ['docker kill --signal=SIGHUP <C>', 'docker kill --signal=SIGHUP <C>', 'docker kill --signal SIGHUP <C>', 'docker kill -s SIGHUP <C>'],
    ['docker run --help', 'docker run --help', 'docker run --help', 'docker run --help'],
    ['docker run --restart=always -p8080:80 nginx', 'docker run --restart=always -p8080:80 nginx', 'docker run --restart always --publish 8080:80 nginx', 'docker run --restart always -p 8080:80 nginx'],
    ['docker swarm update --autolock=true', 'docker swarm update --autolock=true', 'docker swarm update --autolock=true', 'docker swarm update --autolock=true'],
    ['docker network create --driver overlay <NETWORK_NAME>', 'docker network create --driver overlay <NETWORK>', 'docker network create --driver overlay <NETWORK>', 'docker network create -d overlay <NETWORK>'],
    ['docker container stop {NAME|ID}', 'docker container stop <CONTAINER>', 'docker container stop <CONTAINER>', 'docker container stop <CONTAINER>'],
    ['docker swarm init --advertise-addr <IP_ADDRESS>', 'docker swarm init --advertise-addr <IP>', 'docker swarm init --advertise-addr <IP>', 'docker swarm init --advertise-addr <IP>'],
    ['docker config create', 'docker config create <CONFIG> <FILE>', 'docker config create <CONFIG> <FILE>', 'docker config create <CONFIG> <FILE>'],
    ['docker service update --constraint-add', 'docker service update --constraint-add <CONSTRAINT> <SERVICE>', 'docker service update --constraint-add <CONSTRAINT> <SERVICE>', 'docker service update --constraint-add <CONSTRAINT> <SERVICE>'],
    ['docker run -v <SOURCE>:<DESTINATION>:[OPTIONS] <IMAGE>', 'docker run -v <SOURCE>:<DESTINATION> <IMAGE>', 'docker run --volume <SOURCE>:<DESTINATION> <IMAGE>', 'docker run -v <SOURCE>:<DESTINATION> <IMAGE>'],
    ['docker run -p [::1]:80:80 nginx', 'docker run -p [::1]:80:80 nginx', 'docker run --publish [::1]:80:80 nginx', 'docker run -p [::1]:80:80 nginx'],
    [`docker inspect -f '{{.Id}}' <C>`, `docker inspect -f '{{.Id}}' <C>`, `docker inspect --format '{{.Id}}' <C>`, `docker inspect -f '{{.Id}}' <C>`],
    ['sudo docker info | grep Logging', 'docker info | grep Logging', 'docker info | grep Logging', 'docker info | grep Logging'],
    ['docker-compose up -d', 'docker compose up -d', 'docker compose up --detach', 'docker compose up -d'],
    ['docker run --net host <IMAGE>', 'docker run --network host <IMAGE>', 'docker run --network host <IMAGE>', 'docker run --network host <IMAGE>'],
  ])('%s', (written, text, long, short) => {
    const form = formOf(written)
    expect({ text: form?.text, long: form?.long, short: form?.short }).toEqual({ text, long, short })
  }) // prettier-ignore

  test.each([
    ['docker image rm <IMAGE>', 'docker rmi IMAGE_ID', true],
    ['docker ps -a', 'docker container ls --all', true],
    ['docker run --network=host <IMAGE>', 'docker run --net host nginx', false],
    ['docker run --network=host <IMAGE>', 'docker run --net "host" <image>', true],
    ['docker run -d --rm <IMAGE>', 'docker run --rm -d <IMAGE>', true],
    ['docker swarm init --autolock', 'docker swarm init --autolock=true', true],
    ['docker swarm init --autolock', 'docker swarm init --autolock=false', false],
    ['docker info', 'docker info | grep Logging', false],
    ['docker build -t <TAG> .', 'docker build -t <TAG> <PATH>', false],
    ['docker build -t <TAG> .', 'docker image build --tag <IMAGE_NAME> .', true],
  ])('%s and %s are the same: %s', (one, other, isSame) => {
    expect(formOf(one)?.key === formOf(other)?.key).toBe(isSame)
  })

  test('each spelling of Docker’s own examples is the same command, and stays as it is when it is written again', () => {
    const examples = readFileSync('test/fixtures/docker-examples.txt', 'utf8').split('\n')
    const forms = examples.flatMap((line) => formOf(line) ?? [])
    expect(forms.length).toBeGreaterThan(1000)
    const changed = forms.filter(
      ({ key, text, long, short }) =>
        [text, long, short].some((line) => formOf(line)?.key !== key) ||
        formOf(long)?.long !== long,
    )
    expect(changed.map(({ text, long, short }) => ({ text, long, short }))).toEqual([])
  })

  test.each([
    ['docker swarm unlock-key --rotate', 'swarm-unlock-key-rotate'],
    ['docker swarm update --autolock=false', 'swarm-update-autolock-false'],
    ['docker rmi <IMAGE>', 'image-rm'],
    ['docker run --rm -d <IMAGE>', 'container-run-detach-rm'],
    ['docker run -d --rm <IMAGE>', 'container-run-detach-rm'],
    ['docker service create --mode global <IMAGE>', 'service-create-mode-global'],
    ['docker service create --name NAME <IMAGE>', 'service-create-name'],
    ['docker swarm join-token worker', 'swarm-join-token-worker'],
  ])('the address of %s is %s', (written, id) => {
    const form = formOf(written)
    expect(form && idOf(form)).toBe(id)
  })
})

describe('a task from the words around a command', () => {
  test.each([
    ['Displays the logs of a container', 'Display the logs of a container'],
    ['Creates and starts a container from an image', 'Create and start a container from an image'],
    ['Creates a container but does not start it', 'Create a container but do not start it'],
    ['Automatically delete a container when it stops', 'Automatically delete a container when it stops'],
    ['get container logs', 'Get container logs'],
    ['Create volume', 'Create a volume'],
    ['Initialize the swarm with `docker swarm init --advertise-addr <IP>`', 'Initialize the swarm'],
    ['Once the swarm is initialized, you can see some info about the swarm with `docker info`', 'See some info about the swarm'],
    ['You can view existing node labels with', 'View existing node labels'],
    ["To run a service's tasks only on nodes with a specific label value, use the `--constraint` flag with `docker service create`", "Run a service's tasks only on nodes with a specific label value"],
    ['Add the `-a` flag to include intermediate images', 'Include intermediate images'],
    ['Create a custom bridge network using the `docker network create` command, specifying the desired network name', 'Create a custom bridge network'],
    ['Get a join command from the manager: Run `docker swarm join-token worker` there', 'Get a join command from the manager'],
    ['Run Netshoot and use [COMMAND], for example, curl', 'Run Netshoot and use [COMMAND]'],
    // regression: what Docker itself says of its commands
    ['Pause all processes within a container', 'Pause all processes within a container'],
    ['Kills one or more running containers', 'Kill one or more running containers'],
    ['Fetch the logs of a container', 'Fetch the logs of a container'],
    ['Uploads an image to a registry', 'Upload an image to a registry'],
    ["Revert changes to a service's configuration", "Revert changes to a service's configuration"],
    ['Demote one or more nodes from manager in the swarm', 'Demote one or more nodes from manager in the swarm'],
    ['Return low-level information on Docker objects', 'Return low-level information on Docker objects'],
    ['Allocate a pseudo-TTY', 'Allocate a pseudo-TTY'],
    ['Copies files from a container', 'Copy files from a container'],
    ['Drains a node', 'Drain a node'],
    ['Forces the removal of a running container', 'Force the removal of a running container'],
    ['Halt the web server politely', 'Halt the web server politely'],
    ['Block IO (relative weight)', undefined],
    ['Bind mounts of the host', undefined],
    ['Use this command with care', undefined],
    ['Entries of the build cache', undefined],
    ['or', undefined],
    ['Syntax', undefined],
    ['Example', undefined],
    ['For example', undefined],
    ['Ex', undefined],
    ['Alternative: `docker rmi <IMAGE>`', undefined],
    ['Use the `--opt encrypted` flag when creating an overlay network to encrypt it', undefined],
    ['When running a container, specify the custom bridge network using the `--net` flag', undefined],
    ['YAML-like output', undefined],
    ['This command sets an environment variable for each container that contains the hostname of the node', undefined],
  ])('%j → %j', (said, task) => {
    expect(taskFrom(said, verbs)).toBe(task)
  }) // prettier-ignore
})

describe('the entries of the sheet', () => {
  test('several ways to call one command are one entry, and all its places and notes are there', () => {
    const uses = usesOf(fence('docker image rm <IMAGE>\ndocker rmi IMAGE_ID'))
    const again = usesOf('- `docker rmi <image>`: Deletes an image.')
    const at = { body: '', page: 'Page' }
    const { commands } = makeSheet(
      EMPTY_SHEET,
      [
        { ...at, note: 'b', url: 'chapters/c/one/#a', uses },
        { ...at, note: 'a', url: 'chapters/images/two/#a', uses: again },
      ],
      { reference, knowledge },
      { notes: ['a', 'b'], isWhole: true, verbs },
    )
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatchObject({
      id: 'image-rm',
      group: 'image',
      task: 'Delete an image',
      variants: [{ text: 'docker image rm <IMAGE>' }, { text: 'docker rmi <IMAGE>' }],
      placeholders: ['IMAGE'],
      notes: ['a', 'b'],
      taughtAt: [{ url: 'chapters/images/two/#a' }, { url: 'chapters/c/one/#a' }],
      reference: {
        path: 'docker image rm',
        url: 'https://docs.docker.com/reference/cli/docker/image/rm/',
        aliases: ['docker image remove', 'docker rmi'],
      },
    })
  })

  test('what is retired is shown as one writes it today, and the old way says why not', () => {
    const { commands } = sheetOf(fence('docker-compose up -d'))
    expect(commands[0]?.variants).toEqual([
      {
        text: 'docker compose up -d',
        long: 'docker compose up --detach',
        short: 'docker compose up -d',
      },
      {
        text: 'docker-compose up -d',
        long: 'docker-compose up --detach',
        short: 'docker-compose up -d',
        retired: '`docker-compose` has been retired since July 2023; today: `docker compose`',
      },
    ])
    expect(commands[0]).not.toHaveProperty('retired')
  })

  test('what has nothing in its stead says so', () => {
    expect(sheetOf(fence('docker trust sign <REPO>:<TAG>')).commands[0]?.retired).toMatch(
      /^`docker trust` has been retired since/,
    )
  })

  test('a flag has the gloss that people gave it, or what a list of the note says', () => {
    const markdown =
      '- `docker logs <C>`: Shows logs.\n  - `-f`: Follow the output.\n  - `-t`: With times.'
    const glosses = [
      {
        command: 'docker container logs',
        flags: [{ name: '--follow', gloss: 'goes on', place }],
        place,
      },
    ]
    const flags = sheetOf(markdown, { glosses }).commands.flatMap((command) => command.flags)
    expect(flags).toEqual([
      { name: '--follow', shorthand: '-f', gloss: 'goes on' },
      { name: '--timestamps', shorthand: '-t', gloss: 'with times' },
    ])
  })

  test('what is lost depends on the flags', () => {
    const destroys = [
      { command: 'docker image prune', what: 'Removes some', place },
      { command: 'docker image prune --all', what: 'Removes all', place },
    ]
    const { commands } = sheetOf(
      fence('docker image prune\ndocker image prune -af\ndocker image ls'),
      { destroys },
    )
    expect(commands.map((command) => command.destroys)).toEqual([
      'Removes some',
      'Removes all',
      undefined,
    ])
  })

  test.each<[string, string | undefined]>([
    ['docker container ls; docker rm -f web', 'Removes it'],
    ['docker image ls -q && docker system prune -af --volumes', 'Removes much'],
    ['docker ps -aq | xargs -r docker rm', 'Removes it'],
    ['docker ps -aq | sudo xargs docker rm', 'Removes it'],
    ['docker stop $(docker ps -q) && docker rm $(docker ps -aq)', 'Removes it'],
    ['docker rm web; docker volume rm data', 'Removes it; removes the volume'],
    ['docker rm web; docker rm db', 'Removes it'],
    ['docker ps && sh -c "docker rm web"', 'Removes it'],
    ['docker exec dind docker rm web', 'Removes it'],
    ['docker ps -q | ForEach-Object -Process {docker rm $_ -f}', 'Removes it'],
    ['docker ps -q | % { docker rm $_ }', 'Removes it'],
    ['docker run docker rm', undefined],
    ['docker ps && echo docker rm web', undefined],
    ['docker ps | grep docker rm', undefined],
    ['docker container ls; docker stop web', undefined],
  ])('regression: %s: what any command of a line destroys is told', (line, lost) => {
    const destroys = [
      { command: 'docker container rm', what: 'Removes it', place },
      { command: 'docker system prune', what: 'Removes some', place },
      { command: 'docker system prune --volumes', what: 'Removes much', place },
      { command: 'docker volume rm', what: 'Removes the volume', place },
    ]
    const { commands } = sheetOf(fence(line), { destroys })
    expect(commands.map((command) => command.destroys)).toEqual([lost])
  })

  test.each([
    ['docker container ls; docker rm -f web', 'Run docker container ls and docker container rm on one line'],
    ['docker ps -aq | xargs docker rm', 'Run docker container ls and docker container rm on one line'],
    ['docker run --rm -v a:b ghcr.io/a/b $(docker ps -aq)', 'Run docker container run and docker container ls on one line'],
    ['docker ps; docker ps; docker ps', 'Run 3 docker commands on one line'],
    ['docker container ls --all --quiet | wc -l', 'List containers with --all --quiet'],
    ['docker rmi --force nginx', 'Remove an image with --force'],
    ['docker network create -d overlay n', 'Create a network with --driver overlay'],
    ['docker run -it -e A=<B> nginx', 'Run a container with --interactive --tty --env'],
    ['docker run --memory NUMBER nginx', 'Run a container with --memory'],
    ['docker swarm update --autolock=false', 'Update a swarm with --autolock=false'],
  ])('regression: the task of %j by its name is %j', (line, task) => {
    expect(sheetOf(fence(line)).commands.map((command) => command.task)).toEqual([task])
  }) // prettier-ignore

  test('regression: what is said of a line of several commands is its task', () => {
    const said = `Remove all containers:\n\n${fence('docker ps -aq | xargs docker rm')}`
    expect(sheetOf(said).commands.map(({ task }) => task)).toEqual(['Remove all containers'])
  })

  test('what people decided goes before what the build finds', () => {
    const { commands, problems } = sheetOf(
      fence('docker volume ls\ndocker run -i <IMAGE>\ndocker run -t <IMAGE>'),
      {
        commands: [
          decide('docker run -i <IMAGE>', {
            also: ['docker run --tty <IMAGE>'],
            write: 'docker run -i -t <IMAGE>',
            id: 'run-it',
            task: 'Start a container with a terminal',
            group: 'volume',
            isEssential: true,
          }),
        ],
      },
    )
    expect(problems).toEqual([])
    expect(commands.map(({ id, task, essential }) => ({ id, task, essential }))).toEqual([
      { id: 'run-it', task: 'Start a container with a terminal', essential: true },
      { id: 'volume-ls', task: 'List volumes', essential: false },
    ])
    expect(commands[0]?.variants).toEqual([
      {
        text: 'docker run -i -t <IMAGE>',
        long: 'docker run --interactive --tty <IMAGE>',
        short: 'docker run -it <IMAGE>',
      },
    ])
  })

  test('a command that is only named stands on the sheet when somebody chose it', () => {
    const markdown = 'Variables come with `docker run -e`.'
    expect(sheetOf(markdown).commands).toEqual([])
    const write = 'docker run -e <VARIABLE>=<VALUE> <IMAGE>'
    expect(
      sheetOf(markdown, { commands: [decide('docker run -e', { write })] }).commands[0]?.variants[0]
        ?.text,
    ).toBe(write)
  })

  test('a command of another program stands on the sheet when somebody chose it', () => {
    const markdown = '- `sudo systemctl restart docker`\n- `systemctl restart docker.socket`'
    const { commands } = sheetOf(markdown, {
      commands: [decide('systemctl restart docker', { task: 'Restart the daemon' })],
    })
    expect(commands).toMatchObject([
      {
        id: 'systemctl-restart-docker',
        group: 'system',
        task: 'Restart the daemon',
        taughtAt: [{ page: 'Page' }],
      },
    ])
    expect(commands[0]).not.toHaveProperty('reference')
  })

  test('new commands without a decision have tasks and ids of their own', () => {
    const { commands } = sheetOf(
      fence(
        'docker run -p 80:80 nginx\ndocker run -p 443:443 nginx\ndocker plugin ls\ndocker network create --driver overlay n',
      ),
    )
    expect(commands.map(({ task }) => task)).toEqual([
      'Run a container with --publish 80:80',
      'Run a container with --publish 443:443',
      'Create a network with --driver overlay',
      'List plugins',
    ])
    expect(new Set(commands.map(({ id }) => id)).size).toBe(4)
  })
})

describe('a decision that fits nothing is told, and what to do', () => {
  test.each<[string, Partial<CheatSheet>, string, RegExp, RegExp]>([
    [
      'a command that no page has',
      { commands: [decide('docker node sl')] },
      'stale-command',
      /`docker node sl`, expected a command of the book/,
      /mean `docker node ls`/,
    ],
    [
      'another command that no page has',
      { commands: [decide('docker node ls', { also: ['docker swarm leave'] })] },
      'stale-command',
      /`docker swarm leave`/,
      /no page has it/,
    ],
    [
      'a command of another program that no page has',
      { commands: [decide('journalctl -u docker', { task: 'Show logs' })] },
      'stale-command',
      /`journalctl -u docker`/,
      /one line and without `sudo`/,
    ],
    [
      'a command of another program without a task',
      { commands: [decide('systemctl stop docker')] },
      'missing-task',
      /without a task/,
      /Add `task`/,
    ],
    [
      'two decisions about one command',
      {
        commands: [
          decide('docker ps -a'),
          { command: 'docker container ls --all', omit: 'Why.', place },
        ],
      },
      'command-decided-twice',
      /second entry for `docker container ls --all`/,
      /put the two together/,
    ],
    [
      'another command instead of another way to write it',
      { commands: [decide('docker ps -a', { write: 'docker ps' })] },
      'other-command',
      /`docker ps`, expected another way to write `docker ps -a`/,
      /keep the command and its flags/,
    ],
    [
      'a gloss for a flag that the command does not have',
      {
        glosses: [{ command: 'docker ps', flags: [{ name: '--al', gloss: 'more', place }], place }],
      },
      'unknown-command',
      /`--al`, expected a flag of `docker ps`/,
      /mean `--all`/,
    ],
    [
      'glosses for no command',
      { glosses: [{ command: 'docker pss', flags: [], place }] },
      'unknown-command',
      /`docker pss`, expected a command/,
      /mean `docker ps`/,
    ],
    [
      'a loss by no command',
      { destroys: [{ command: 'docker volume remov', what: 'All', place }] },
      'unknown-command',
      /`docker volume remov`/,
      /Correct its name/,
    ],
    [
      'a keyword that no page has',
      {
        keywords: [
          {
            id: 'dockerfile-user',
            kind: 'dockerfile',
            name: 'USER',
            usage: 'USER',
            gloss: 'g',
            place,
          },
        ],
      },
      'stale-keyword',
      /`USER`, expected one that a page explains or shows/,
      /Take the entry out/,
    ],
  ])('%s', (_, decided, id, reason, advice) => {
    const markdown = `${fence('docker ps -a\ndocker node ls')}\n\n\`systemctl stop docker\``
    const { problems } = sheetOf(markdown, decided)
    expect(problems.map((problem) => problem.ruleId)).toEqual([id])
    expect(problems[0]?.reason).toMatch(reason)
    expect(problems[0]?.note).toMatch(advice)
  })
})

test('where a part of the book is missing, no decision is called stale', () => {
  const sheet = { ...EMPTY_SHEET, commands: [decide('docker node ls')] }
  const made = makeSheet(sheet, [], { reference, knowledge }, { notes: [], isWhole: false, verbs })
  expect(made.problems).toEqual([])
})

test.each([
  ['dockerfile', 'EXPOSE', '- `EXPOSE {PORT}`: documents a port.'],
  ['dockerfile', 'COPY', '```dockerfile\nFROM a\nCOPY a b\n```'],
  ['compose', 'services.image', '- `services`: Lists.\n  - `image`: The image.'],
  ['compose', 'services.depends_on', '```yaml\nservices:\n  a:\n    depends_on:\n      - b\n```'],
] as const)('the %s keyword %s is found in %j', (kind, name, markdown) => {
  const { keywords, problems } = sheetOf(markdown, {
    keywords: [{ id: 'k', kind, name, usage: 'u', gloss: 'g', place }],
  })
  expect(problems).toEqual([])
  expect(keywords).toEqual([
    {
      id: 'k',
      kind,
      name,
      usage: 'u',
      gloss: 'g',
      taughtAt: { url: 'chapters/c/page/#a', page: 'Page' },
    },
  ])
})
