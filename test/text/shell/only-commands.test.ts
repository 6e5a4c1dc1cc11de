import { describe, expect, test } from 'vitest'
import { isOnlyCommands } from '../../../scripts/text/shell/only-commands.ts'

describe('commands and nothing else', () => {
  test.each([
    ['one', 'docker network ls'],
    ['regression: with a colon', 'docker run -d nginx:latest'],
    ['regression: with two', 'docker run -it -p 5000:5000 ubuntu:22.04 bash'],
    ['regression: of well-known programs', 'sudo usermod -a -G docker $USER\nnewgrp docker'],
    ['regression: variables', 'export KEY=KEY_ID\nexport TOKEN=TOKEN_ID'],
    ['with comments', '# Stop it. Then remove it.\ndocker stop web # all of it'],
    ['behind prompts', '$ docker swarm init\n\n$ docker node ls'],
    ['that go on', 'docker run -d \\\n  --name the-web \\\n  nginx:1.27'],
    ['that forgot to go on', 'docker run -d\n  --name web \\\n  nginx'],
    ['with what they print', '$ docker ps -q\n5e3f1a\n$ docker pull web\n1.2: Pulling'],
    ['with a file', 'cat > Dockerfile <<EOF\nThis is the file of the image.\nEOF\ndocker build .'],
    ['with a file that is cut off', 'docker build - <<EOF\nFROM alpine\nRUN it is'],
    ['with a placeholder of words', 'docker rm <name of the container>'],
    ['with words in quotes', 'docker exec web sh -c "echo this is it."'],
    ['with a file that is a dash', 'cat web.tar | docker import - web:new'],
    ['of which some are unknown', 'docker ps\nssh-add -l\ndocker images'],
  ])('%s', (_, code) => {
    expect(isOnlyCommands(code)).toBe(true)
  })
})

describe('something else', () => {
  test.each([
    ['nothing', ''],
    ['a comment', '# docker'],
    ['regression: a sentence below', 'docker ps\n\nWhen adding a worker, remember the flags'],
    [
      'regression: a sentence below a comment',
      '$ docker swarm init\n  # -- says which\n    If the machine has one IP, this is not required',
    ],
    ['regression: flags explained', 'docker network ls\n> --scope : swarm or local'],
    ['regression: plain words', 'docker exec web ip add\nreating null will only have access again'],
    ['a sentence that begins with a command', 'docker ps lists the containers'],
    ['a command explained behind a colon', 'docker ps: lists containers'],
    ['a command explained behind a dash', 'docker login - log into a registry'],
    ['labels', 'docker ps\nList services\ndocker service ls'],
    ['a word of English', 'find containers'],
    ['what a command prints, most of it', 'docker ps -q\n5e3f1a\n97ab21'],
    ['a file', 'docker ps\nservices:\n  web: {}'],
  ])('%s', (_, code) => {
    expect(isOnlyCommands(code)).toBe(false)
  })
})

test('a program is known by the names that are given', () => {
  expect(isOnlyCommands('drydock check .')).toBe(false)
  expect(isOnlyCommands('drydock check .', new Set(['drydock']))).toBe(true)
})
