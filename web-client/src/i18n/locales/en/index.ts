import account from './account.json';
import admin from './admin.json';
import common from './common.json';
import home from './home.json';
import player from './player.json';
import problems from './problems.json';
import settings from './settings.json';
import studio from './studio.json';
import videos from './videos.json';
import watch from './watch.json';

export default { account, admin, common, home, player, problems, settings, studio, videos, watch };
