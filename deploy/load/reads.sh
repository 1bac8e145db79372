# Reads at a steady rate, beside nothing and beside something; sourced. Wants home to be set, and a command `reads` that reads until its input ends and then says how long it took.

read_idle() {
  local warm_up
  for warm_up in 1 2; do { sleep 5; } | reads > /dev/null; done
  echo "idle:      $({ sleep 20; } | reads)"
}

# Whatever is started between the two must not keep file 3 open.
begin_reads() {
  mkfifo "$home/until"
  reads < "$home/until" > "$home/reads.txt" &
  reading=$!
  exec 3> "$home/until"
}

end_reads() {
  exec 3>&-
  wait "$reading"
  echo "meanwhile: $(cat "$home/reads.txt")"
}
