# Finds a JDK that is new enough; the first of the usual places wins. JDK_PROGRAM is what it must bring: java suffices to run.

JDK_NEEDED=25

find_jdk() {
    local home
    while IFS= read -r home; do
        if is_new_enough "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done < <(jdk_candidates)
    fail "no JDK $JDK_NEEDED or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, SDKMAN, /Library/Java);" \
        "install one, e.g. from https://adoptium.net, or set JAVA_HOME"
}

jdk_candidates() {
    local java home
    if [ -n "${JAVA_HOME:-}" ]; then
        printf '%s\n' "$JAVA_HOME"
    fi
    if java=$(command -v java); then
        java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
        printf '%s\n' "${java%/bin/java}"
    fi
    for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/root}"/.sdkman/candidates/java/* /opt/*; do
        printf '%s\n' "$home"
    done
}

# Reads the version from the file that every JDK carries, which is quicker than asking it.
is_new_enough() {
    local major
    [ -x "$1/bin/java" ] && [ -x "$1/bin/${JDK_PROGRAM:-javac}" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$major" ] && [ "$major" -ge "$JDK_NEEDED" ]
}
