-- the rules of a channel's chat, and the message on top of it; no row: anybody may write
create table chat_room (
    channel_id        uuid primary key references channel (id) on delete cascade,
    slow_seconds      int     not null default 0 check (slow_seconds between 0 and 3600),
    -- null: who does not follow may write, too
    followers_minutes int check (followers_minutes between 0 and 129600),
    subscribers_only  boolean not null default false,
    emotes_only       boolean not null default false,
    unique_only       boolean not null default false,
    host_only         boolean not null default false,
    delay_seconds     int     not null default 0 check (delay_seconds between 0 and 30),
    -- null: as the house mode says
    in_step           boolean,
    -- counts the changes of the rules: two moderators at once don't undo each other's
    version           bigint  not null default 0,
    pinned_id         uuid
);

-- who may not write in a channel's chat
create table chat_ban (
    channel_id uuid        not null references channel (id) on delete cascade,
    account_id uuid        not null references account (id) on delete cascade,
    -- null: until it is lifted
    until      timestamptz,
    reason     text,
    -- null: their account is gone
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null,
    primary key (channel_id, account_id)
);
create index chat_ban_account on chat_ban (account_id);
create index chat_ban_by on chat_ban (by_id);

-- pictures that the people of a channel write with
create table chat_emote (
    -- the owner of its picture
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    code       text        not null check (code ~ '^[a-z0-9_]{2,24}$'),
    picture    text        not null,
    added_at   timestamptz not null,
    unique (channel_id, code)
);
