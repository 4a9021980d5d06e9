# Everything CI runs, in the order in which mistakes are cheapest. Sourced by ./yunzong test.
need_packages chromium fonts-noto-cjk

echo "== web: types, lint, unit tests, size"
if [ ! -f web/node_modules/.package-lock.json ] || [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
  (cd web && npm ci --no-audit --no-fund --loglevel=error)
fi
(cd web && npm run --silent lint)
web_log=$(mktemp)
(cd web && npm test --silent 2>&1) | tee "$web_log"
build_web
(cd web && npm run --silent size)

echo "== server: format, null-safety, rules, tests"
./mvnw -B -ntp verify

echo "== the whole, in a browser"
e2e_log=$(mktemp)
(cd web && npm run --silent e2e 2>&1) | tee "$e2e_log"

# one closing line over all three
count() { sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -oE "$2" | tail -1 | grep -oE '[0-9]+' | head -1; }
server=$(cat target/surefire-reports/TEST-*.xml | grep -oE '<testsuite [^>]*' \
  | sed -E 's/.* tests="([0-9]+)".* skipped="([0-9]+)".*/\1 \2/' | awk '{run+=$1-$2} END {print run+0}')
units=$(count "$web_log" 'Tests +[0-9]+ passed')
journeys=$(count "$e2e_log" '[0-9]+ passed')
echo "server ${server}, web ${units:-0}, browser ${journeys:-0}"
echo "$((server + ${units:-0} + ${journeys:-0})) passed, 0 failed"
