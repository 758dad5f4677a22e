import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { IconButton } from '@/components/IconButton';
import { CaseFile } from '@/components/review/CaseFile';
import { CaseList } from '@/components/review/CaseList';
import { useReview } from '@/components/review/useReview';
import { Skeleton } from '@/components/Skeleton';
import { useObservable } from '@/hooks/useObservable';
import { JumpButton } from '../card/JumpButton';
import type { ChatDesk } from '../ChatDesk';
import { useKeepsOrder } from '../held/useHeld';
import { useChatReports } from './useChatReports';
import held from '../held/held.module.css';

/** What people report of this chat, when who keeps order looks at it. */
export function ReportsPanel({ desk }: { desk: ChatDesk }) {
  const keepsOrder = useKeepsOrder(desk);
  const open = useObservable(desk.reported);
  return keepsOrder && open ? <Panel desk={desk} /> : null;
}

function Panel({ desk: chat }: { desk: ChatDesk }) {
  const { t } = useTranslation('report');
  const [chosen, setChosen] = useState<string>();
  const { desk } = useChatReports(chat.slug);
  const review = useReview(desk);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  const choose = (id: string | undefined) => {
    review.reset();
    setChosen(id);
  };
  const close = () => {
    chat.review(false);
  };
  return (
    <section
      ref={panel}
      className={held.panel}
      data-tall
      aria-label={t('panel.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || (event.target as Element).closest('dialog') !== null) return;
        event.stopPropagation();
        if (chosen === undefined) close();
        else choose(undefined);
      }}
    >
      <header className={held.head}>
        <h3>{t('panel.title')}</h3>
        <IconButton label={t('panel.close')} icon={<IconX size={16} />} onClick={close} />
      </header>
      {chosen === undefined ? (
        <List slug={chat.slug} review={review} onChoose={choose} />
      ) : (
        <>
          <Button
            onClick={() => {
              choose(undefined);
            }}
          >
            {t('queue.back')}
          </Button>
          <CaseFile
            desk={desk}
            id={chosen}
            review={review}
            more={({ kind, targetId }) => kind === 'message' && <JumpButton desk={chat} id={targetId} />}
          />
        </>
      )}
    </section>
  );
}

interface ListProps {
  slug: string;
  review: ReturnType<typeof useReview>;
  onChoose: (id: string) => void;
}

function List({ slug, review, onChoose }: ListProps) {
  const { t } = useTranslation('report');
  const { t: chat } = useTranslation('chat');
  const { cases, more, showMore, error, again } = useChatReports(slug);
  if (cases === undefined)
    return error === null ? (
      <Skeleton inlineSize="100%" blockSize="72px" />
    ) : (
      <div className={held.failed}>
        <FormProblem code={problemCode(error)} />
        <Button onClick={again}>{chat('tryAgain')}</Button>
      </div>
    );
  if (cases.length === 0) return <p className={held.note}>{t('queue.none')}</p>;
  return (
    <>
      <p className={held.note}>{t('queue.keys')}</p>
      {review.holder === undefined ? (
        <FormProblem code={review.problem} />
      ) : (
        <p role="alert">{t('file.claimedNow', { name: review.holder })}</p>
      )}
      <CaseList
        label={t('panel.title')}
        cases={cases}
        chosen={undefined}
        review={review}
        onChoose={onChoose}
      />
      {more && <Button onClick={showMore}>{t('queue.more')}</Button>}
    </>
  );
}
