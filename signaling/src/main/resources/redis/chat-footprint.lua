-- Remembers that somebody came to a chat from a network.
-- KEYS: who came from the network, where the person came from
-- ARGV: the person, the chat and the network, now and the oldest that counts in ms, most people, most networks, how long in s
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[4])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -(ARGV[5] + 1))
redis.call('EXPIRE', KEYS[1], ARGV[7])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[4])
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -(ARGV[6] + 1))
redis.call('EXPIRE', KEYS[2], ARGV[7])
return 1
