# Sourced by ./yunzong bench [search|import|tasks|web|all] [options]: see bench/README.md.
bench_name=${1:-all}
[ $# -gt 0 ] && shift

bench_java() {
  "$JAVA_HOME/bin/java" -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.yunzong.bench.Bench "$@"
}

bench_compile() {
  # measured is what users have after their first start
  [ -f "$learned" ] || learn >target/learning.log 2>&1
  ./mvnw -q -B -Dquick test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
}

bench_web() {
  mkdir -p bench/results
  {
    echo "web, $(date '+%Y-%m-%d %H:%M'): what a browser loads before the map, gzip-compressed; target ≤ 300 kB"
    (cd web && npm run --silent size)
  } | tee "bench/results/web-$(date '+%Y%m%d-%H%M').txt"
}

case "$bench_name" in
  search | import | tasks | dock) bench_compile && bench_java "$bench_name" "$@" ;;
  web) bench_web ;;
  all)
    bench_compile
    missed=0
    bench_java search "$@" || missed=1
    bench_java import "$@" || missed=1
    bench_java tasks "$@" || missed=1
    bench_java dock "$@" || missed=1
    bench_web || missed=1
    exit $missed
    ;;
  *) fail "there is no benchmark '$bench_name': search, import, tasks, dock, web or all" ;;
esac
