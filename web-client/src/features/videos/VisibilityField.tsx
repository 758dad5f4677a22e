import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { VISIBILITIES, type Video, type Visibility } from '@/api/schema';
import { SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useVideoChange } from './queries';

/** Counts as soon as it is chosen; a refusal puts it back and says why. */
export function VisibilityField({ video }: { video: Video }) {
  const { t } = useTranslation(['videos', 'access']);
  const change = useVideoChange(video);
  const chosen = change.isPending ? change.variables.visibility : undefined;
  return (
    <div>
      <SelectField
        label={t('visibilityLabel')}
        value={chosen ?? video.visibility}
        options={VISIBILITIES.map((value) => ({ value, label: t(`access:visibility.${value}`) }))}
        onChange={({ currentTarget }) => {
          change.mutate({ visibility: currentTarget.value as Visibility });
        }}
      />
      <FormProblem code={change.isError ? problemCode(change.error) : undefined} />
    </div>
  );
}
