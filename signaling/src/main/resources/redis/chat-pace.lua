-- Whether somebody may write just now, and if so, that they did: in one step, so that two nodes agree.
-- KEYS: when this person wrote last, who said the same text lately
-- ARGV: milliseconds between two messages (0: any), milliseconds for which a text is not said again (0: any)
-- Answers {'ok' | 'slow' | 'said', milliseconds until it may be tried again}
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local slow = tonumber(ARGV[1])
local unique = tonumber(ARGV[2])
if slow > 0 then
    local last = tonumber(redis.call('GET', KEYS[1]) or '0')
    if now - last < slow then
        -- A longer wait counts from the next message on, as everybody is shown.
        local left = math.max(1, redis.call('PTTL', KEYS[1]))
        return {'slow', string.format('%.0f', math.min(left, slow - (now - last)))}
    end
end
if unique > 0 then
    if not redis.call('SET', KEYS[2], '', 'NX', 'PX', unique) then
        return {'said', string.format('%.0f', redis.call('PTTL', KEYS[2]))}
    end
end
if slow > 0 then
    redis.call('SET', KEYS[1], string.format('%.0f', now), 'PX', slow)
end
return {'ok', '0'}
