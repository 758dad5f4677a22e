-- Gives an event its place in a chat, keeps it, and tells all nodes.
-- KEYS: the chat's log, what PostgreSQL lacks, the message's own key, the chat's rate
-- ARGV: event, topic, channel id, newest epoch seen, most unsaved, most kept, whether the message has a key, messages a second for all,
-- the shadow that it is in, or nothing
-- Answers {place, time, id among the unsaved}; no id: the message was there already; {'full'}: PostgreSQL lacks too much.
local known = ARGV[7] == '1'
if known then
    local before = redis.call('GET', KEYS[3])
    if before then
        local place, at = string.match(before, '(%S+) (%S+)')
        return {place, at, ''}
    end
end
if redis.call('XLEN', KEYS[2]) >= tonumber(ARGV[5]) then
    return {'full'}
end

local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local place
if last then
    local epoch, seq = string.match(last[1], '(%d+)-(%d+)')
    place = epoch .. '-' .. string.format('%.0f', seq + 1)
else
    place = string.format('%.0f', math.max(tonumber(now), ARGV[4] + 1)) .. '-1'
end

-- beyond the rate, those who can do without are not told
local flag = '-'
local most = tonumber(ARGV[8])
if ARGV[9] ~= '' then
    flag = ARGV[9]
elseif most > 0 then
    local second = KEYS[4] .. ':' .. time[1]
    if redis.call('INCR', second) > most then
        flag = 'o'
    end
    redis.call('EXPIRE', second, 2)
end

redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[6], place, 't', now, 'f', flag, 'b', ARGV[1])
redis.call('EXPIRE', KEYS[1], 604800)
local unsaved = redis.call('XADD', KEYS[2], '*', 'c', ARGV[3], 'p', place, 't', now, 'f', flag, 'b', ARGV[1])
if known then
    redis.call('SET', KEYS[3], place .. ' ' .. now, 'EX', 3600)
end
redis.call('PUBLISH', ARGV[2], place .. ' ' .. now .. ' ' .. flag .. ' ' .. ARGV[1])
return {place, now, unsaved}
