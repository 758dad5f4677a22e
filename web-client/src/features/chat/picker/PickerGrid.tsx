import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellId, COLUMNS, type Cell, type Row, type Spot } from './rows';
import classes from './picker.module.css';

interface PickerGridProps {
  id: string;
  rows: Row[];
  loading: boolean;
  active: Spot | undefined;
  onPick: (cell: Cell) => void;
}

const ROW_PX = 40;
/** Rows drawn beyond what is seen. */
const MARGIN = 4;
/** Where there is no layout, as in tests. */
const GUESSED_ROWS = 8;

/** Of thousands of cells only those near the view are drawn. */
export function PickerGrid({ id, rows, loading, active, onPick }: PickerGridProps) {
  const { t } = useTranslation('chat');
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const row = active?.row;
  useEffect(() => {
    const { current } = scroller;
    if (row === undefined || current === null) return;
    const top = row * ROW_PX;
    const view = current.clientHeight;
    // With its heading, where it has one.
    if (top - ROW_PX < current.scrollTop) current.scrollTop = Math.max(0, top - ROW_PX);
    else if (top + ROW_PX > current.scrollTop + view) current.scrollTop = top + ROW_PX - view;
  }, [row]);

  const from = Math.max(0, first - MARGIN);
  const drawn = rows.slice(from, first + GUESSED_ROWS + MARGIN);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="group"
      aria-label={t('picker.title')}
      tabIndex={0}
      aria-busy={loading || undefined}
      onScroll={(event) => {
        setFirst(Math.floor(event.currentTarget.scrollTop / ROW_PX));
      }}
    >
      {rows.length === 0 && !loading && (
        <p className={classes.nothing} role="status">
          {t('picker.nothing')}
        </p>
      )}
      <div
        id={`${id}-grid`}
        role="grid"
        aria-label={t('picker.title')}
        aria-rowcount={rows.length}
        aria-colcount={COLUMNS}
        style={{ blockSize: rows.length * ROW_PX, paddingBlockStart: from * ROW_PX }}
        className={classes.grid}
      >
        {drawn.map((each, i) => (
          <div key={from + i} className={classes.row} role="row" aria-rowindex={from + i + 1}>
            {each.kind === 'head' ? (
              <span className={classes.head} role="gridcell" aria-colspan={COLUMNS}>
                {each.label}
              </span>
            ) : (
              each.cells.map((cell, column) => (
                <CellView
                  key={cell.key}
                  id={cellId(id, { row: from + i, column })}
                  cell={cell}
                  active={active?.row === from + i && active.column === column}
                  onPick={onPick}
                />
              ))
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellViewProps {
  id: string;
  cell: Cell;
  active: boolean;
  onPick: (cell: Cell) => void;
}

function CellView({ id, cell, active, onPick }: CellViewProps) {
  return (
    <span
      id={id}
      className={classes.cell}
      role="gridcell"
      aria-label={cell.label}
      aria-selected={active}
      title={cell.label}
      onPointerDown={(event) => {
        event.preventDefault(); // or the search field would lose the focus
      }}
      onClick={() => {
        onPick(cell);
      }}
    >
      {cell.url === undefined ? cell.char : <img src={cell.url} alt="" loading="lazy" />}
    </span>
  );
}
