-- words that nobody is to read in a chat
create table moderated_word (
    id         uuid primary key,
    -- null: in every chat of the house
    channel_id uuid references channel (id) on delete cascade,
    pattern    text        not null,
    action     text        not null check (action in ('ALLOW', 'MASK', 'BLOCK', 'TIMEOUT')),
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null,
    unique nulls not distinct (channel_id, pattern)
);
create index moderated_word_by on moderated_word (by_id);
