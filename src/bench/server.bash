# What the measurements share: the WAR, the jars, servers in processes of their own and what these use.
# Sourced from the project's folder.

say() { printf '%s\n' "$*" >&2; }

need() { # program: of the package of this name
  if ! command -v "$1" > /dev/null && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get install -y "$1" > /dev/null 2>&1 || true
  fi
  command -v "$1" > /dev/null || { say "$1 is missing: install it (package $1) and run this again." && exit 1; }
}

# The WAR, packed and unpacked, of the sources as they are
build_war() {
  if [ ! -f target/ROOT.war ] || [ -n "$(find pom.xml src/main -newer target/ROOT.war -print -quit)" ]; then
    say 'Building the WAR.'
    mvn -q clean package -DskipTests
  fi
}

# artifact of the local Maven repository; fetched if it is not there
artifact() { # group path, artifact, version
  local repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
  local jar=$repository/$1/$2/$3/$2-$3.jar
  [ -f "$jar" ] || mvn -q dependency:get -Dtransitive=false -Dartifact="${1//\//.}:$2:$3" >&2
  printf '%s' "$jar"
}
payara() {
  artifact fish/payara/extras payara-micro "$(sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' pom.xml)"
}

# CPU that a process used so far, in milliseconds
cpu() { # process
  local stat tick
  stat=$(< "/proc/$1/stat")
  tick=$(getconf CLK_TCK)
  # the name in parentheses may hold spaces
  awk -v tick="$tick" '{print ($12 + $13) * 1000 / tick}' <<< "${stat##*) }"
}
rss() { awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$1/status"; } # process
answers() { # port, path
  local line=''
  { exec 3<> "/dev/tcp/127.0.0.1/$1"; } 2> /dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$2" "$1" >&3
  read -r -t 5 line <&3 || true
  exec 3>&-
  [[ $line == *" 200 "* ]]
}
# Waits for a server that was started in the background
until_ready() { # process, port, log
  # Another server there would answer in its place
  ! answers "$2" /healthz || { say "Port $2 is in use." && exit 1; }
  until answers "$2" /healthz; do
    kill -0 "$1" 2> /dev/null || { tail -20 "$3" >&2 && say 'The server ended.' && exit 1; }
    sleep 0.1
  done
}

conditions() {
  printf 'JDK %s, %s cores, load average %s.\n' \
    "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.version = //p')" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
}
