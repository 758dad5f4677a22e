-- rules against spam; a channel without a row has those of the house, a house without one those that the service comes with
create table spam_rules (
    id         uuid primary key,
    -- null: of the house
    channel_id uuid unique nulls not distinct references channel (id) on delete cascade,
    -- JSON
    rules      text        not null,
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null
);
create index spam_rules_by on spam_rules (by_id);
