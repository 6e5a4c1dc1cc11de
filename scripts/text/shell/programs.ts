/** Programs by whose names lines of a shell are known. */
export const PROGRAMS: ReadonlySet<string> = new Set(
  (
    'apk apt apt-get brew cd chmod chown cp curl dnf docker docker-compose docker-machine dockerd echo firewall-cmd git gpg ' +
    'groupadd helm htpasswd ifconfig ip iptables journalctl kubectl ls minikube mkdir mv nano netstat newgrp npm npx openssl ' +
    'pip pip3 ps pwd python3 rm scp sed ssh sudo systemctl tar unzip usermod vi vim wget yum yum-config-manager'
  ).split(' '),
)

/** Programs whose names are words of English as well: “find the container”. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  'awk cat dig export find grep head kill ln make more node ping python service sort source tail tee top touch which'.split(
    ' ',
  ),
)
