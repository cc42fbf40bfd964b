-- One kind of call for wrk, told by the environment: CALL_TOKEN and CALL_KIND, which is echo,
-- legacy or modern. Ends with one line: RESULT calls seconds p50-ms p99-ms failures

local legacy = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"whoami","arguments":{}}}'
local modern = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"whoami","arguments":{},"_meta":{'
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
  wrk.headers["Mcp-Method"] = "tools/call"
  wrk.headers["Mcp-Name"] = "whoami"
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %.3f %.2f %.2f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.timeout + e.status))
end
