import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChannelPage } from '@/api/schema';
import { Avatar } from '@/components/ChannelArt';
import { ForeignLink, LinkedText } from '@/components/LinkedText';
import { useChannelPage } from '@/hooks/useChannelPage';
import classes from './channel.module.css';

/** What a channel and the person behind it say about themselves; nothing where they say nothing. */
export function ChannelAbout({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const id = useId();
  const { data: page } = useChannelPage(slug);
  if (page === undefined || isSilent(page)) return null;
  return (
    <section className={classes.about} aria-labelledby={id}>
      <h2 id={id}>{t('aboutTitle', { title: page.title })}</h2>
      {page.bannerUrl !== undefined && (
        <img
          className={classes.banner}
          src={page.bannerUrl}
          width={1500}
          height={500}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
      <Labels page={page} />
      <div className={classes.columns}>
        <div className={classes.texts}>
          {page.description !== '' && <p className={classes.description}>{page.description}</p>}
          {page.about !== '' && <LinkedText text={page.about} className={classes.text} />}
        </div>
        <Person page={page} />
      </div>
    </section>
  );
}

function isSilent({ bannerUrl, category, tags, description, about, bio, links }: ChannelPage): boolean {
  const said = tags.length + links.length + description.length + about.length + bio.length;
  return said === 0 && bannerUrl === undefined && category === undefined;
}

/** The category and the tags, each of which leads to what is like it. */
function Labels({ page: { category, tags } }: { page: ChannelPage }) {
  const { t } = useTranslation('channel');
  if (category === undefined && tags.length === 0) return null;
  return (
    <ul className={classes.labels} aria-label={t('labels')}>
      {category !== undefined && (
        <li>
          <Link to={`/browse?category=${category}`} className={classes.category}>
            {t(`categories.${category}`)}
          </Link>
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag}>
          <Link to={`/browse?tag=${encodeURIComponent(tag)}`}>{`#${tag}`}</Link>
        </li>
      ))}
    </ul>
  );
}

function Person({ page: { slug, ownerName, avatar, bio, links } }: { page: ChannelPage }) {
  const { t } = useTranslation('channel');
  if (bio === '' && links.length === 0) return null;
  return (
    <div className={classes.person}>
      <p className={classes.name}>
        <Avatar slug={slug} name={ownerName} picture={avatar} />
        <strong>{ownerName}</strong>
      </p>
      {bio !== '' && <LinkedText text={bio} className={classes.text} />}
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t('linksOf', { name: ownerName })}>
          {links.map((link) => (
            <li key={link}>
              <ForeignLink href={link}>
                {link.replace(/^https:\/\/(www\.)?/u, '').replace(/\/$/u, '')}
              </ForeignLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
