/** What is right and looks wrong: the rules for words, files and structure leave it alone. */
import { describe, expect, test } from 'vitest'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { rules } from '../../scripts/rules/index.ts'

const read = readerOfTexts()

function reasons(text: string, ids: readonly string[]): string[] {
  const reading = read(text)
  return rules
    .filter((rule) => ids.includes(rule.id))
    .flatMap((rule) => [...rule.check(reading)].map((finding) => `${rule.id}: ${finding.reason}`))
}

const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``

describe('words', () => {
  const WORDS = ['misspelling', 'repeated-word', 'indefinite-article', 'product-name', 'mojibake']

  test.each([
    [
      'British spelling',
      'The organisation analyses the behaviour of its licence, in colour, whilst labelled.',
    ],
    [
      'words of the trade',
      'Autolock is on; the daemon prunes, unmounts and reaches quorum with etcd.',
    ],
    [
      'an identifier',
      'See my_enviroment, enviroment.yml, /etc/enviroment, --enviroment and $enviroment.',
    ],
    ['a compound', 'The recieve-pack hook, an enviroment-file.'],
    ['a name with a capital inside', 'The class EnviromentReader, a MyEnviroment.'],
    ['capitals', 'Set ENVIROMENT or THE THE.'],
    ['code', 'Set `enviroment` to `the the` or `a image`.'],
    [
      'an address',
      '<https://example.com/enviroment> and [x](https://example.com/teh) and teh@example.com',
    ],
    ['the name of a person', 'Sebastiaan van Stijn maintains it.'],
    [
      'another language',
      'Der Container ist als Objekt im Netz und nicht auf dem Host, die Adresse als Wert.',
    ],
    ['Spanish', 'Para instalar una imagen: a el nodo, a instalar, que el nodo se une a un swarm.'],
    [
      'words that follow themselves',
      'It had had that that was. They log in in turn, turn on on boot.',
    ],
    ['a command in prose', 'Run it with docker run --name nginx nginx and see nginx nginx.'],
    ['across punctuation', 'This is the, the one. Stop. Stop the task.'],
    ['across code', 'the `x` the'],
    ['table cells', '| Nodes | Zones |\n| --- | --- |\n| 3 | 1-1-1 |\n| 5 | 2-2-1 |'],
    [
      'sounds',
      'A user, a unique one, a European, an hour, an honest heir, a one-time uniform, an MTU, a YAML file.',
    ],
    [
      'letters for names',
      'Option a is fine, node a accepts, plan A also works, from a to b, A or B.',
    ],
    [
      'programs in lower case',
      'The docker group, an nginx image, an ubuntu image and a linux host; a Docker swarm.',
    ],
    ['headings in capitals', '# DOCKER HUB'],
    ['paths', 'github.com/docker and github/workflows, docker-hub'],
    ['accents', 'Café, naïve, «É», „Ä“, Škoda, voilà »…, “quoted”–dash, Ελληνικά ΒΓ, Привет'],
  ])('%s', (_, text) => {
    expect(reasons(text, WORDS)).toEqual([])
  })

  test.each([
    [
      'self-signed certifcates are',
      ['misspelling: Unexpected spelling `certifcates`, expected `certificates`'],
    ],
    [
      'The node’s enviroment.',
      ['misspelling: Unexpected spelling `enviroment`, expected `environment`'],
    ],
    ['(Enviroment)', ['misspelling: Unexpected spelling `Enviroment`, expected `Environment`']],
    ['- method of of resolving', ['repeated-word: Unexpected second `of`, expected one']],
    ['a Ubuntu host', ['indefinite-article: Unexpected `a` before `Ubuntu`, expected `an`']],
    ['a unhealthy node', ['indefinite-article: Unexpected `a` before `unhealthy`, expected `an`']],
    ['an one-time task', ['indefinite-article: Unexpected `an` before `one`, expected `a`']],
    ['an user', ['indefinite-article: Unexpected `an` before `user`, expected `a`']],
    ['a hour', ['indefinite-article: Unexpected `a` before `hour`, expected `an`']],
  ])('but not %s', (text, expected) => {
    expect(reasons(text, WORDS)).toEqual(expected)
  })
})

