-- what was said; written a moment after it was heard, from what Redis and the service that took it remember
create table chat_message (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    author_id  uuid        not null references account (id) on delete cascade,
    -- its place in the order of the chat
    epoch      bigint      not null,
    seq        bigint      not null,
    sent_at    timestamptz not null,
    -- the event as it was told
    body       text        not null,
    deleted_at timestamptz
);
create index chat_message_place on chat_message (channel_id, epoch, seq);
create index chat_message_time on chat_message (channel_id, sent_at);
create index chat_message_author on chat_message (author_id, channel_id, epoch, seq);
