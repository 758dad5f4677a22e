-- How many people follow a chat on all nodes. Each node has a field with a lease: those of nodes that died run out.
-- KEYS: the chat's nodes
-- ARGV: this node ('': only looks), lease in milliseconds, people of this node, the ids of some of them (comma separated)
-- Answers {how many on the other nodes, ids of some people on any node}
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local self = ARGV[1]
local people = tonumber(ARGV[3])
if self ~= '' then
    if people > 0 then
        local until_ = string.format('%.0f', now + tonumber(ARGV[2]))
        redis.call('HSET', KEYS[1], self, until_ .. ' ' .. ARGV[3] .. ' ' .. ARGV[4])
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
    else
        redis.call('HDEL', KEYS[1], self)
    end
end
local others = 0
local ids = {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
    local ends, count, some = string.match(all[i + 1], '^(%d+) (%d+) (.*)$')
    if tonumber(ends) <= now then
        redis.call('HDEL', KEYS[1], all[i])
    else
        if all[i] ~= self then
            others = others + tonumber(count)
        end
        if some ~= '' then
            ids[#ids + 1] = some
        end
    end
end
return {string.format('%.0f', others), table.concat(ids, ',')}
