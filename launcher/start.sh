# Starts the program, with a cache of loaded and linked classes when one was made for this JDK.

# Serial collector and a heap that starts small: a command lives for a second or two and mostly needs less than 256 MB;
# the ceiling is what one of 2048 px needs, with room to spare.
# The last two let SQLite's native library load without a warning. All hold for the training run too: a cache made with
# other ones is not used.
JVM_OPTIONS=(-XX:+UseSerialGC -Xms64m -Xmx1g -Xlog:disable -Xlog:all=error:stderr
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

start() {
    local options=("${JVM_OPTIONS[@]}") cache
    cache=$(startup_cache)
    if [ -e "$cache" ]; then
        options+=(-XX:AOTCache="$cache")
    fi
    # The quick compiler alone halves the time of one picture; only what runs for long pays back the thorough one.
    case ${1:-} in
        sheet) ;;
        serve)
            options+=($(server_memory))
            # The C library keeps a heap for every few threads, and gives little of it back.
            export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
            ;;
        *) options+=(-XX:TieredStopAtLevel=1) ;;
    esac
    exec "$JAVA_HOME/bin/java" "${options[@]}" -Dlikeness.pack="$PACK" -jar "$PROGRAM" "$@"
}

# Enough for as many pictures at once as there are processors, and a large upload beside them; a heap that shrinks again keeps the whole process small.
server_memory() {
    local processors
    processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    printf '%s ' "-Xmx$((144 + 64 * processors))m" -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 \
        -XX:TrimNativeHeapInterval=5000 -XX:ReservedCodeCacheSize=96m -Xss512k
}

startup_cache() {
    local key
    key=$(cksum <"$JAVA_HOME/release")
    printf '%s/%s.aot' "$STATE" "${key%% *}"
}

# One training run: what it loads is mapped ready-made at the next start. Nothing depends on its success.
make_startup_cache() {
    local cache out
    cache=$(startup_cache)
    out=$(mktemp -d)
    stage "preparing for quick starts"
    rm -f "$STATE"/*.aot
    "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$cache" -Dlikeness.pack="$PACK" -cp "$PROGRAM" \
        likeness.app.Training "$out" >"$STATE/training.log" 2>&1 || rm -f "$cache"
    rm -rf "$out"
}
