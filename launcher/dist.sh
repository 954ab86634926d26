# Packs what is shipped into one archive: program, libraries, assets, start script; with --runtime also a Java runtime.

# All of Java SE (libraries look for parts of it by name) and what is used beyond it.
RUNTIME_MODULES=java.se,jdk.unsupported,jdk.httpserver,jdk.net,jdk.management,jdk.crypto.ec,jdk.zipfs,jdk.naming.dns

make_dist() {
    local runtime=0 name folder out
    case ${1:-} in
        "") ;;
        --runtime) runtime=1 ;;
        *) fail "dist takes no argument but --runtime" ;;
    esac
    name=likeness-$(project_version)
    [ $runtime = 0 ] || name=$name-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
    out=$ROOT/target/dist
    folder=$out/$name
    rm -rf "$folder" "$folder.tar.gz"
    mkdir -p "$folder/launcher"
    cp -R "$ROOT/app/target/lib" "$folder/lib"
    cp "$PACK" "$ROOT"/dist/* "$ROOT/LICENSE" "$ROOT/NOTICE" "$folder/"
    cp "$ROOT"/launcher/{say,jdk,start}.sh "$folder/launcher/"
    if [ $runtime = 1 ]; then
        stage "making a Java runtime"
        "$JAVA_HOME/bin/jlink" --add-modules "$RUNTIME_MODULES" --strip-debug --no-header-files --no-man-pages \
            --output "$folder/runtime"
    fi
    stage "packing"
    tar -C "$out" -czf "$folder.tar.gz.unfinished" "$name"
    mv "$folder.tar.gz.unfinished" "$folder.tar.gz"
    rm -rf "$folder"
    printf '%s\n' "$folder.tar.gz"
}

# The first version in the root pom that is the project's own.
project_version() {
    sed -n 's|^  <version>\(.*\)</version>.*|\1|p' "$ROOT/pom.xml" | head -n 1
}
