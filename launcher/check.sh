# Tests and benchmarks, run through Maven.

run_tests() {
    local excluded=full status=0
    case ${1:-} in
        "") ;;
        --full) excluded= ;;
        *) fail "test takes no argument but --full" ;;
    esac
    command -v mvn >/dev/null || fail "Maven (mvn) is needed for the tests; install it, e.g. apt install maven"
    lock
    rm -rf "$ROOT"/*/target/surefire-reports
    (cd "$ROOT" && mvn -B -ntp -Dstyle.color=never --fail-at-end -Dtest.excluded="$excluded" verify) || status=$?
    summary
    return $status
}

# One closing line over all modules.
summary() {
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
        END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}

run_bench() {
    fail "no benchmarks yet"
}
