import { commandOn, plainCommand } from './commands.ts'
import type { Subject } from './names.ts'
import type { Chance } from './random.ts'

/** The five code blocks of a page, as fences: commands, a file, what a command printed; with a slip here and there. */
export function blocksOn(subject: Subject, chance: Chance): readonly string[] {
  const file = chance.onceIn(2) ? dockerfile(subject, chance) : composeFile(subject, chance)
  return [
    fence('bash', commands(subject, chance, chance.between(1, 2))),
    file,
    chance.onceIn(2) ? fence('bash', plainCommand(chance)) : session(subject, chance),
    fence(chance.onceIn(2) ? 'console' : 'bash', commands(subject, chance, 1)),
    chance.onceIn(2) ? fence('', listing(subject, chance)) : script(subject, chance),
  ]
}

function commands(subject: Subject, chance: Chance, count: number): string {
  return Array.from({ length: count }, () => slipped(commandOn(subject, chance), chance)).join('\n')
}

/** Once in a while a flag is mistyped. */
function slipped(command: string, chance: Chance): string {
  if (!chance.onceIn(40)) return command
  return command.replace(
    / --(\w)(\w)/,
    (_, first: string, second: string) => ` --${second}${first}`,
  )
}

function dockerfile({ base, port, name }: Subject, chance: Chance): string {
  const lines = [
    `FROM ${base.image}${chance.onceIn(2) ? ' AS build' : ''}`,
    'WORKDIR /srv',
    ...(chance.onceIn(2) ? [`LABEL org.opencontainers.image.title="${name}"`] : []),
    `COPY ${base.files} ./`,
    `RUN ${base.install}`,
    'COPY . .',
    ...(chance.onceIn(3) ? [`ENV WORKERS=${chance.between(1, 16)}`] : []),
    ...(chance.onceIn(3) ? ['USER 1000'] : []),
    `EXPOSE ${port}`,
    `CMD ${base.start}`,
  ]
  return fence(chance.onceIn(6) ? 'Dockerfile' : 'dockerfile', lines.join('\n'))
}

function composeFile({ name, image, tag, port, trade }: Subject, chance: Chance): string {
  return fence(
    'yaml',
    `services:
  ${name}:
    image: ${image}:${tag}
    ports:
      - "${port}:80"
    environment:
      LOG_LEVEL: ${chance.one(['debug', 'info', 'warning'])}
      DATABASE_URL: postgres://db:5432/${trade}
    depends_on:
      - db
  db:
    image: postgres:${chance.between(13, 17)}
    volumes:
      - ${trade}-data:/var/lib/postgresql/data

volumes:
  ${trade}-data:`,
  )
}

/** A command at a prompt, and what it printed. */
function session({ name, image, tag, port }: Subject, chance: Chance): string {
  return fence(
    'console',
    `$ docker ps
CONTAINER ID   IMAGE   STATUS   PORTS   NAMES
${identifier(chance)}   ${image}:${tag}   Up ${chance.between(2, 59)} minutes   0.0.0.0:${port}->80/tcp   ${name}`,
  )
}

function listing({ name, trade }: Subject, chance: Chance): string {
  const rows = Array.from({ length: chance.between(3, 6) }, (_, index) => {
    const time = `10:${chance.between(10, 59)}:${chance.between(10, 59)}`
    return `${time} ${name}[${chance.between(1, 99)}]: ${trade} ${index + 1}: ${chance.between(100, 9999)} rows in ${chance.between(2, 900)} ms`
  })
  return rows.join('\n')
}

function script({ name, image, tag }: Subject, chance: Chance): string {
  return fence(
    'sh',
    `#!/bin/sh
set -eu
docker pull ${image}:${tag}
docker stop ${name} || true
docker rm ${name} || true
docker run -d --name ${name} ${image}:${tag}
sleep ${chance.between(2, 30)}
docker logs ${name}`,
  )
}

function identifier(chance: Chance): string {
  return Array.from({ length: 12 }, () => chance.between(0, 15).toString(16)).join('')
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``
}