describe('files', () => {
  const FILES = [
    'dockerfile-syntax',
    'compose-schema',
    'json-syntax',
    'yaml-syntax',
    'daemon-json',
    'variables',
  ]

  test.each([
    [
      'dm.* keys',
      fence(
        'json',
        '{\n  "storage-driver": "devicemapper",\n  "storage-opts": ["dm.thinp_percent=95", "dm.direct_lvm_device=/dev/xvd<a-z>"]\n}',
      ),
    ],
    [
      'a synopsis of a Dockerfile',
      fence(
        'dockerfile',
        'FROM {scratch|IMAGE_NAME[:TAG]} [AS STAGE_NAME]\nENV IDENTIFIER=STRING\nCMD ["COMMAND","ARG1",...,"ARGN"]',
      ),
    ],
    [
      'a part of a Dockerfile',
      fence('dockerfile', 'RUN apt-get update && apt-get install -y curl\nCOPY . .'),
    ],
    [
      'several forms of one instruction',
      fence('dockerfile', 'FROM alpine\nCMD echo a\nCMD ["echo", "a"]'),
    ],
    [
      'BuildKit',
      fence(
        'dockerfile',
        '# syntax=docker/dockerfile:1\nFROM --platform=$BUILDPLATFORM alpine AS b\nRUN --mount=type=cache,target=/c <<EOF\necho a\nEOF\nCOPY --link --chmod=755 --from=b /a /b',
      ),
    ],
    [
      'a Compose file of today',
      fence(
        'yaml',
        'name: a\nservices:\n  web:\n    image: nginx:${TAG:-latest}\n    restart: unless-stopped\n    deploy: { replicas: 2 }\nvolumes:\n  data:',
      ),
    ],
    [
      'extensions and anchors',
      fence('yaml', 'x-a: &a\n  image: nginx\nservices:\n  web:\n    <<: *a\n    x-own: 1'),
    ],
    [
      'a stack file with a version',
      `## Stacks\n\n${fence('yaml', 'version: "3.8"\nservices:\n  web:\n    image: nginx')}\n\n${fence('bash', 'docker stack deploy -c a.yml s')}`,
    ],
    [
      'YAML of another program',
      fence('yaml', 'version: 0.1\nlog:\n  level: info\nhttp:\n  addr: :5000'),
    ],
    ['two documents', fence('yaml', 'a: 1\n---\nb: 2')],
    ['a template', fence('yaml', 'a: {{ .Values.a }}')],
    [
      'JSON of another program',
      fence('json', '{ "name": "web", "log-level": "info", "scripts": {}, "files": [] }'),
    ],
    ['JSON with something left out', fence('json', '{\n  "Config": { ... }\n}')],
    ['one line of JSON', fence('json', '"insecure-registries": ["a:5000"]')],
    [
      'variables of one’s own',
      '`DOCKER_EE_URL`, `DOCKER_HOSTS`, `REGISTRY_FQDN`, `<REGISTRY_URL>`, `DOCKER_USER`, `COMPOSE_FILES`, `REGISTRY_PORT`',
    ],
    [
      'variables that are known',
      '`REGISTRY_HTTP_TLS_CERTIFICATE`, `DOCKER_CONTENT_TRUST=1`, `COMPOSE_PROJECT_NAME`',
    ],
  ])('%s', (_, text) => {
    expect(reasons(text, FILES)).toEqual([])
  })

  test.each([
    [fence('json', '{"a": 1}}'), ['json-syntax: Unexpected `}`, expected nothing behind the end']],
    [fence('json', '{"a": [1, 2}'), ['json-syntax: Unexpected `}`, expected `,` or `]`']],
    [fence('json', '{"a" 1}'), ['json-syntax: Unexpected `1`, expected `:` behind the key']],
    [fence('json', '{"a": nginx}'), ['json-syntax: Unexpected `nginx`, expected a value']],
    [fence('json', '{"a": 1'), ['json-syntax: Unexpected end, expected `,` or `}`']],
    [
      fence('json', '{\n  // on\n  "a": 1\n}'),
      ['json-syntax: Unexpected comment, expected none: JSON has no comments'],
    ],
    [fence('json', '[,]'), ['json-syntax: Unexpected `,`, expected a value']],
    [
      fence('yaml', 'a: 1\nb: 1\na: 2'),
      ['yaml-syntax: Unexpected second `a`, expected each key once'],
    ],
    [
      fence('yaml', 'services:\n  web:\n    depends_on:\n      db:\n        conditon: x'),
      [
        'compose-schema: Unexpected key `conditon` in `services.web.depends_on.db`, expected `condition`',
      ],
    ],
    [
      fence('yaml', 'services:\n  web:\n    deploy:\n      update_config: { order: start }'),
      [
        'compose-schema: Unexpected `start` for `services.web.deploy.update_config.order`, expected `start-first` or `stop-first`',
      ],
    ],
    [
      fence('yaml', 'services:\n  web:'),
      ['compose-schema: Unexpected nothing for `services.web`, expected a mapping'],
    ],
    [
      fence('yaml', 'services:\n  web:\n    environment: 5'),
      [
        'compose-schema: Unexpected `5` for `services.web.environment`, expected a mapping or a list',
      ],
    ],
    [
      fence('dockerfile', 'FROM alpine\nEXPOSE'),
      ['dockerfile-syntax: Unexpected `EXPOSE` with 0 arguments, expected one at least'],
    ],
  ])('but not %s', (text, expected) => {
    expect(reasons(text, FILES)).toEqual(expected)
  })

  test('a fault in an indented fence is told at its place', () => {
    const text = '- In a list:\n\n  ```json\n  {\n    "debug": true,\n  }\n  ```\n'
    const [finding] = rules
      .filter(({ id }) => id === 'json-syntax')
      .flatMap((rule) => [...rule.check(read(text))])
    expect(finding && text.slice(finding.start, finding.end)).toBe(',')
    expect(finding?.start).toBe(text.indexOf('true,') + 'true'.length)
  })
})
