-- One kind of call for wrk, told by the environment: CALL_TOKEN, CALL_KIND, which is echo, legacy
-- or modern, and CALL_METHOD, which is tools/list or else tools/call of whoami.
-- Ends with one line: RESULT calls seconds p50-ms p99-ms failures

local method = os.getenv("CALL_METHOD") or "tools/call"
local whoami = method == "tools/call"
local params = whoami and '"name":"whoami","arguments":{}' or ''
local message = '{"jsonrpc":"2.0","id":1,"method":"' .. method .. '","params":{' .. params
local legacy = message .. '}}'
local modern = message .. (whoami and ',' or '') .. '"_meta":{'
  .. '"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},'
  .. '"io.modelcontextprotocol/clientInfo":{"name":"bench","version":"1"}}}}'

local is_modern = os.getenv("CALL_KIND") == "modern"
wrk.method = "POST"
wrk.body = is_modern and modern or legacy
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json, text/event-stream"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("CALL_TOKEN")
wrk.headers["MCP-Protocol-Version"] = is_modern and "2026-07-28" or "2025-11-25"
if is_modern then
  wrk.headers["Mcp-Method"] = method
  if whoami then wrk.headers["Mcp-Name"] = "whoami" end
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %.3f %.2f %.2f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.timeout + e.status))
end
