import { expect, test } from 'vitest'
import { guessLanguage } from '../../scripts/add/guess-language.ts'

test.each([
  [
    'Der Container ist eine Instanz, die nicht mit dem Image zu verwechseln ist, und das ist gut.',
    'de',
  ],
  [
    'Le conteneur est une instance de l’image, et le réseau est dans la machine pour les autres.',
    'fr',
  ],
  ['El contenedor es una instancia de la imagen que se ejecuta en el servidor con su red.', 'es'],
  [
    'De container is een instantie van het image, en die is niet voor het netwerk op de host.',
    'nl',
  ],
  ['The container is an instance of the image, and it is not on the host with this.', undefined],
  ['docker ps, docker images, docker run', undefined],
  ['', undefined],
  // regression: by small words alone lists were of no language
  ['Создать сеть между контейнерами, и выйти: `docker network create`', 'ru'],
  ['Її мережа: docker network create net. Запустити контейнер', 'uk'],
  ['- 进入容器: docker exec -it web sh\n- 容器列表: docker ps', 'zh'],
  ['コンテナを起動する。docker run -d nginx', 'ja'],
  ['컨테이너 실행: docker run\n이미지 목록 보기', 'ko'],
  ['Εκκίνηση ενός container: docker run\nΛίστα με τα containers', 'el'],
  ['تشغيل حاوية', 'ar'],
  // These letters are those of several languages.
  ['Контейнерна мрежа', undefined],
  ['コンテナ', undefined],
  // Danish and Norwegian: their small words are nearly the same.
  ['- Start en container, og vis den\n- Vis logger til en web, og det er i den', undefined],
  ['The Chinese word for a container is 容器, and the Russian one is контейнер.', undefined],
  // regression: commands, however long, have no words of their own
  [
    `# Ver os containers\n\n${'    docker ps --all --no-trunc --filter status=exited\n'.repeat(20)}\n# Como parar uma imagem, e não do nginx`,
    'pt',
  ],
  // regression: by its addresses and attributes a table of names was Czech, then Portuguese
  [
    '| <a href="https://x.de/os/se/na/do" title="de do os">Ana</a> | [Jo](https://x.de/?a=de&do=na) |\n'.repeat(
      30,
    ),
    undefined,
  ],
])('%s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})
