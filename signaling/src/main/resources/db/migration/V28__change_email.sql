-- a link may also show that somebody reads the address that their account is to have
alter table mail_link drop constraint mail_link_purpose_check;
alter table mail_link add constraint mail_link_purpose_check check (purpose in ('verify-email', 'reset-password', 'change-email'));
