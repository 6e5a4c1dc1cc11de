/** Programs that a system brings along, or that everybody has: of these nobody need be asked. */
export const ORDINARY_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'adduser apk apt apt-get apt-key bash cd chgrp chmod chown cp curl dnf echo git gpasswd gpg groupadd ifconfig ip iptables ' +
    'journalctl ls mkdir mv nano netstat newgrp npm npx openssl passwd pip pip3 ps pwd python3 rm rmdir scp sed sh ssh ssh- ' +
    'keygen sudo systemctl tar ufw unzip useradd usermod vi vim wget yum'
  ).split(' '),
)

/** Programs by whose names lines of a shell are known. */
export const PROGRAMS: ReadonlySet<string> = new Set([
  ...ORDINARY_PROGRAMS,
  ...'brew docker docker-compose docker-machine dockerd firewall-cmd helm htpasswd kubectl minikube yum-config-manager'.split(
    ' ',
  ),
])

/** Programs whose names are words of English as well: “find the container”. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  'awk cat dig export find grep head kill ln make more node ping python service sort source tail tee top touch which'.split(
    ' ',
  ),
)
