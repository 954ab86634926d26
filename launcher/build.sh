# Builds the program and its asset pack through Maven, showing one line per stage.

STATE=$ROOT/target/launcher
BUILD_LOG=$STATE/build.log
PACK=$ROOT/pack-build/target/human.pack
PROGRAM=$ROOT/app/target/lib/likeness-app.jar
ROOMS="image picture scene gltf optimize render pack pack-build human server app"

build_if_stale() {
    if is_stale; then
        build
    fi
}

# A folder's own time changes when a file in it comes or goes, so deletions count too.
is_stale() {
    local room inputs=("$ROOT/pom.xml")
    [ -e "$STATE/built" ] && [ -e "$PACK" ] && [ -e "$PROGRAM" ] || return 0
    for room in $ROOMS; do
        inputs+=("$ROOT/$room/pom.xml" "$ROOT/$room/src/main")
    done
    inputs+=("$ROOT/pack-build/package-lock.json" "$ROOT/picture/package-lock.json")
    inputs+=("$ROOT/examples/three/package-lock.json" "$ROOT/examples/three/index.html")
    [ -n "$(find "${inputs[@]}" -newer "$STATE/built" -print -quit 2>/dev/null)" ]
}

build() {
    check_tools
    lock
    # Whoever held the lock may have built just what is wanted here.
    if ! is_stale; then
        unlock
        return
    fi
    say "Building Likeness with $JAVA_HOME (once, and again after changes)"
    touch "$STATE/building"
    if ! maven_package 2>&1 | tee "$BUILD_LOG" | show_stages; then
        say ""
        grep -E '^\[ERROR\]' "$BUILD_LOG" | head -n 20 >&2 || tail -n 20 "$BUILD_LOG" >&2
        fail "the build failed; the whole log is $BUILD_LOG"
    fi
    make_startup_cache
    mv "$STATE/building" "$STATE/built"
    stage "ready"
    unlock
}

check_tools() {
    command -v mvn >/dev/null || fail "Maven (mvn) is needed to build; install it, e.g. apt install maven"
    fetched pack-build && fetched picture && fetched examples/three || command -v npm >/dev/null ||
        fail "npm is needed to fetch assets, fonts and an example's library; install Node.js 20 or newer, e.g. apt install nodejs npm"
}

fetched() {
    [ -d "$ROOT/$1/node_modules" ]
}

maven_package() {
    (cd "$ROOT" && mvn -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true -pl app,pack-build -am package)
}

# Turns Maven's log into one line per module, and passes on what the asset build says.
show_stages() {
    local line room fetching=0
    while IFS= read -r line; do
        case $line in
            "[INFO] Building likeness-"*)
                room=${line#"[INFO] Building likeness-"}
                stage "compiling ${room%% *}"
                ;;
            "Downloading from"* | "[INFO] Downloading from"*)
                [ $fetching = 1 ] || stage "fetching libraries"
                fetching=1
                ;;
            "fetching the data package"* | "building human.pack"*) stage "$line" ;;
        esac
    done
}
