import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { cropped } from './cropped';
import { CropStage } from './CropStage';
import { CLOSEST, regionOf, wholeOf, zoomed, type Crop, type Size } from './geometry';
import classes from './crop.module.css';

/** More than the cameras of phones make. Drawn, each takes 4 bytes. */
const MOST_PIXELS = 250_000_000;

interface CropDialogProps {
  file: File;
  title: string;
  /** In pixels, as it is sent. */
  shape: Size;
  round: boolean;
  /** Keeps what is transparent in it. */
  transparent?: boolean;
  busy: boolean;
  /** The code of why it was refused. */
  problem: string | undefined;
  onCancel: () => void;
  onCrop: (picture: Blob) => void;
  /** What else is asked about it. */
  children?: ReactNode;
}

/** Lets somebody choose what of a picture is kept. What leaves the browser is that part alone. */
export function CropDialog({
  file,
  title,
  shape,
  round,
  transparent = false,
  busy,
  problem,
  onCancel,
  onCrop,
  children,
}: CropDialogProps) {
  const { t } = useTranslation('channel');
  const { picture, refusal } = usePicture(file);
  const [crop, setCrop] = useState<Crop>();
  const [undrawn, setUndrawn] = useState(false);
  const size = picture && { width: picture.naturalWidth, height: picture.naturalHeight };
  const chosen = crop ?? (size && wholeOf(size));

  const use = async () => {
    if (picture === undefined || size === undefined || chosen === undefined) return;
    try {
      onCrop(await cropped(picture, regionOf(size, shape, chosen), shape, transparent));
    } catch {
      setUndrawn(true);
    }
  };

  return (
    <Dialog
      open
      onClose={onCancel}
      title={title}
      actions={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button tone="accent" busy={busy} disabled={picture === undefined} onClick={() => void use()}>
            {t('crop.use')}
          </Button>
        </>
      }
    >
      {picture !== undefined && size !== undefined && chosen !== undefined && (
        <>
          <CropStage
            address={picture.src}
            picture={size}
            shape={shape}
            round={round}
            crop={chosen}
            onCrop={setCrop}
          />
          <label className={classes.zoom}>
            {t('crop.zoom')}
            <input
              type="range"
              min={1}
              max={CLOSEST}
              step={0.01}
              value={chosen.zoom}
              onChange={({ currentTarget }) => {
                setCrop(zoomed(chosen, currentTarget.valueAsNumber));
              }}
            />
          </label>
          <p className={classes.hint}>{t('crop.hint')}</p>
        </>
      )}
      {children}
      <FormProblem code={undrawn ? 'picture-unreadable' : (refusal ?? problem)} />
    </Dialog>
  );
}

interface Read {
  picture?: HTMLImageElement;
  /** Why it is none. */
  refusal?: 'picture-unreadable' | 'picture-too-many-pixels';
}

/** The file as a picture, once the browser has read how large it is; a small file may unpack to more than there is memory. */
function usePicture(file: File): Read {
  const [read, setRead] = useState<Read>({});
  useEffect(() => {
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => {
      const fits = image.naturalWidth * image.naturalHeight <= MOST_PIXELS;
      setRead(fits ? { picture: image } : { refusal: 'picture-too-many-pixels' });
    };
    image.onerror = () => {
      setRead({ refusal: 'picture-unreadable' });
    };
    image.src = address;
    return () => {
      image.onload = null;
      image.onerror = null;
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return read;
}
