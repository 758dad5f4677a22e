-- what somebody says against a ban or a long timeout in a channel's chat, once for each
create table chat_appeal (
    id          uuid primary key,
    channel_id  uuid        not null references channel (id) on delete cascade,
    account_id  uuid        not null references account (id) on delete cascade,
    -- what it is against: when it was set, and by whom (null: the house by a rule, or their account is gone)
    ban_at      timestamptz not null,
    ban_by      uuid references account (id) on delete set null,
    ban_until   timestamptz,
    ban_reason  text,
    text        text        not null,
    at          timestamptz not null,
    -- null: it waits
    outcome     text check (outcome in ('ACCEPTED', 'REJECTED')),
    answer      text,
    decided_by  uuid references account (id) on delete set null,
    decided_at  timestamptz,
    unique (channel_id, account_id, ban_at),
    check ((outcome is null) = (decided_at is null))
);
create index chat_appeal_waiting on chat_appeal (channel_id, at) where outcome is null;
create index chat_appeal_account on chat_appeal (account_id);
create index chat_appeal_ban_by on chat_appeal (ban_by);
create index chat_appeal_decided_by on chat_appeal (decided_by);
