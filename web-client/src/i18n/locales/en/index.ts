import access from './access.json';
import account from './account.json';
import admin from './admin.json';
import appeal from './appeal.json';
import browse from './browse.json';
import channel from './channel.json';
import chat from './chat.json';
import common from './common.json';
import health from './health.json';
import home from './home.json';
import player from './player.json';
import problems from './problems.json';
import profile from './profile.json';
import report from './report.json';
import restreams from './restreams.json';
import settings from './settings.json';
import spam from './spam.json';
import studio from './studio.json';
import videos from './videos.json';
import watch from './watch.json';
import webhooks from './webhooks.json';
import words from './words.json';

export default {
  access,
  account,
  admin,
  appeal,
  browse,
  channel,
  chat,
  common,
  health,
  home,
  player,
  problems,
  profile,
  report,
  restreams,
  settings,
  spam,
  studio,
  videos,
  watch,
  webhooks,
  words,
};
