-- facts that others must learn of; one row for each reader, gone when it has taken the fact
create table outbox (
    id       uuid primary key,
    -- the same for all readers
    fact_id  uuid        not null,
    reader   text        not null,
    topic    text        not null,
    body     text        not null,
    at       timestamptz not null,
    next_try timestamptz not null,
    tries    int         not null,
    unique (fact_id, reader)
);
create index outbox_next_try on outbox (next_try);

-- addresses that are told what becomes of a channel's streams
create table webhook (
    id            uuid primary key,
    channel_id    uuid        not null references channel (id) on delete cascade,
    url           text        not null,
    events        text[]      not null,
    -- sealed
    secret        text        not null,
    -- the one before, which signs as well until then
    old_secret    text,
    old_until     timestamptz,
    created_at    timestamptz not null,
    -- why nothing is sent; null: it is
    disabled      text check (disabled in ('owner', 'gone', 'failing')),
    -- since when nothing has arrived
    failing_since timestamptz,
    check ((old_secret is null) = (old_until is null))
);
create index webhook_channel on webhook (channel_id, created_at);

-- what was to be told, word for word
create table webhook_event (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    type       text        not null,
    body       text        not null,
    at         timestamptz not null
);
create index webhook_event_at on webhook_event (at);
create index webhook_event_channel on webhook_event (channel_id);

-- one event on its way to one address
create table webhook_delivery (
    id         uuid primary key,
    webhook_id uuid        not null references webhook (id) on delete cascade,
    event_id   uuid        not null references webhook_event (id) on delete cascade,
    type       text        not null,
    state      text        not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
    created_at timestamptz not null,
    next_try   timestamptz not null,
    tries      int         not null default 0,
    tries_left int         not null,
    -- of the last try
    tried_at   timestamptz,
    status     int,
    problem    text,
    answer     text,
    took_ms    int,
    unique (webhook_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (next_try) where state in ('waiting', 'sending');
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at desc, id);
create index webhook_delivery_event on webhook_delivery (event_id);
