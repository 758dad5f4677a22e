-- what those who keep order have done. Nobody changes it later, and who does all the same breaks the chain: each entry's hash covers the
-- one before it. It names people and things by their ids only, and outlives them.
create table audit_entry (
    seq         bigint primary key,
    at          timestamptz not null,
    action      text        not null,
    -- null: the house itself, by a rule of somebody's
    actor_id    uuid,
    -- the person whom it is against or for
    about_id    uuid,
    channel_id  uuid,
    target_kind text,
    target_id   text,
    reason      text,
    -- a JSON object
    details     text,
    previous    bytea       not null,
    hash        bytea       not null
);
create index audit_entry_actor on audit_entry (actor_id, seq);
create index audit_entry_about on audit_entry (about_id, seq);
create index audit_entry_channel on audit_entry (channel_id, seq);
create index audit_entry_target on audit_entry (target_id, seq);
create index audit_entry_action on audit_entry (action, seq);

-- a field so that no two rows of fields look alike: its length in bytes, and itself
create function audit_field(field text) returns text language sql immutable as $$
    select coalesce(octet_length(field) || ':' || field, '-')
$$;

create function chain_audit_entry() returns trigger language plpgsql as $$
declare
    latest record;
begin
    -- one at a time, until the transaction that it belongs to is over
    perform pg_advisory_xact_lock(741529);
    select seq, hash into latest from audit_entry order by seq desc limit 1;
    new.seq := coalesce(latest.seq, 0) + 1;
    new.previous := coalesce(latest.hash, decode(repeat('00', 32), 'hex'));
    new.hash := sha256(new.previous || convert_to(
        audit_field(new.seq::text)
        || audit_field(floor(extract(epoch from new.at) * 1000000)::bigint::text)
        || audit_field(new.action) || audit_field(new.actor_id::text) || audit_field(new.about_id::text)
        || audit_field(new.channel_id::text) || audit_field(new.target_kind) || audit_field(new.target_id)
        || audit_field(new.reason) || audit_field(new.details), 'UTF8'));
    return new;
end $$;
create trigger audit_entry_chained before insert on audit_entry for each row execute function chain_audit_entry();

create function keep_audit_entries() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_entry_kept before update or delete on audit_entry for each row execute function keep_audit_entries();
create trigger audit_log_kept before truncate on audit_entry for each statement execute function keep_audit_entries();
