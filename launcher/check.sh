# Tests and benchmarks, run through Maven.

run_tests() {
    local excluded=full full=false status=0
    case ${1:-} in
        "") ;;
        --full) excluded= full=true ;;
        *) fail "test takes no argument but --full" ;;
    esac
    command -v mvn >/dev/null || fail "Maven (mvn) is needed for the tests; install it, e.g. apt install maven"
    if [ -z "$excluded" ]; then
        build_if_stale
        make_dist >/dev/null
    fi
    lock
    rm -rf "$ROOT"/*/target/surefire-reports
    # A failing test does not keep the other rooms from being tested; it counts at the end.
    (cd "$ROOT" && mvn -B -ntp -T2 -Dstyle.color=never -Dmaven.test.failure.ignore=true -Dtest.excluded="$excluded" \
        -Dcontracts.on.s3.skipped="$([ $full = true ] && echo false || echo true)" verify) ||
        status=$?
    summary || status=1
    return $status
}

# One closing line over all rooms; fails when a test did.
summary() {
    echo
    cat "$ROOT"/*/target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        /<testsuite / {
            tests += value($0, "tests"); skipped += value($0, "skipped")
            failed += value($0, "failures") + value($0, "errors")
        }
        function value(line, name,   rest) {
            if (!match(line, " " name "=\"[0-9]+\"")) return 0
            rest = substr(line, RSTART, RLENGTH)
            gsub(/[^0-9]/, "", rest)
            return rest + 0
        }
        END {
            printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
            exit (failed > 0 || tests == 0)
        }'
}

# The benchmarks are built on demand; who only runs the program never needs them.
run_bench() {
    stage "building the benchmarks"
    (cd "$ROOT" && mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true -pl bench -am package >"$STATE/bench.log" 2>&1) ||
        fail "the benchmarks could not be built; the log is $STATE/bench.log"
    # With the collector that the program itself runs with.
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -Dlikeness.root="$ROOT" -Dlikeness.pack="$PACK" -Djava.awt.headless=true \
        -jar "$ROOT/bench/target/lib/likeness-bench.jar" "$@"
}
