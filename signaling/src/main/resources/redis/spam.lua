-- Counts what somebody says, or that they came, for the rules against spam: all of them in one step, so that nodes agree.
-- KEYS: 1 what this person said lately, 2 who wrote here before (a HyperLogLog), 3 who writes here for the first time, 4 who writes with a
--       new account, 5 who came with one, 6 that moderators were told, 7... who said what has this print, for each of the text's prints
-- ARGV: 1 say | edit | come, 2 the message, 3 the account, 4 messages in 5 milliseconds, 6 times the same in 7 milliseconds,
--       8 milliseconds between two messages (0 in 4, 6, 8: any), 9 people that are a raid (0: not watched), 10 whether the account is new,
--       11 the prints, 12 milliseconds until moderators are told again
-- Answers {ok | slow | flood | repeated, milliseconds until it may be said, people who said the same,
--          1 when moderators are to be told, first-time writers, writers and comers with new accounts}
local MINUTE = 60000
local KEPT = 120000
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local verdict, wait = 'ok', 0

local function near(one, other)
    if one == '' or #one ~= #other then return false end
    for at = 1, #one, 16 do
        if string.sub(one, at, at + 15) == string.sub(other, at, at + 15) then return true end
    end
    return false
end

-- When the first of them is old enough that there is room for one more.
local function left(times, most, window)
    return times[#times - most + 1] + window - now
end

local function count(key)
    redis.call('ZREMRANGEBYSCORE', key, '-inf', now - MINUTE)
    return redis.call('ZCARD', key)
end

local function add(key, most)
    redis.call('ZADD', key, now, ARGV[3])
    redis.call('ZREMRANGEBYRANK', key, 0, -most - 1)
    redis.call('PEXPIRE', key, MINUTE)
end

if ARGV[1] == 'say' then
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - KEPT)
    local said = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
    local lately, same, last, known = {}, {}, 0, false
    for i = 1, #said, 2 do
        local at = tonumber(said[i + 1])
        if string.sub(said[i], 1, 36) == ARGV[2] then known = true end
        if now - at < tonumber(ARGV[5]) then lately[#lately + 1] = at end
        if now - at < tonumber(ARGV[7]) and near(string.sub(said[i], 37), ARGV[11]) then same[#same + 1] = at end
        last = at
    end
    local flood, times, slow = tonumber(ARGV[4]), tonumber(ARGV[6]), tonumber(ARGV[8])
    if not known then
        if slow > 0 and now - last < slow then
            verdict, wait = 'slow', slow - (now - last)
        elseif flood > 0 and #lately >= flood then
            verdict, wait = 'flood', left(lately, flood, tonumber(ARGV[5]))
        elseif times > 0 and #same >= times then
            verdict, wait = 'repeated', left(same, times, tonumber(ARGV[7]))
        else
            redis.call('ZADD', KEYS[1], now, ARGV[2] .. ARGV[11])
            redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -151)
            redis.call('PEXPIRE', KEYS[1], KEPT)
        end
    end
end

local copies = 0
for i = 7, #KEYS do
    add(KEYS[i], 100)
    copies = math.max(copies, count(KEYS[i]))
end

local raid, people = 0, tonumber(ARGV[9])
local first, new, came = 0, 0, 0
if people > 0 and ARGV[1] ~= 'edit' then
    if ARGV[1] == 'come' then
        add(KEYS[5], 1000)
    else
        if redis.call('PFADD', KEYS[2], ARGV[3]) == 1 then add(KEYS[3], 1000) end
        redis.call('PEXPIRE', KEYS[2], 2592000000)
        if ARGV[10] == '1' then add(KEYS[4], 1000) end
    end
    first, new, came = count(KEYS[3]), count(KEYS[4]), count(KEYS[5])
    if math.max(first, new, came, copies) >= people and redis.call('SET', KEYS[6], '', 'NX', 'PX', ARGV[12]) then
        raid = 1
    end
end
return {verdict, string.format('%.0f', math.max(1, wait)), tostring(copies), tostring(raid), tostring(first), tostring(new), tostring(came)}
