# One build at a time in a checkout: a second launcher waits for the first and then finds nothing left to do.

lock() {
    mkdir -p "$STATE"
    if command -v flock >/dev/null; then
        exec 9>"$STATE/lock"
        flock -n 9 || {
            say "likeness: waiting for another build in $ROOT"
            flock 9
        }
        return
    fi
    until mkdir "$STATE/lock.dir" 2>/dev/null; do
        # The owner may have died without tidying up.
        if owner=$(cat "$STATE/lock.dir/pid" 2>/dev/null) && ! kill -0 "$owner" 2>/dev/null; then
            rm -rf "$STATE/lock.dir"
        fi
        sleep 0.2
    done
    echo $$ >"$STATE/lock.dir/pid"
    trap unlock EXIT
}

unlock() {
    exec 9>&-
    rm -rf "$STATE/lock.dir"
}
