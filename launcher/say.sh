# What the launcher tells: everything on standard error, so that standard output is the program's own.

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "likeness: $*"
    exit 1
}

# One line of progress: seconds since the launcher started, then the stage.
stage() {
    printf '%4d s  %s\n' "$SECONDS" "$*" >&2
}
