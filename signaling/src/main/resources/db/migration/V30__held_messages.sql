-- what people wanted to say and moderators have to look at first
create table chat_held (
    -- the id under which it is said when it is approved
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    author_id  uuid        not null references account (id) on delete cascade,
    style      text        not null check (style in ('PLAIN', 'ACTION')),
    text       text        not null,
    mentions   uuid[]      not null,
    reply_to   uuid,
    reason     text        not null,
    detail     text,
    at         timestamptz not null,
    expires_at timestamptz not null,
    -- null: it waits
    outcome    text check (outcome in ('APPROVED', 'DENIED', 'EXPIRED', 'WITHDRAWN')),
    -- null: nobody, or their account is gone
    decided_by uuid references account (id) on delete set null,
    decided_at timestamptz,
    check ((outcome is null) = (decided_at is null))
);
create index chat_held_waiting on chat_held (channel_id, at) where outcome is null;
create index chat_held_due on chat_held (expires_at) where outcome is null;
create index chat_held_decided on chat_held (decided_at) where outcome is not null;
create index chat_held_author on chat_held (author_id);
create index chat_held_decided_by on chat_held (decided_by);

alter table moderated_word
    drop constraint moderated_word_action_check,
    add constraint moderated_word_action_check check (action in ('ALLOW', 'MASK', 'HOLD', 'BLOCK', 'TIMEOUT'));
