-- wrk asks at random for one of the requests of a file: wrk -s requests.lua URL -- FILE, each line of which is path<TAB>token[<TAB>JSON body to post].
local reads, writes = {}, {}
local threads, sent = 0, 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(os.time() + id * 7919)
  for line in io.lines(args[1]) do
    local path, token, body = line:match("^([^\t]*)\t([^\t]*)\t?(.*)$")
    local headers = { ["Authorization"] = "Bearer " .. token }
    if body == "" then
      table.insert(reads, wrk.format("GET", path, headers))
    else
      headers["Content-Type"] = "application/json"
      table.insert(writes, { path = path, headers = headers, body = body })
    end
  end
end

function request()
  if #writes == 0 then return reads[math.random(#reads)] end
  local write = writes[math.random(#writes)]
  sent = sent + 1
  write.headers["Idempotency-Key"] = "load-" .. os.time() .. "-" .. id .. "-" .. sent .. "-" .. math.random(1e9)
  return wrk.format("POST", write.path, write.headers, write.body)
end
