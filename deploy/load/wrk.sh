# Shared by the scripts that measure requests with wrk, each at several sizes of data; sourced. Wants home, seconds, direct and gateway to be set.
# In $home/requests lies a file for each kind of request, in the order of their names, which begin with a number; see requests.lua.

# Until the database has written its snapshot, and nothing is made ready for the next start any more.
settle() {
  local before='' now
  until now=$(du -s "$home/mongo" | cut -f1) && [ "$now" = "$before" ] && ! is_training; do
    before=$now
    sleep 3
  done
}

# One request of each kind must find something, before any is measured.
check() {
  local file path token body answer
  for file in "$home"/requests/*; do
    IFS=$'\t' read -r path token body < "$file" || true
    answer=$(curl -s -H "Authorization: Bearer $token" ${body:+-H "Content-Type: application/json" -H "Idempotency-Key: check-$EPOCHREALTIME" --data-binary "$body"} "$direct$path")
    jq -e 'if type == "array" then length > 0 else .id or ([.items, .mentors, .figures, .points] | map(length) | add > 0) end' <<< "$answer" > /dev/null || fail "$(basename "$file") found nothing: $answer"
  done
}

milliseconds() { awk -v share="$1" '$1 == share { n = $2 + 0; print $2 ~ /us$/ ? n / 1000 : $2 ~ /ms$/ ? n : $2 ~ /m$/ ? n * 60000 : n * 1000 }' "$home/wrk.txt"; }

measure() { # FILE VIA SECONDS: what, via, requests/s, p50 and p99 in ms, what went wrong
  local base=${!2}
  wrk -t2 -c32 -d"${3}s" --timeout 30s --latency -s deploy/load/requests.lua "$base" -- "$1" > "$home/wrk.txt"
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$(basename "$1" | cut -c4-)" "$2" "$(awk '/Requests\/sec/ {print $2}' "$home/wrk.txt")" \
    "$(milliseconds 50%)" "$(milliseconds 99%)" "$(grep -oE '(Non-2xx|Socket errors).*' "$home/wrk.txt" | tr '\n' ' ' || true)"
}

# Every kind of request, direct and through the gateway, once to warm up and once measured; a line of FILE for each.
measure_all() { # FILE
  local via file
  for via in direct gateway; do
    for file in "$home"/requests/*; do
      measure "$file" "$via" "$seconds" > /dev/null
      measure "$file" "$via" "$seconds" >> "$1"
    done
  done
}

# What was measured at each size, side by side, and how much it grew from the first to the last.
compare() { # FOLDER SIZE...
  local folder=$1
  shift
  awk -F'\t' -v sizes="$*" '
    function growth(from, to) { return from > 0 && to > 0 ? sprintf("%.2f", to / from) : "?" }
    BEGIN { n = split(sizes, size, " ")
      printf "%-38s %-8s", "", "via"
      for (i = 1; i <= n; i++) printf " | %27s", "size " size[i] ": req/s, p50, p99"
      if (n > 1) printf " | growth: p50, p99"
      print "" }
    FNR == 1 { file++ }
    { key = $1 "\t" $2
      if (file == 1) keys[++count] = key
      rate[file, key] = $3; p50[file, key] = $4; p99[file, key] = $5; wrong[key] = wrong[key] $6 }
    END { for (k = 1; k <= count; k++) { key = keys[k]; split(key, what, "\t")
      printf "%-38s %-8s", what[1], what[2]
      for (i = 1; i <= n; i++) printf " | %9.0f %7.1f ms %6.1f ms", rate[i, key], p50[i, key], p99[i, key]
      if (n > 1) printf " | %6s x %6s x", growth(p50[1, key], p50[n, key]), growth(p99[1, key], p99[n, key])
      print "  " wrong[key] } }' "${@/#/$folder/}"
}
