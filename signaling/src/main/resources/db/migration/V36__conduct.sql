-- what moderators asked somebody to mind, who says that they understand before they write again
create table chat_warning (
    id              uuid primary key,
    channel_id      uuid        not null references channel (id) on delete cascade,
    account_id      uuid        not null references account (id) on delete cascade,
    reason          text        not null,
    -- null: their account is gone
    by_id           uuid references account (id) on delete set null,
    at              timestamptz not null,
    -- null: it waits for that
    acknowledged_at timestamptz
);
create index chat_warning_about on chat_warning (channel_id, account_id, at);
create index chat_warning_account on chat_warning (account_id);
create index chat_warning_by on chat_warning (by_id);

-- what moderators tell one another of somebody
create table chat_note (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    account_id uuid        not null references account (id) on delete cascade,
    text       text        not null,
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null
);
create index chat_note_about on chat_note (channel_id, account_id, at);
create index chat_note_account on chat_note (account_id);
create index chat_note_by on chat_note (by_id);

-- whose messages only they themselves and moderators see, until it is lifted
create table chat_shadow (
    channel_id uuid        not null references channel (id) on delete cascade,
    account_id uuid        not null references account (id) on delete cascade,
    reason     text,
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null,
    primary key (channel_id, account_id)
);
create index chat_shadow_account on chat_shadow (account_id);
create index chat_shadow_by on chat_shadow (by_id);

-- said in the shadow: it stays there when that is lifted
alter table chat_message add shadowed boolean not null default false;
