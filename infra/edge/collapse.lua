-- Lets one request fetch what many ask for at the same time, and wakes the others at the moment it is there.
--
-- proxy_cache_lock does that, too, but whoever waits for its lock looks every 500 ms whether it is free, which is more than
-- two parts long. Here they wait on a semaphore instead, and are then answered from the cache like everybody.

local semaphore = require "ngx.semaphore"

-- Longer than the origin holds a blocking request (6 s).
local PATIENCE_S = 10
-- How long it is remembered at most that something is in the cache.
local REMEMBER_S = 60

local filled = ngx.shared.hls_filled
-- Who fetches and who waits, by cache key.
local fetching = {}

local function max_age(response)
  local control = response.header["Cache-Control"]
  return tonumber(type(control) == "string" and control:match("max%-age=(%d+)")) or 0
end

-- Through a location of its own, so that neither a slow client nor one that leaves keeps the others waiting.
local function fill(key)
  local ok, response = pcall(ngx.location.capture, "/fill" .. ngx.var.uri, { args = ngx.var.args or "" })
  if not ok or response.status ~= ngx.HTTP_OK or response.truncated then return end
  -- Forgotten before the cache forgets it, since only then is nobody sent on in vain.
  local seconds = math.min(max_age(response), REMEMBER_S) * 0.9
  if seconds > 0 then filled:set(key, true, seconds) end
end

return function()
  if ngx.req.get_method() ~= "GET" or ngx.var.arg_token then return end
  local key = ngx.var.hls_key
  if filled:get(key) then return end

  local under_way = fetching[key]
  if under_way then
    under_way.waiting = under_way.waiting + 1
    under_way.ready:wait(PATIENCE_S)
    return
  end

  local mine = { ready = semaphore.new(), waiting = 0 }
  fetching[key] = mine
  fill(key)
  fetching[key] = nil
  if mine.waiting > 0 then mine.ready:post(mine.waiting) end
end
