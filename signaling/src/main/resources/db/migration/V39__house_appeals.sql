-- whoever holds one may say something against what the house did to that account, without being signed in
create table appeal_ticket (
    token_hash text primary key,
    account_id uuid        not null references account (id) on delete cascade,
    expires_at timestamptz not null
);
create index appeal_ticket_account on appeal_ticket (account_id);
create index appeal_ticket_expires on appeal_ticket (expires_at);

-- what somebody says against what the house did to them or to what is theirs, once for each
create table house_appeal (
    id            uuid primary key,
    account_id    uuid        not null references account (id) on delete cascade,
    -- what it is against, as that was: kept when it is taken back
    cause         text        not null check (cause in ('account', 'channel', 'stream', 'video')),
    target_id     uuid        not null,
    title         text        not null,
    reason        text        not null,
    sanctioned_at timestamptz not null,
    sanctioned_by uuid references account (id) on delete set null,
    until         timestamptz,
    text          text        not null,
    at            timestamptz not null,
    -- null: it waits
    outcome       text check (outcome in ('ACCEPTED', 'REJECTED', 'LAPSED')),
    answer        text,
    decided_by    uuid references account (id) on delete set null,
    decided_at    timestamptz,
    unique (cause, target_id, sanctioned_at),
    check ((outcome is null) = (decided_at is null))
);
create index house_appeal_waiting on house_appeal (at) where outcome is null;
create index house_appeal_account on house_appeal (account_id);
create index house_appeal_sanctioned_by on house_appeal (sanctioned_by);
create index house_appeal_decided_by on house_appeal (decided_by);
